package org.commonground.post;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import org.commonground.calendar.Entry;
import org.commonground.calendar.feed.CalendarSource;
import org.commonground.membership.Member;
import org.commonground.shared.HandClock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;

/** A product with a mail server, a clock that tests push, and something to put into calendars. All such tests share it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ContextConfiguration(initializers = MailTown.class)
@Import(WithMail.Parts.class)
public @interface WithMail {

    @TestConfiguration
    class Parts {

        @Bean
        @Primary
        HandClock handClock() {
            return new HandClock();
        }

        @Bean
        Planned planned() {
            return new Planned();
        }
    }

    /** What a room that plans something would offer. */
    final class Planned implements CalendarSource {

        private final List<Entry> entries = new ArrayList<>();

        public void plans(Entry entry) {
            entries.clear();
            entries.add(entry);
        }

        public void nothing() {
            entries.clear();
        }

        @Override
        public List<Entry> of(Member member) {
            return List.copyOf(entries);
        }
    }
}
