package org.commonground.decision;

import java.util.List;
import java.util.Optional;
import org.commonground.membership.CollaborativeFounded;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.membership.Profile;
import org.commonground.membership.Right;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the invented collaborative has before it, so that a vote can be tried at once. */
@Component
class SampleDecisions {

    private final Motions motions;
    private final Members members;

    SampleDecisions(Motions motions, Members members) {
        this.motions = motions;
        this.members = members;
    }

    @EventListener
    void on(CollaborativeFounded founded) {
        if (founded.sample()) {
            members.byId(founded.coordinator()).ifPresent(this::move);
        }
    }

    private void move(Member coordinator) {
        var others = members.all(coordinator).stream()
                .map(Profile::standing)
                .filter(each -> each.may(Right.WRITE) && !each.person().equals(coordinator.person()))
                .toList();
        var meetings = motions.move(
                MotionKind.BUSINESS,
                new Title("Meet on the first Tuesday"),
                "That the task force meet on the first Tuesday of each month from nine to half past ten, in the library.",
                "Shelters change shifts at eight, courts sit from eleven.",
                coordinator);
        another(others, 0).ifPresent(member -> motions.second(meetings, member));
        another(others, 1)
                .ifPresent(member -> motions.move(
                        MotionKind.SENSE,
                        new Title("Open the June meeting to the public?"),
                        "",
                        "Two neighborhood groups have asked.",
                        member));
        motions.move(MotionKind.ELECTION, new Title("Vice-chair"), "", "For one year.", coordinator);
    }

    private static Optional<Member> another(List<Member> members, int place) {
        return members.stream().skip(place).findFirst();
    }
}
