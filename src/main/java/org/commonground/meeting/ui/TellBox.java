package org.commonground.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.commonground.meeting.Announcement;
import org.commonground.meeting.Meeting;
import org.commonground.meeting.Meetings;
import org.commonground.meeting.Stage;
import org.commonground.shared.Refused;
import org.commonground.shell.Texts;
import org.commonground.shell.Word;

/** The calendar file of a meeting, what members were told of it, and the one button that tells them. */
final class TellBox extends Div {

    private final Desks desks;
    private final Anchor file = new Anchor();
    private final Paragraph told = new Paragraph();
    private final Paragraph noMail = new Paragraph(getTranslation("meeting.tell.no-mail"));
    private final Button tell = new Button(getTranslation("meeting.tell"), click -> tell());
    private Meeting meeting;

    TellBox(Desks desks, Meeting meeting) {
        this.desks = desks;
        this.meeting = meeting;
        addClassName("tell");
        Texts.show(file, getTranslation("meeting.calendar.file"));
        file.setHref("meeting-calendar/" + meeting.id().value() + ".ics");
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        told.addClassName("quiet");
        noMail.addClassName("quiet");
        add(file, told, noMail, tell);
    }

    void show(Meeting now) {
        meeting = now;
        desks.announcements().of(now.id(), desks.self()).ifPresent(this::show);
    }

    private void show(Announcement announcement) {
        var prepares = Meetings.mayPrepare(desks.self()) && meeting.stage() == Stage.PLANNED;
        var behind = announcement.isBehind(meeting);
        Texts.show(
                told,
                announcement
                        .toldAt()
                        .map(at -> getTranslation(
                                behind ? "meeting.told.behind" : "meeting.told",
                                desks.wall().dayAndTime(at)))
                        .orElse(getTranslation("meeting.told.never")));
        told.setVisible(prepares && meeting.published());
        told.setClassName("care", behind);
        var news = prepares && announcement.hasNews(meeting);
        tell.setVisible(news && desks.announcements().canTell());
        Texts.show(tell, getTranslation(announcement.toldAt().isPresent() ? "meeting.tell.again" : "meeting.tell"));
        noMail.setVisible(news && !desks.announcements().canTell());
    }

    private void tell() {
        try {
            desks.announcements().tell(meeting.id(), desks.self());
            Word.done(getTranslation("meeting.tell.done"));
        } catch (Refused refused) {
            Word.done(getTranslation(refused.reason().messageKey()));
        }
    }
}
