package org.commonground.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.commonground.calendar.CalendarFiles;
import org.commonground.calendar.SampleAppointments;
import org.commonground.membership.Language;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.membership.Name;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.PersonId;
import org.commonground.membership.Role;
import org.commonground.shared.HandClock;
import org.commonground.shared.Refused;
import org.commonground.shared.Token;
import org.commonground.shell.Phrases;
import org.commonground.shell.PublicAddress;
import org.commonground.window.Household;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@WithMail
class PostIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    WebApplicationContext product;

    @Autowired
    Post post;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    Postman postman;

    @Autowired
    LetterTable letters;

    @Autowired
    CalendarFiles files;

    @Autowired
    HandClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private Household household;
    private PersonId ada;
    private PersonId luz;
    private MockMvc browser;

    @BeforeEach
    void openHouse() throws Exception {
        MailTown.opens();
        household = Household.founded(product);
        ada = household.joined("Ada", Role.MEMBER);
        luz = household.joined("Luz", Role.MEMBER);
        household.members().choose(new Name("Luz"), Language.ES, household.member(luz));
        reads(ada, "ada@example.org");
        reads(luz, "luz@example.org");
        browser = MockMvcBuilders.webAppContextSetup(product)
                .apply(springSecurity())
                .build();
    }

    @AfterEach
    void closeHouse() {
        MailTown.closes();
    }

    @Test
    void writesToEachInTheirLanguageWithTheCalendarBesideIt() throws Exception {
        post.send(Set.of(ada, luz), this::invitation, coordinator());

        var letter = onlyLetterTo("ada@example.org", "Meeting on Tuesday");
        assertThat(letter.getFrom()[0].toString()).isEqualTo("River Valley <notices@river-valley.example>");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var mixed = (Multipart) letter.getContent();
        var beside = (Multipart) mixed.getBodyPart(0).getContent();
        assertThat(beside.getContentType()).startsWith("multipart/alternative");
        assertThat((String) beside.getBodyPart(0).getContent())
                .startsWith("See https://river-valley.example/meetings/1")
                .contains("To get no more of these notices, open https://river-valley.example/notices/stop/");
        for (Part calendar : new Part[] {beside.getBodyPart(1), mixed.getBodyPart(1)}) {
            assertThat(calendar.getContentType()).contains("text/calendar", "method=REQUEST", "charset=UTF-8");
            var text = new String(calendar.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text)
                    .contains("METHOD:REQUEST\r\n", ":mailto:ada@example.org\r\n")
                    .doesNotContain("luz@");
        }
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("invite.ics");
        onlyLetterTo("luz@example.org", "Reunión el martes, año 2027 🕊️");
    }

    @Test
    void writesToNobodyWhoDoesNotWantIt() {
        var cora = household.coordinator().person();
        mailboxes.want(false, household.member(luz));

        post.send(Set.of(ada, luz, cora), this::plain, coordinator());

        onlyLetterTo("ada@example.org", "Hello");
        assertThat(post.outbox(coordinator()).waiting()).isZero();
        assertThat(MailTown.letters()).hasSize(3);
    }

    @Test
    void writesNothingIfWhatTheLetterIsAboutWasNotStored() {
        transaction.executeWithoutResult(undone -> {
            post.send(Set.of(ada), this::plain, coordinator());
            assertThat(post.outbox(coordinator()).waiting()).isOne();
            undone.setRollbackOnly();
        });

        assertThat(post.outbox(coordinator()).waiting()).isZero();
    }

    @Test
    void deliversOnceWhenTheServerIsBackAlsoAfterAStartOfTheProgram() {
        MailTown.closes();
        post.send(Set.of(ada), this::plain, coordinator());
        soon().until(() -> post.outbox(coordinator()).trouble().equals(Optional.of(Trouble.UNREACHABLE)));
        assertThat(post.outbox(coordinator()).waiting()).isOne();

        MailTown.opens();
        postman.deliver();
        assertThat(MailTown.letters()).isEmpty();

        clock.forward(Duration.ofMinutes(31));
        var fresh = anotherPostman();
        fresh.deliver();
        onlyLetterTo("ada@example.org", "Hello");
        clock.forward(Duration.ofHours(1));
        fresh.deliver();
        postman.deliver();
        onlyLetterTo("ada@example.org", "Hello");
    }

    @Test
    void doesNotSendAgainWhatWasBeingSentWhenTheProgramEnded() {
        MailTown.closes();
        post.send(Set.of(ada), this::plain, coordinator());
        soon().until(() -> post.outbox(coordinator()).trouble().isPresent());
        database.sql("update letter set state = 'SENDING' where state = 'WAITING'")
                .update();
        MailTown.opens();

        clock.forward(Duration.ofMinutes(31));
        postman.deliver();

        assertThat(MailTown.letters()).isEmpty();
        assertThat(post.outbox(coordinator()).failures()).singleElement().satisfies(failure -> {
            assertThat(failure.recipient()).isEqualTo(ada);
            assertThat(failure.trouble()).isEqualTo(Trouble.UNSURE);
        });
        post.clearFailures(coordinator());
        assertThat(post.outbox(coordinator()).failures()).isEmpty();
    }

    @Test
    void givesUpAfterThreeDays() {
        MailTown.closes();
        post.send(Set.of(ada), this::plain, coordinator());
        soon().until(() -> post.outbox(coordinator()).trouble().isPresent());

        clock.forward(Duration.ofDays(3).plusMinutes(1));
        postman.deliver();

        soon().untilAsserted(() -> assertThat(post.outbox(coordinator()).failures())
                .extracting(Outbox.Failure::trouble)
                .containsExactly(Trouble.TOO_OLD));
    }

    @Test
    void letsOneOfManyPostmenTakeALetter() {
        MailTown.closes();
        var id = UUID.randomUUID();
        letters.insert(
                id,
                ada,
                Optional.empty(),
                new Letter("a.b", "Hello", ""),
                clock.instant().plusSeconds(60));

        assertThat(letters.claim(id, "one", clock.instant())).isTrue();
        assertThat(letters.claim(id, "two", clock.instant())).isFalse();
    }

    @Test
    void keepsNothingOfALetterThatIsOut() {
        post.send(Set.of(ada), this::invitation, coordinator());
        onlyLetterTo("ada@example.org", "Meeting on Tuesday");

        soon().untilAsserted(() -> assertThat(database.sql(
                                "select state || subject || body || coalesce(calendar, '') || coalesce(address, '') from letter")
                        .query(String.class)
                        .list())
                .containsOnly("SENT"));
    }

    @Test
    void followsAnAddressThatChangesOnceItIsConfirmed() throws Exception {
        MailTown.closes();
        post.send(Set.of(ada), this::plain, coordinator());
        soon().until(() -> post.outbox(coordinator()).trouble().isPresent());
        MailTown.opens();
        clock.forward(Duration.ofMinutes(5));
        mailboxes.ask(new Address("ada@new.example"), household.member(ada));
        onlyLetterTo("ada@example.org", "Hello");

        post.send(Set.of(ada), this::plain, coordinator());
        soon().until(() -> MailTown.lettersTo("ada@example.org").size() == 2);
        mailboxes.confirm(code("ada@new.example"), household.member(ada));
        post.send(Set.of(ada), this::plain, coordinator());

        soon().until(() -> MailTown.lettersTo("ada@new.example").size() == 2);
        assertThat(MailTown.lettersTo("ada@example.org")).hasSize(2);
    }

    @Test
    void usesNoAddressBeforeItsCodeCameBack() throws Exception {
        var cora = household.coordinator();
        mailboxes.ask(new Address("cora@example.org"), cora);
        var code = code("cora@example.org");

        assertThat(mailboxes.of(cora).address()).isEmpty();
        assertThat(post.reached(cora)).containsExactlyInAnyOrder(ada, luz);
        for (var wrong = 0; wrong < Mailbox.MOST_TRIES; wrong++) {
            refuses(Refusal.CODE_WRONG, () -> mailboxes.confirm("nothing", cora));
        }
        refuses(Refusal.CODE_OVER, () -> mailboxes.confirm(code, cora));
        refuses(Refusal.NO_ADDRESS, () -> mailboxes.want(true, cora));
    }

    @Test
    void forgetsACodeAfterHalfAnHour() throws Exception {
        var cora = household.coordinator();
        mailboxes.ask(new Address("cora@example.org"), cora);
        var code = code("cora@example.org");
        clock.forward(Mailbox.CODE_LASTS);

        refuses(Refusal.CODE_OVER, () -> mailboxes.confirm(code, cora));
    }

    @Test
    void sendsFewCodesSoThatNobodyFillsAStrangersMailbox() {
        var cora = household.coordinator();
        for (var sent = 0; sent < 5; sent++) {
            mailboxes.ask(new Address("stranger@example.org"), cora);
        }
        refuses(Refusal.TOO_MANY_CODES, () -> mailboxes.ask(new Address("stranger@example.org"), cora));
    }

    @Test
    void stopsByOneClickWithoutSigningInAndOnlyOnce() throws Exception {
        post.send(Set.of(luz), this::plain, coordinator());
        var letter = onlyLetterTo("luz@example.org", "Hello");
        assertThat(letter.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        var link = URI.create(letter.getHeader("List-Unsubscribe")[0].replaceAll("^<|>$", ""));
        assertThat(link.toString()).startsWith("https://river-valley.example/notices/stop/");

        var asked = answer(get(link.getPath()));
        assertThat(asked.getStatus()).isEqualTo(200);
        assertThat(asked.getContentAsString()).contains("lang=\"es\"", "No recibir más avisos");
        assertThat(mailboxes.of(household.member(luz)).wanted()).isTrue();

        assertThat(answer(post(link.getPath()).param("List-Unsubscribe", "One-Click"))
                        .getStatus())
                .isEqualTo(200);
        assertThat(mailboxes.of(household.member(luz)).wanted()).isFalse();
        assertThat(mailboxes.of(household.member(ada)).wanted()).isTrue();

        assertThat(answer(post(link.getPath())).getStatus()).isEqualTo(404);
        assertThat(answer(get("/notices/stop/" + Token.random().value())).getStatus())
                .isEqualTo(404);
    }

    @Test
    void forgetsThoseWhoLeave() {
        MailTown.closes();
        post.send(Set.of(ada), this::plain, coordinator());
        household.members().end(ada, coordinator());

        assertThat(post.outbox(coordinator()).waiting()).isZero();
        assertThat(post.reached(coordinator())).containsExactly(luz);
    }

    @Test
    void showsTheOutboxToCoordinatorsAlone() {
        var member = household.member(ada);

        assertThatThrownBy(() -> post.outbox(member)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> post.reached(member)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> post.clearFailures(member)).isInstanceOf(NotPermitted.class);
        var observer = household.member(household.joined("Olga", Role.OBSERVER));
        assertThatThrownBy(() -> post.send(Set.of(), this::plain, observer)).isInstanceOf(NotPermitted.class);
    }

    /** The postman comes every two seconds; nobody waits for him here. */
    private ConditionFactory soon() {
        return await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .conditionEvaluationListener(each -> postman.deliver());
    }

    private Letter invitation(Recipient recipient) {
        var text = files.invitation(
                SampleAppointments.invitation(), recipient.address().address());
        var subject = recipient.language() == Language.ES ? "Reunión el martes, año 2027 🕊️" : "Meeting on Tuesday";
        return new Letter(
                "meeting.invitation",
                subject,
                "See https://river-valley.example/meetings/1",
                Optional.of(new Letter.CalendarPart("REQUEST", text)));
    }

    private Letter plain(Recipient recipient) {
        return new Letter("test.hello", "Hello", "Hello");
    }

    /** Gives an address, takes the code out of the letter and confirms. */
    private void reads(PersonId person, String address) throws Exception {
        mailboxes.ask(new Address(address), household.member(person));
        mailboxes.confirm(code(address), household.member(person));
    }

    private String code(String address) throws Exception {
        soon().until(() -> !MailTown.lettersTo(address).isEmpty());
        assertThat(MailTown.lettersTo(address).getLast().getHeader("List-Unsubscribe"))
                .isNull();
        return MailTown.codeFor(address);
    }

    private MimeMessage onlyLetterTo(String address, String subject) {
        soon().until(() -> count(address, subject) > 0);
        assertThat(count(address, subject)).isOne();
        return MailTown.lettersTo(address).stream()
                .filter(letter -> subject.equals(subject(letter)))
                .findFirst()
                .orElseThrow();
    }

    private static long count(String address, String subject) {
        return MailTown.lettersTo(address).stream()
                .filter(letter -> subject.equals(subject(letter)))
                .count();
    }

    private static String subject(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** One that knows only what the database keeps, as after a start of the program. */
    private Postman anotherPostman() {
        return new Postman(
                product.getBean(MailServer.class),
                letters,
                product.getBean(MailboxRepository.class),
                product.getBean(Members.class),
                product.getBean(Phrases.class),
                product.getBean(PublicAddress.class),
                (ApplicationEventPublisher) product,
                clock);
    }

    private Member coordinator() {
        return household.coordinator();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse();
    }

    private static void refuses(Refusal reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
