package org.commonground.calendar.feed;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.commonground.membership.Member;
import org.commonground.membership.MemberLeft;
import org.commonground.membership.Members;
import org.commonground.membership.Right;
import org.commonground.shared.Token;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secrets in the addresses of people's calendars: at most one a person, looked after by that person alone. */
@Service
@Transactional
public class FeedTokens {

    private final FeedRepository feeds;
    private final Members members;
    private final Clock clock;

    FeedTokens(FeedRepository feeds, Members members, Clock clock) {
        this.feeds = feeds;
        this.members = members;
        this.clock = clock;
    }

    /** Since when one's own calendar has the address that works; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<Instant> since(Member self) {
        self.must(Right.READ);
        return feeds.findById(self.person()).map(CalendarFeed::madeAt);
    }

    /**
     * Makes a fresh address for one's own calendar; an older one stops working at once. The secret is shown this once and cannot be
     * read again.
     */
    public Token renew(Member self) {
        self.must(Right.READ);
        var token = Token.random();
        feeds.deleteById(self.person());
        feeds.save(CalendarFeed.of(self.person(), token, clock.instant()));
        return token;
    }

    /** Takes the address away. Calendars that read it keep what they have and get nothing new. */
    public void revoke(Member self) {
        self.must(Right.READ);
        feeds.deleteById(self.person());
    }

    /** Whose calendar is at this address; empty if nobody's who is here. */
    @Transactional(readOnly = true)
    Optional<Member> reader(Token token) {
        return feeds.findByTokenHash(token.hash())
                .flatMap(feed -> members.byId(feed.person()))
                .filter(member -> member.may(Right.READ));
    }

    @EventListener
    void on(MemberLeft left) {
        feeds.deleteById(left.person());
    }
}
