package org.commonground.purpose;

import org.commonground.membership.CollaborativeFounded;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Statements of the invented collaborative, one in every standing, so that everything can be tried. */
@Component
class SamplePurpose {

    private final Wordings wordings;
    private final Members members;

    SamplePurpose(Wordings wordings, Members members) {
        this.wordings = wordings;
        this.members = members;
    }

    @EventListener
    void on(CollaborativeFounded founded) {
        if (founded.sample()) {
            members.byId(founded.coordinator()).ifPresent(this::write);
        }
    }

    private void write(Member coordinator) {
        vision(coordinator);
        mission(coordinator);
    }

    private void vision(Member by) {
        wordings.adopt(
                begin(
                        Matter.VISION,
                        "Vision of the founding meeting",
                        "A county in which nobody is bought or sold.",
                        by),
                by);
        wordings.review(
                begin(
                        Matter.VISION,
                        "Freedom at home and at work",
                        "Every person in Harbor County lives and works in freedom.",
                        by),
                by);
        begin(
                Matter.VISION,
                "Proposal of the survivor advisory seat",
                "A community where trafficking finds no foothold, and where survivors decide what recovery means.",
                by);
    }

    private void mission(Member by) {
        var first = begin(
                Matter.MISSION,
                "First mission",
                "The task force coordinates law enforcement and victim services in Harbor County to end sex trafficking.",
                by);
        wordings.adopt(first, by);
        wordings.retire(first, by);
        wordings.review(begin(Matter.MISSION, "On the table in March", """
                        We bring together public agencies, service providers and people with lived experience in Harbor County to prevent trafficking in all its forms, protect everyone it harms and hold those responsible to account.
                        We act on what survivors tell us, share what we learn, and measure whether it helps.""", by), by);
        begin(
                Matter.MISSION,
                "Short form of the shelters",
                "Together we prevent trafficking, stand beside survivors, and make it harder to profit from anyone’s body or work.",
                by);
        begin(Matter.MISSION, "Labor rights in view", "", by);
        wordings.archive(
                begin(
                        Matter.MISSION,
                        "Notes from the idea round",
                        "Prevention first. Work, not only sex. Who is missing?",
                        by),
                by);
    }

    private WordingId begin(Matter matter, String name, String text, Member by) {
        return wordings.begin(matter, new WordingName(name), text, by).id();
    }
}
