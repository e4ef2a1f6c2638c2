package org.commonground.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.action.Promising.FRIDAY;
import static org.commonground.action.Promising.wish;
import static org.commonground.action.Refuses.refuses;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonground.membership.Language;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;
import org.commonground.membership.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.transaction.annotation.Transactional;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "security")
@Transactional
class ActionsIntegrationTests {

    @Autowired
    ApplicationContext product;

    @Autowired
    Actions actions;

    private Promising house;

    @BeforeEach
    void gather() {
        house = new Promising(product);
    }

    @Test
    void keepsEverythingThatWasNoted(AssertablePublishedEvents facts) {
        var source = new ActionSource("item", UUID.randomUUID(), UUID.randomUUID());
        var id = actions.note(
                new NewAction(
                        UUID.randomUUID(),
                        "Send bed figures",
                        Optional.of(house.maria().person()),
                        Optional.empty(),
                        Optional.of(FRIDAY),
                        Optional.of(source)),
                house.cora());

        var kept = house.read(id);
        assertThat(kept.what()).isEqualTo("Send bed figures");
        assertThat(kept.owner()).contains(house.maria().person());
        assertThat(kept.organisation()).contains(house.shelter());
        assertThat(kept.due()).contains(FRIDAY);
        assertThat(kept.source()).contains(source);
        assertThat(kept.notedBy()).isEqualTo(house.cora().person());
        assertThat(actions.ofSource(source.id(), house.tom())).containsExactly(kept);
        assertThat(actions.ofMeeting(source.meeting(), house.tom())).containsExactly(kept);
        assertThat(actions.ofMeeting(source.id(), house.tom())).isEmpty();
        assertThat(facts)
                .contains(ActionNoted.class)
                .matching(fact -> fact.source().equals(Optional.of(source)));
    }

    @Test
    void keepsTheSameWishOnce(AssertablePublishedEvents facts) {
        var wish = wish("Send bed figures", Optional.of(house.maria().person()));

        assertThat(actions.note(wish, house.cora())).isEqualTo(actions.note(wish, house.cora()));

        assertThat(actions.open(house.cora())).hasSize(1);
        assertThat(facts.ofType(ActionNoted.class)).hasSize(1);
    }

    @Test
    void takesTheOrganisationThatIsGivenOverTheOwnersSeat() {
        var legal = house.organisation("Legal Aid");
        var id = actions.note(
                new NewAction(
                        UUID.randomUUID(),
                        "Call",
                        Optional.of(house.maria().person()),
                        Optional.of(legal),
                        Optional.empty(),
                        Optional.empty()),
                house.cora());

        assertThat(actions.ofOrganisation(legal, house.tom()))
                .extracting(Action::id)
                .containsExactly(id);
        assertThat(actions.ofOrganisation(house.shelter(), house.tom())).isEmpty();
    }

    @Test
    void letsMembersNoteForThemselvesAlone() {
        var tom = house.tom();
        actions.note(wish("Call", Optional.of(tom.person())), tom);

        refuses(
                Refusal.OTHERS_ACTION,
                () -> actions.note(wish("Call", Optional.of(house.maria().person())), tom));
        refuses(Refusal.OTHERS_ACTION, () -> actions.note(wish("Call", Optional.empty()), tom));
        assertThat(actions.of(tom.person(), tom)).extracting(Action::acceptance).containsExactly(Acceptance.ACCEPTED);
    }

    @Test
    void givesActionsToNobodyWhoIsNotHereOrOnlyWatches() {
        var olga = house.joins("Olga", Role.OBSERVER);
        var gone = house.joins("Gone", Role.MEMBER);
        house.leaves(gone);

        refuses(Refusal.OWNER_OBSERVES, () -> actions.note(wish("Call", Optional.of(olga)), house.cora()));
        refuses(Refusal.OWNER_UNKNOWN, () -> actions.note(wish("Call", Optional.of(gone)), house.cora()));
        refuses(
                Refusal.OWNER_UNKNOWN,
                () -> actions.note(wish("Call", Optional.of(new PersonId(UUID.randomUUID()))), house.cora()));
        refuses(
                Refusal.ORGANISATION_UNKNOWN,
                () -> actions.note(
                        new NewAction(
                                UUID.randomUUID(),
                                "Call",
                                Optional.empty(),
                                Optional.of(new OrganisationId(UUID.randomUUID())),
                                Optional.empty(),
                                Optional.empty()),
                        house.cora()));
    }

