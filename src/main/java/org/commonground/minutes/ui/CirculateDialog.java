package org.commonground.minutes.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import org.commonground.meeting.MeetingId;
import org.commonground.shell.DayPicker;
import org.commonground.shell.FormDialog;

/** Asks until when members can say what should be corrected. */
final class CirculateDialog extends FormDialog {

    private static final int USUAL_DAYS = 7;

    private final Desks desks;
    private final MeetingId meeting;
    private final DayPicker until = new DayPicker(getTranslation("minutes.circulate.until"));

    CirculateDialog(Desks desks, MeetingId meeting) {
        super(I18NProvider.translate("minutes.circulate"), I18NProvider.translate("minutes.circulate"));
        this.desks = desks;
        this.meeting = meeting;
        until.setValue(desks.wall().today().plusDays(USUAL_DAYS));
        entries.place("minutes.refused.day", until);
        show(new Paragraph(getTranslation("minutes.circulate.means")), until);
    }

    @Override
    protected boolean done() {
        if (!until.readable() || until.isEmpty()) {
            return false;
        }
        return entries.attempt(() -> desks.book().circulate(meeting, until.getValue(), desks.self()));
    }
}
