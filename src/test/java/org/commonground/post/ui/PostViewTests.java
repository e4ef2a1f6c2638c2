package org.commonground.post.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.commonground.membership.PersonId;
import org.commonground.membership.Role;
import org.commonground.post.Address;
import org.commonground.post.Letter;
import org.commonground.post.MailTown;
import org.commonground.post.Mailboxes;
import org.commonground.post.Post;
import org.commonground.post.WithMail;
import org.commonground.window.Household;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Notices on the profile, and the outbox in front of a coordinator. */
@WithMail
class PostViewTests {

    @Autowired
    ApplicationContext product;

    @Autowired
    Post post;

    @Autowired
    Mailboxes mailboxes;

    private Household household;
    private PersonId dora;

    @BeforeEach
    void openHouse() {
        MailTown.opens();
        household = Household.founded(product);
        dora = household.joined("Dora", Role.MEMBER);
    }

    @AfterEach
    void closeHouse() {
        MailTown.closes();
    }

    @Test
    void confirmsAnAddressByItsCodeAndTurnsNoticesOff() {
        try (var window = household.windowOf(dora).opens("profile")) {
            window.sees("Notices by mail").enters("Mail address", "dora").presses("Send the code");
            assertThat(window.complaintAt("Mail address"))
                    .isEqualTo("This does not look like a mail address. Check it for typos.");

            window.enters("Mail address", "dora@example.org").presses("Send the code");
            window.sees("A code is on its way to dora@example.org.")
                    .enters("Code from the mail", "12")
                    .presses("Confirm the address");
            assertThat(window.complaintAt("Code from the mail"))
                    .isEqualTo("This is not the code from the mail. Check the digits.");

            window.enters("Code from the mail", MailTown.codeFor("dora@example.org"))
                    .presses("Confirm the address");
            window.sees("dora@example.org", "Your address is confirmed.");
            assertThat(window.valueOf("Send me notices")).isEqualTo(true);
            assertThat(mailboxes.of(household.member(dora)).wanted()).isTrue();

            window.presses("Remove the address").sees("Mail address");
            assertThat(mailboxes.of(household.member(dora)).address()).isEmpty();
        }
    }

    @Test
    void goesBackToAnotherAddress() {
        try (var window = household.windowOf(dora).opens("profile")) {
            window.enters("Mail address", "dora@example.org").presses("Send the code");
            window.presses("Use another address").doesNotSee("A code is on its way");
            assertThat(window.canPress("Send the code")).isTrue();
        }
    }

    @Test
    void showsACoordinatorWhoIsReachedButNotWhere() {
        mailboxes.ask(new Address("dora@example.org"), household.member(dora));
        mailboxes.confirm(MailTown.codeFor("dora@example.org"), household.member(dora));
        MailTown.closes();
        try (var window = household.cora().opens("mail")) {
            window.sees("Every letter went out.", "Dora\nYes", "Cora\nNo").doesNotSee("dora@");

            post.send(Set.of(dora), reader -> new Letter("test.hello", "Hello", "Hello"), household.coordinator());

            window.sees("One letter is on its way.", "The mail server cannot be reached.");
            window.opens("").sees("Mail", "One letter is on the way, none failed.");
        }
    }

    @Test
    void showsMembersNoOutbox() {
        try (var window = household.windowOf(dora).opens("")) {
            window.doesNotSee("See the outbox");
            assertThat(window.opens("mail").path()).isEmpty();
        }
    }
}
