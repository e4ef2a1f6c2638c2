package org.commonground.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.commonground.meeting.Meeting;
import org.commonground.meeting.Meetings;
import org.commonground.meeting.Stage;
import org.commonground.shell.Routes;
import org.commonground.shell.Texts;
import org.commonground.shell.Word;

/** When and where a meeting is, who sees it, and the steps with it. */
final class MeetingPanel extends Section {

    private final Desks desks;
    private final StagePill stage = new StagePill();
    private final Paragraph when = new Paragraph();
    private final Paragraph length = new Paragraph();
    private final Paragraph place = new Paragraph();
    private final Anchor link = new Anchor();
    private final Anchor room = new Anchor("", getTranslation("meeting.room"));
    private final Paragraph seen = new Paragraph();
    private final Paragraph series = new Paragraph();
    private final Button publish = new Button(getTranslation("meeting.publish"), click -> publish(true));
    private final Button takeBack = new Button(getTranslation("meeting.take-back"), click -> publish(false));
    private final Button change = new Button(getTranslation("meeting.change"), click -> change());
    private final Button cancel = new Button(getTranslation("meeting.cancel"), click -> cancel(true));
    private final Button restore = new Button(getTranslation("meeting.restore"), click -> cancel(false));
    private final TellBox tell;
    private Meeting meeting;

    MeetingPanel(Desks desks, Meeting meeting) {
        this.desks = desks;
        this.meeting = meeting;
        tell = new TellBox(desks, meeting);
        addClassName("card");
        when.addClassName("strong");
        length.addClassName("quiet");
        link.setTarget(AnchorTarget.BLANK);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        link.addClassName("long-word");
        seen.addClassName("quiet");
        series.addClassName("quiet");
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        var head = new Div(new H2(getTranslation("meeting.when-and-where")), stage);
        head.addClassNames("row", "apart");
        var deeds = new Div(publish, takeBack, change, cancel, restore);
        deeds.addClassName("row");
        add(head, when, length, series, place, link, room, seen, deeds, tell);
    }

    void show(Meeting now) {
        meeting = now;
        stage.show(now);
        tell.show(now);
        Texts.show(when, desks.when(now));
        Texts.show(length, getTranslation("meeting.length", now.minutes()));
        var following = desks.meetings().following(now.id(), desks.self());
        series.setVisible(now.series() != null);
        Texts.show(
                series,
                following.isEmpty()
                        ? getTranslation("meeting.series.last")
                        : getTranslation("meeting.series.next", following.size(), desks.when(following.getFirst())));
        Texts.show(place, now.place());
        place.setVisible(!now.place().isEmpty());
        Texts.show(link, now.link());
        link.setHref(now.link());
        link.setVisible(!now.link().isEmpty());
        room.setHref(Routes.MEETINGS + "/" + now.id().value() + "/room");
        room.setVisible(!now.cancelled());
        Texts.show(seen, getTranslation(now.published() ? "meeting.published.means" : "meeting.unpublished.means"));
        var prepares = Meetings.mayPrepare(desks.self()) && now.stage() == Stage.PLANNED;
        publish.setVisible(prepares && !now.published() && !now.cancelled());
        takeBack.setVisible(prepares && now.published() && !now.cancelled());
        change.setVisible(prepares);
        cancel.setVisible(prepares && !now.cancelled());
        restore.setVisible(prepares && now.cancelled());
    }

    private void publish(boolean published) {
        desks.meetings().publish(meeting.id(), published, desks.self());
    }

    private void change() {
        MeetingDialog.changing(desks, meeting).open();
    }

    private void cancel(boolean cancelled) {
        var following = desks.meetings().following(meeting.id(), desks.self()).stream()
                .filter(each -> each.cancelled() != cancelled)
                .count();
        if (following == 0) {
            cancelThis(cancelled);
        } else {
            new ReachDialog(
                            getTranslation(cancelled ? "meeting.cancel" : "meeting.restore"),
                            (int) following,
                            () -> cancelThis(cancelled),
                            () -> desks.meetings().cancelFollowing(meeting.id(), cancelled, desks.self()))
                    .open();
        }
    }

    private void cancelThis(boolean cancelled) {
        var id = meeting.id();
        desks.meetings().cancel(id, cancelled, desks.self());
        if (cancelled) {
            Word.undoable(
                    getTranslation("meeting.cancelled.told", meeting.heading().heading()),
                    () -> desks.meetings().cancel(id, false, desks.self()));
        }
    }
}