    @Test
    void goesFromAskedToDone(AssertablePublishedEvents facts) {
        var id = house.marias("Send bed figures");
        actions.propose(id, FRIDAY.plusDays(7), "The count is on Monday.", house.maria());
        actions.agree(id, house.cora());
        actions.finish(id, "By mail.", house.maria());

        var done = house.read(id);
        assertThat(done.status()).isEqualTo(ActionStatus.DONE);
        assertThat(done.due()).contains(FRIDAY.plusDays(7));
        assertThat(done.remark()).isEqualTo("By mail.");
        assertThat(actions.open(house.tom())).isEmpty();
        assertThat(actions.closed(house.tom())).containsExactly(done);
        assertThat(facts.ofType(ActionChanged.class)).hasSize(2);
        assertThat(facts).contains(ActionClosed.class).matching(fact -> fact.status() == ActionStatus.DONE);
    }

    @Test
    void opensAgainWhatWasClosed() {
        var id = house.marias("Call");
        actions.drop(id, "Overtaken", house.cora());
        refuses(Refusal.CLOSED, () -> actions.finish(id, "", house.maria()));

        actions.reopen(id, house.maria());

        assertThat(house.read(id).isOpen()).isTrue();
        refuses(Refusal.OPEN_ALREADY, () -> actions.reopen(id, house.maria()));
    }

    @Test
    void acceptsTwiceAsOnce() {
        var id = house.marias("Call");
        actions.accept(id, house.maria());
        actions.accept(id, house.maria());

        assertThat(house.read(id).acceptance()).isEqualTo(Acceptance.ACCEPTED);
        refuses(Refusal.NOT_YOURS, () -> actions.accept(id, house.tom()));
    }

    @Test
    void proposesNoDayThatHasGoneBy() {
        var id = house.marias("Call");

        refuses(Refusal.DATE_PAST, () -> actions.propose(id, LocalDate.now().minusDays(3), "", house.maria()));
    }

    @Test
    void refusesWhatBuildsOnWhatIsNoLongerSo() {
        var id = house.marias("Call");
        var read = house.read(id);
        actions.edit(read, wish("Call the shelter", Optional.of(house.maria().person())), house.cora());

        refuses(
                Refusal.CHANGED_MEANWHILE,
                () -> actions.edit(read, wish("Ring", Optional.of(house.tom().person())), house.cora()));
        refuses(Refusal.CHANGED_MEANWHILE, () -> actions.accept(read, house.maria()));
        assertThat(house.read(id).what()).isEqualTo("Call the shelter");

        actions.propose(id, FRIDAY.plusDays(1), "", house.maria());
        var proposed = house.read(id);
        actions.propose(id, FRIDAY.plusDays(9), "", house.maria());
        refuses(Refusal.CHANGED_MEANWHILE, () -> actions.agree(proposed, house.cora()));
    }

    @Test
    void movesTheOrganisationWithTheOwner() {
        var id = house.marias("Call");

        actions.edit(house.read(id), wish("Call", Optional.of(house.tom().person())), house.cora());

        assertThat(house.read(id).organisation()).isEmpty();
        assertThat(house.read(id).acceptance()).isEqualTo(Acceptance.ASKED);
    }

    @Test
    void isUnfinishedBusinessUntilSomebodyTakesItOn() {
        var id = actions.note(wish("Translate the flyer", Optional.empty()), house.cora());
        refuses(Refusal.OWNER_MISSING, () -> actions.finish(id, "", house.cora()));
        assertThat(actions.withoutOwner(house.tom())).extracting(Action::id).containsExactly(id);

        actions.take(id, house.maria());

        assertThat(house.read(id).owner()).contains(house.maria().person());
        assertThat(house.read(id).organisation()).contains(house.shelter());
        assertThat(actions.withoutOwner(house.tom())).isEmpty();
        refuses(Refusal.OWNER_KNOWN, () -> actions.take(id, house.tom()));
    }

