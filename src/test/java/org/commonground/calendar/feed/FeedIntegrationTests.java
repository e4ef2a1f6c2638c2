package org.commonground.calendar.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.time.Duration;
import java.util.List;
import org.commonground.calendar.SampleAppointments;
import org.commonground.membership.PersonId;
import org.commonground.membership.Role;
import org.commonground.post.WithMail;
import org.commonground.shared.HandClock;
import org.commonground.shared.Token;
import org.commonground.window.Household;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@WithMail
class FeedIntegrationTests {

    @Autowired
    WebApplicationContext product;

    @Autowired
    FeedTokens tokens;

    @Autowired
    WithMail.Planned planned;

    @Autowired
    HandClock clock;

    private Household household;
    private PersonId ada;
    private MockMvc program;

    @BeforeEach
    void comeIn() {
        household = Household.founded(product);
        ada = household.joined("Ada", Role.MEMBER);
        planned.plans(SampleAppointments.invitation());
        program = MockMvcBuilders.webAppContextSetup(product)
                .apply(springSecurity())
                .build();
        clock.forward(Duration.ofMinutes(2));
    }

    @AfterEach
    void planNothing() {
        planned.nothing();
    }

    @Test
    void givesACalendarToWhoeverBringsItsSecretWithoutASession() throws Exception {
        var token = tokens.renew(household.member(ada));

        var answer = program(get(path(token)));

        assertThat(answer.getResponse().getStatus()).isEqualTo(200);
        assertThat(answer.getResponse().getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("private");
        assertThat(answer.getResponse().getContentAsString())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("X-WR-CALNAME:River Valley\r\n", "SUMMARY:Steering committee\r\n");
        assertThat(answer.getRequest().getSession(false)).isNull();
        assertThat(answer.getResponse().getCookies()).isEmpty();
    }

    @Test
    void knowsNoAddressThatWasTakenAwayOrMadeAnew() throws Exception {
        var first = tokens.renew(household.member(ada));
        var second = tokens.renew(household.member(ada));
        assertThat(status(get(path(first)))).isEqualTo(404);
        assertThat(status(get(path(second)))).isEqualTo(200);

        tokens.revoke(household.member(ada));

        assertThat(status(get(path(second)))).isEqualTo(404);
        assertThat(tokens.since(household.member(ada))).isEmpty();
    }

    @Test
    void closesWhenItsReaderLeaves() throws Exception {
        var token = tokens.renew(household.member(ada));
        household.members().end(ada, household.coordinator());

        assertThat(status(get(path(token)))).isEqualTo(404);
    }

    @Test
    void staysClosedWhenSomebodyComesBack() throws Exception {
        var token = tokens.renew(household.member(ada));
        household.members().end(ada, household.coordinator());
        household.members().bringBack(ada, household.coordinator());

        assertThat(status(get(path(token)))).isEqualTo(404);
    }

    @Test
    void answersTheRightAddressHoweverManyWrongOnesCame() throws Exception {
        var token = tokens.renew(household.member(ada));
        for (var guess = 0; guess < Strangers.WRONG_A_MINUTE; guess++) {
            assertThat(status(get(path(Token.random())))).isEqualTo(404);
        }
        assertThat(status(get(path(Token.random())))).isEqualTo(429);
        assertThat(status(get(path(token)))).isEqualTo(200);

        clock.forward(Duration.ofMinutes(1));

        assertThat(status(get(path(Token.random())))).isEqualTo(404);
    }

    @Test
    void slowsDownNobodyWhoKnows() throws Exception {
        var token = tokens.renew(household.member(ada));
        for (var asked = 0; asked < 2 * Strangers.WRONG_A_MINUTE; asked++) {
            assertThat(status(get(path(token)))).isEqualTo(200);
        }
    }

    @Test
    void isOpenForReadingOnly() throws Exception {
        var token = tokens.renew(household.member(ada));

        for (var request : List.of(post(path(token)), put(path(token)), delete(path(token)))) {
            assertThat(status(request)).isNotEqualTo(200);
        }
        assertThat(status(get("/calendar/other"))).isEqualTo(302);
        assertThat(status(get("/calendar/" + token.value() + "/more.ics"))).isEqualTo(302);
    }

    private static String path(Token token) {
        return "/calendar/" + token.value() + ".ics";
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return program(request).getResponse().getStatus();
    }

    private MvcResult program(MockHttpServletRequestBuilder request) throws Exception {
        return program.perform(request).andReturn();
    }
}
