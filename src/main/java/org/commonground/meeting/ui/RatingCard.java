package org.commonground.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commonground.live.ui.Live;
import org.commonground.meeting.Meeting;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.Question;
import org.commonground.meeting.Rating;
import org.commonground.meeting.Spread;
import org.commonground.meeting.Stage;
import org.commonground.shell.Entries;
import org.commonground.shell.Texts;
import org.commonground.shell.Word;

/** How people found a meeting once it is over: one's own answers, and then what all said. */
final class RatingCard extends Section {

    private final Desks desks;
    private final MeetingId meeting;
    private final Map<Question, RadioButtonGroup<Integer>> fields = new LinkedHashMap<>();
    private final Div form = new Div();
    private final Paragraph trouble = new Paragraph();
    private final Paragraph state = new Paragraph();
    private final SpreadTable spread = new SpreadTable();
    private final Entries entries = new Entries(this::say);

    RatingCard(Desks desks, MeetingId meeting) {
        this.desks = desks;
        this.meeting = meeting;
        addClassNames("card", "rating");
        var means = new Paragraph(getTranslation("meeting.rating.means", Spread.SHOWN_FROM));
        means.addClassName("quiet");
        form.addClassName("questions");
        form.add(means);
        for (var question : Question.values()) {
            var field = new RadioButtonGroup<Integer>(getTranslation("meeting.rating." + question.key()));
            field.setItems(1, 2, 3, 4, 5);
            fields.put(question, field);
            form.add(field);
        }
        trouble.addClassName("trouble");
        trouble.getElement().setAttribute("role", "alert");
        trouble.setVisible(false);
        var rate = new Button(getTranslation("meeting.rating.rate"), click -> rate());
        rate.addThemeVariants(ButtonVariant.PRIMARY);
        form.add(trouble, rate);
        state.addClassName("quiet");
        add(new H2(getTranslation("meeting.rating")), form, state, spread);
        setVisible(false);
        Live.of(this).on(MeetingBell.ratings(meeting), this::refresh);
    }

    void show(Meeting now) {
        setVisible(now.stage() == Stage.ADJOURNED);
    }

    private void refresh() {
        var self = desks.self();
        var rated = desks.ratings().hasRated(meeting, self);
        var count = desks.ratings().count(meeting, self);
        form.setVisible(!rated);
        Texts.show(
                state,
                getTranslation(
                        count < Spread.SHOWN_FROM ? "meeting.rating.few" : "meeting.rating.count",
                        count,
                        Spread.SHOWN_FROM));
        state.setVisible(rated);
        var spreads = desks.ratings().of(meeting, self);
        spread.setVisible(rated && !spreads.isEmpty());
        spread.show(spreads, question -> desks.ratings().trend(meeting, question, self));
    }

    private void rate() {
        trouble.setVisible(false);
        entries.afresh();
        var answers = new EnumMap<Question, Integer>(Question.class);
        fields.forEach((question, field) -> field.getOptionalValue().ifPresent(said -> answers.put(question, said)));
        if (entries.attempt(() -> desks.ratings().rate(meeting, new Rating(answers), desks.self()))) {
            Word.done(getTranslation("meeting.rating.thanks"));
        }
    }

    private void say(String words) {
        Texts.show(trouble, words);
        trouble.setVisible(true);
    }
}
