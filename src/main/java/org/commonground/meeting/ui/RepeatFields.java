package org.commonground.meeting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import org.commonground.calendar.Rule;
import org.commonground.meeting.Repeat;
import org.commonground.shell.DayPicker;
import org.jspecify.annotations.Nullable;

/** Whether and how a meeting comes again, and until when. What is offered follows from the day on which it begins. */
final class RepeatFields extends Div {

    private static final int USUAL_TIMES = 6;

    private final Select<Repeat> how = new Select<>();
    private final Select<Boolean> end = new Select<>();
    private final IntegerField times = new IntegerField(getTranslation("meeting.repeats.times"));
    private final DayPicker day = new DayPicker(getTranslation("meeting.repeats.day"));
    private String weekday = "";

    RepeatFields() {
        addClassNames("form", "repeats");
        how.setLabel(getTranslation("meeting.repeats"));
        how.setEmptySelectionAllowed(true);
        how.setEmptySelectionCaption(getTranslation("meeting.repeats.never"));
        how.setItemLabelGenerator(this::words);
        how.addValueChangeListener(change -> showEnd());
        end.setLabel(getTranslation("meeting.repeats.end"));
        end.setItems(true, false);
        end.setItemLabelGenerator(
                counted -> getTranslation(counted ? "meeting.repeats.end.times" : "meeting.repeats.end.day"));
        end.setValue(true);
        end.addValueChangeListener(change -> showEnd());
        times.setMin(2);
        times.setMax(Repeat.MOST);
        times.setStepButtonsVisible(true);
        times.setValue(USUAL_TIMES);
        add(how, end, times, day);
        showEnd();
    }

    /** Offers what can begin then; what was chosen stays chosen where it still can. */
    void beginOn(@Nullable LocalDateTime start) {
        if (start == null) {
            return;
        }
        weekday = start.getDayOfWeek().getDisplayName(TextStyle.FULL, getLocale());
        var before = how.getValue();
        var offered = Repeat.offered(start.toLocalDate());
        how.setItems(offered);
        if (before != null && offered.contains(before)) {
            how.setValue(before);
        }
        day.setMin(start.toLocalDate());
        if (day.isEmpty() || day.getValue().isBefore(start.toLocalDate())) {
            day.setValue(start.toLocalDate().plusMonths(USUAL_TIMES));
        }
    }

    /** Empty for a meeting that does not come again. */
    Optional<Repeat> chosen() {
        return Optional.ofNullable(how.getValue());
    }

    Rule.End end() {
        return end.getValue()
                ? new Rule.Count(times.isEmpty() ? 1 : Math.max(1, times.getValue()))
                : new Rule.Until(day.isEmpty() ? day.getMin() : day.getValue());
    }

    IntegerField times() {
        return times;
    }

    private void showEnd() {
        var repeats = !how.isEmpty();
        end.setVisible(repeats);
        times.setVisible(repeats && end.getValue());
        day.setVisible(repeats && !end.getValue());
    }

    private String words(@Nullable Repeat repeat) {
        return switch (repeat) {
            case null -> getTranslation("meeting.repeats.never");
            case Repeat.Weekly(var weeks) ->
                getTranslation(weeks == 1 ? "meeting.repeats.weekly" : "meeting.repeats.fortnightly", weekday);
            case Repeat.Monthly(var which) ->
                getTranslation("meeting.repeats." + which.name().toLowerCase(Locale.ROOT), weekday);
        };
    }
}
