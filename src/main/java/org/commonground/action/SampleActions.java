package org.commonground.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.commonground.membership.CollaborativeFounded;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.membership.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the invented collaborative has promised: on time and late, answered and not, owned and not. */
@Component
class SampleActions {

    private final Actions actions;
    private final Members members;
    private final Clock clock;

    SampleActions(Actions actions, Members members, Clock clock) {
        this.actions = actions;
        this.members = members;
        this.clock = clock;
    }

    @EventListener
    void on(CollaborativeFounded founded) {
        if (founded.sample()) {
            members.byId(founded.coordinator()).ifPresent(this::note);
        }
    }

    private void note(Member coordinator) {
        accepted("Send this month’s bed figures to all shelters", "Tom Field", -3, coordinator);
        accepted("Book the library for the next three meetings", coordinator.displayName(), 1, coordinator);
        note("Draft the outreach letter to hotels", "Victor Lang", 14, coordinator);
        var training = note("Find a date for the training on labor rights", "Ana Ruiz", 6, coordinator);
        named("Ana Ruiz", coordinator)
                .ifPresent(
                        ana -> actions.propose(training, today().plusDays(20), "The trainer is away until then.", ana));
        note("Update the list of who is missing at the table", coordinator.displayName(), -8, coordinator);
        note("Translate the flyer into Spanish", "", 30, coordinator);
        var keys = accepted("Ask the schools for a contact person", "Sam Ode", -20, coordinator);
        actions.finish(keys, "Two schools have named one.", coordinator);
    }

    private ActionId accepted(String what, String owner, int days, Member by) {
        var action = note(what, owner, days, by);
        named(owner, by).ifPresent(member -> actions.accept(action, member));
        return action;
    }

    private ActionId note(String what, String owner, int days, Member by) {
        return actions.note(
                new NewAction(
                        UUID.randomUUID(),
                        what,
                        named(owner, by).map(Member::person),
                        Optional.empty(),
                        Optional.of(today().plusDays(days)),
                        Optional.empty()),
                by);
    }

    private Optional<Member> named(String name, Member by) {
        return members.all(by).stream()
                .map(Profile::standing)
                .filter(each -> each.displayName().equals(name))
                .findFirst();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