    @Test
    void comesBackAsUnfinishedWhenItsOwnerSaysNo() {
        var id = house.marias("Call");
        refuses(Refusal.REASON_MISSING, () -> actions.decline(id, " ", house.maria()));

        actions.decline(id, "I am away in July.", house.maria());

        var declined = house.read(id);
        assertThat(declined.owner()).isEmpty();
        assertThat(declined.acceptance()).isEqualTo(Acceptance.DECLINED);
        assertThat(declined.proposedWhy()).isEqualTo("I am away in July.");
        assertThat(declined.answeredBy()).contains(house.maria().person());
        assertThat(actions.withoutOwner(house.tom())).extracting(Action::id).containsExactly(id);
        refuses(Refusal.NOT_YOURS, () -> actions.decline(id, "Again.", house.maria()));
        actions.take(id, house.tom());
        assertThat(house.read(id).answeredBy()).isEmpty();
    }

    @Test
    void isPassedOnToSomebodyWhoIsAskedInTurn() {
        var id = house.marias("Call");
        refuses(Refusal.OWNER_KNOWN, () -> actions.passOn(id, house.maria().person(), "Myself.", house.maria()));
        refuses(Refusal.REASON_MISSING, () -> actions.passOn(id, house.tom().person(), "", house.maria()));

        actions.passOn(id, house.tom().person(), "He knows them.", house.maria());

        var passed = house.read(id);
        assertThat(passed.owner()).contains(house.tom().person());
        assertThat(passed.acceptance()).isEqualTo(Acceptance.ASKED);
        assertThat(passed.answeredBy()).contains(house.maria().person());
        refuses(Refusal.NOT_YOURS, () -> actions.decline(id, "No.", house.maria()));
        actions.decline(id, "I do not.", house.tom());
        assertThat(house.read(id).owner()).isEmpty();
    }

    @Test
    void comesBackAsUnfinishedWhenItsOwnerLeaves() {
        var id = house.marias("Call");
        house.leaves(house.maria().person());

        assertThat(actions.withoutOwner(house.tom())).extracting(Action::id).containsExactly(id);
        assertThat(actions.ofOrganisation(house.shelter(), house.tom()))
                .extracting(Action::id)
                .containsExactly(id);
    }

    @Test
    void listsWhatIsDueFirstAndWhatHasNoDayLast() {
        var tom = house.tom();
        for (var due : List.of(Optional.of(FRIDAY.plusDays(3)), Optional.<LocalDate>empty(), Optional.of(FRIDAY))) {
            actions.note(
                    new NewAction(
                            UUID.randomUUID(),
                            due.map(Object::toString).orElse("one day"),
                            Optional.of(tom.person()),
                            Optional.empty(),
                            due,
                            Optional.empty()),
                    tom);
        }

        assertThat(actions.of(tom.person(), house.maria()))
                .extracting(Action::what)
                .containsExactly("2030-03-08", "2030-03-11", "one day");
        assertThat(actions.overdue(FRIDAY.plusDays(1), tom))
                .extracting(Action::what)
                .containsExactly("2030-03-08");
    }

    @Test
    void notesWhatALineSays() {
        var reading = ActionLine.read(
                "@maria @shelter-net send bed figures 2030-03-08",
                actions.roster(house.cora()),
                Language.EN,
                LocalDate.of(2030, 3, 1));

        var id = actions.note(NewAction.of(UUID.randomUUID(), reading.line(), Optional.empty()), house.cora());

        assertThat(reading).isInstanceOf(LineReading.Understood.class);
        assertThat(house.read(id).owner()).contains(house.maria().person());
        assertThat(house.read(id).organisation()).contains(house.shelter());
        assertThat(house.read(id).due()).contains(FRIDAY);
    }

    @Test
    void refusesAnActionThatIsNotThere() {
        refuses(Refusal.ACTION_UNKNOWN, () -> actions.finish(new ActionId(UUID.randomUUID()), "", house.cora()));
    }
}
