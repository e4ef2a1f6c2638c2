package org.commonground.minutes.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.action.ActionLine;
import org.commonground.action.ActionSource;
import org.commonground.action.Actions;
import org.commonground.action.NewAction;
import org.commonground.draft.ui.DraftEditor;
import org.commonground.draft.ui.MarkedLine;
import org.commonground.draft.ui.Mention;
import org.commonground.membership.Acting;
import org.commonground.membership.Language;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.membership.Organisation;
import org.commonground.membership.Organisations;
import org.commonground.membership.Profile;
import org.commonground.minutes.Audience;
import org.commonground.minutes.Passage;
import org.commonground.minutes.Passages;
import org.commonground.minutes.Refusal;
import org.commonground.shell.WallClock;
import org.commonground.shell.Word;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Editors for passages, set up for those who take notes: a line that begins with a mark becomes what it says, people and organisations are
 * offered by name, and what may give a person away is looked at before anybody else reads it.
 */
@Component
@Lazy
class Editors {

    private final Members members;
    private final Organisations organisations;
    private final Actions actions;
    private final Passages passages;
    private final WallClock wall;
    private final Acting acting;

    Editors(
            Members members,
            Organisations organisations,
            Actions actions,
            Passages passages,
            WallClock wall,
            Acting acting) {
        this.members = members;
        this.organisations = organisations;
        this.actions = actions;
        this.passages = passages;
        this.wall = wall;
        this.acting = acting;
    }

    /** @param heading of the item that the passage belongs to */
    DraftEditor of(Passage passage, String heading) {
        var self = acting.member();
        var editor = new DraftEditor();
        editor.setLabel(I18NProvider.translate("minutes.passage.label", heading));
        editor.scribing(true);
        editor.mentions(mentions(self));
        editor.careful(names(self));
        editor.addMarkedLineListener(line -> finished(line, passage));
        editor.addClosedPassageListener(words -> moved(words, passage));
        editor.open(passage.draft());
        return editor;
    }

    private List<Mention> mentions(Member self) {
        var people = members.all(self).stream()
                .map(each -> new Mention(each.person().value().toString(), each.displayName(), Mention.Kind.PERSON));
        var places = organisations.all(self).stream()
                .map(each ->
                        new Mention(each.id().value().toString(), each.name().name(), Mention.Kind.ORGANISATION));
        return Stream.concat(people, places).toList();
    }

    private Set<String> names(Member self) {
        return Stream.concat(
                        members.all(self).stream().map(Profile::displayName),
                        organisations.all(self).stream().map(Organisation::name).map(Object::toString))
                .collect(Collectors.toSet());
    }

    /**
     * An action is noted and the line says who, what and when; what is private moves to the note-takers' own passage. Behind closed doors no
     * action is noted, since everybody reads what is to be done.
     */
    private Optional<String> finished(MarkedLine line, Passage passage) {
        return switch (line.mark()) {
            case ACTION -> {
                if (isClosed(passage)) {
                    Word.wrong(UI.getCurrent(), I18NProvider.translate(Refusal.BEHIND_CLOSED_DOORS.messageKey()));
                    yield Optional.empty();
                }
                yield Optional.of(noted(line.words(), passage));
            }
            case PRIVATE_TO_SCRIBES -> {
                begin(passage, Audience.SCRIBES, line.words());
                yield Optional.of(I18NProvider.translate("minutes.moved.private"));
            }
            default -> Optional.empty();
        };
    }

    private boolean isClosed(Passage passage) {
        return passages.byId(passage.id(), acting.member())
                .filter(now -> now.audience() == Audience.CLOSED)
                .isPresent();
    }

    private String noted(String words, Passage passage) {
        var self = acting.member();
        var roster = actions.roster(self);
        var reading = ActionLine.read(words, roster, Language.nearest(locale()), wall.today());
        var line = reading.line();
        var item = passage.item() == null
                ? passage.meeting().value()
                : passage.item().value();
        actions.note(
                NewAction.of(
                        UUID.randomUUID(),
                        line,
                        Optional.of(
                                new ActionSource("item", item, passage.meeting().value()))),
                self);
        if (!reading.doubts().isEmpty()) {
            Word.done(I18NProvider.translate("minutes.action.doubtful", line.what()));
        }
        var said = new ArrayList<String>();
        line.owner().map(roster.people()::get).ifPresent(said::add);
        line.organisation().map(roster.organisations()::get).ifPresent(said::add);
        line.due().map(this::day).ifPresent(day -> said.add(I18NProvider.translate("minutes.action.due", day)));
        return said.isEmpty()
                ? I18NProvider.translate("minutes.action.noted", line.what())
                : I18NProvider.translate("minutes.action.noted.for", line.what(), String.join(", ", said));
    }

    private void moved(String words, Passage passage) {
        begin(passage, Audience.CLOSED, words);
        Word.done(I18NProvider.translate("minutes.moved.closed"));
    }

    private void begin(Passage beside, Audience audience, String words) {
        passages.begin(
                beside.meeting(), Optional.ofNullable(beside.item()), audience, Set.of(), words, acting.member());
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale())
                .format(day);
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
