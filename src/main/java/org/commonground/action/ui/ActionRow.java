package org.commonground.action.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonground.action.Acceptance;
import org.commonground.action.Action;
import org.commonground.action.ActionStatus;
import org.commonground.action.Deed;
import org.commonground.membership.PersonId;
import org.commonground.shared.Refused;
import org.commonground.shell.Texts;
import org.commonground.shell.Word;

/**
 * One action: what, who for whom, when in words, how it stands, and what the reader may do with it. A row that is shown again
 * changes only what differs, so that nobody's focus or open menu is lost.
 */
public final class ActionRow extends Div {

    private final ActionDesks desks;
    private final Runnable changed;
    private final Paragraph what = new Paragraph();
    private final Span owner = new Span();
    private final Span due = new Span();
    private final Span state = new Span();
    private final Anchor place = new Anchor();
    private final Paragraph proposal = new Paragraph();
    private final Paragraph remark = new Paragraph();
    private final Div deeds = new Div();
    private Action action;
    private Set<Deed> offered = Set.of();
    private boolean fresh = true;

    /** @param changed is called after the reader did something with it; the bell rings for everybody else */
    public ActionRow(ActionDesks desks, Action action, Runnable changed) {
        this.desks = desks;
        this.action = action;
        this.changed = changed;
        addClassName("action-row");
        getElement().setAttribute("role", "listitem").setAttribute("tabindex", "-1");
        what.addClassName("what");
        owner.addClassName("owner");
        due.addClassName("pill");
        state.addClassName("pill");
        proposal.addClassName("proposal");
        remark.addClassName("quiet");
        deeds.addClassName("deeds");
        var facts = new Div(owner, due, state, place);
        facts.addClassName("facts");
        var words = new Div(what, facts, proposal, remark);
        words.addClassName("words");
        add(words, deeds);
        show(action);
    }

    /** Shows what is true now, with names read for this row alone. */
    public void show(Action now) {
        show(now, Known.read(desks));
    }

    void show(Action now, Known known) {
        action = now;
        Texts.show(what, now.what());
        showOwner(known);
        showDue();
        showState();
        showPlace();
        var answered = answer(now, known);
        proposal.setVisible(now.isOpen() && answered.isPresent());
        Texts.show(proposal, answered.orElse(""));
        remark.setVisible(!now.remark().isEmpty());
        Texts.show(remark, now.remark());
        offer(now.deedsOf(desks.self()));
    }

    /** Leads the keyboard here. */
    void focus() {
        getElement().callJsFunction("focus");
    }

    private void showOwner(Known known) {
        var left = action.owner().filter(known::hasLeft).isPresent();
        var name = known.owner(action)
                .map(person -> left ? getTranslation("action.owner.left", person) : person)
                .orElse(getTranslation("action.owner.nobody"));
        Texts.show(
                owner,
                known.organisation(action)
                        .map(organisation -> getTranslation("action.owner.for", name, organisation))
                        .orElse(name));
        owner.setClassName("lacking", action.isOpen() && known.lacksOwner(action));
    }

    private void showDue() {
        var today = desks.wall().today();
        due.setVisible(action.isOpen());
        Texts.show(
                due,
                action.due()
                        .map(day -> DueWords.of(day, today, getLocale()))
                        .orElse(getTranslation("action.due.none")));
        due.setTitle(action.due().map(desks.wall()::words).orElse(""));
        due.setClassName("late", action.isOverdue(today));
        due.setClassName("now", action.due().filter(today::equals).isPresent());
        due.setClassName("past", action.due().isEmpty());
    }

    private void showState() {
        var words = state();
        state.setVisible(words.isPresent());
        Texts.show(state, words.map(this::getTranslation).orElse(""));
        state.setTitle(action.closedAt().map(desks.wall()::dayAndTime).orElse(""));
        state.setClassName("good", action.status() == ActionStatus.DONE);
        state.setClassName("past", action.status() != ActionStatus.DONE);
    }

    private Optional<String> state() {
        if (!action.isOpen()) {
            return Optional.of("action.status." + action.status().key());
        }
        return action.acceptance() == Acceptance.ASKED ? Optional.of("action.asked") : Optional.empty();
    }

    private void showPlace() {
        var door = action.source()
                .flatMap(source -> desks.places().stream()
                        .flatMap(each -> each.door(source, getLocale(), desks.self()).stream())
                        .findFirst());
        place.setVisible(door.isPresent());
        door.ifPresent(each -> {
            place.setHref(each.path());
            Texts.show(place, each.words());
        });
    }

    /** What the owner, or whoever was asked before, has answered. */
    private Optional<String> answer(Action now, Known known) {
        return switch (now.acceptance()) {
            case PROPOSED_DATE -> now.proposed().map(day -> proposal(day, known));
            case DECLINED -> now.answeredBy().map(who -> answered("action.declined", who, known));
            case ASKED -> now.answeredBy().map(who -> answered("action.passed-on", who, known));
            case NOT_ASKED, ACCEPTED -> Optional.empty();
        };
    }

    private String answered(String key, PersonId who, Known known) {
        return getTranslation(key, known.people().getOrDefault(who, ""), action.proposedWhy());
    }

    private String proposal(LocalDate day, Known known) {
        var who = known.owner(action).orElse("");
        return action.proposedWhy().isEmpty()
                ? getTranslation("action.proposal", who, desks.wall().words(day))
                : getTranslation("action.proposal.why", who, desks.wall().words(day), action.proposedWhy());
    }

    /** The buttons stay as they are while the same can be done. */
    private void offer(Set<Deed> now) {
        if (!fresh && now.equals(offered)) {
            return;
        }
        fresh = false;
        offered = now;
        deeds.removeAll();
        button(Deed.ACCEPT, this::accept).ifPresent(this::first);
        button(Deed.AGREE, this::agree).ifPresent(this::first);
        button(Deed.TAKE, this::take).ifPresent(deeds::add);
        if (!now.contains(Deed.ACCEPT)) {
            button(Deed.FINISH, this::finish).ifPresent(deeds::add);
        }
        if (now.contains(Deed.ACCEPT)) {
            button(Deed.PROPOSE, this::propose).ifPresent(deeds::add);
        }
        button(Deed.REOPEN, this::reopen).ifPresent(deeds::add);
        more().ifPresent(deeds::add);
    }

    private void first(Button button) {
        button.addThemeVariants(ButtonVariant.PRIMARY);
        deeds.add(button);
    }

    private Optional<Button> button(Deed deed, Runnable take) {
        if (!offered.contains(deed)) {
            return Optional.empty();
        }
        var words = getTranslation("action.deed." + deed.key());
        var button = new Button(words, click -> attempt(take));
        button.setAriaLabel(getTranslation("action.deed.of", words, action.what()));
        return Optional.of(button);
    }

    private Optional<Component> more() {
        var others = new ArrayList<More>();
        if (offered.contains(Deed.FINISH)) {
            others.add(new More("finish.note", this::finishWithNote));
        }
        if (offered.contains(Deed.PROPOSE) && !offered.contains(Deed.ACCEPT)) {
            others.add(new More("propose", this::propose));
        }
        if (offered.contains(Deed.DECLINE)) {
            others.add(new More("decline", this::decline));
        }
        if (offered.contains(Deed.PASS_ON)) {
            others.add(new More("pass-on", this::passOn));
        }
        if (offered.contains(Deed.EDIT)) {
            others.add(new More("edit", this::edit));
        }
        if (offered.contains(Deed.DROP)) {
            others.add(new More("drop", this::drop));
        }
        return others.isEmpty() ? Optional.empty() : Optional.of(menu(others));
    }

    private MenuBar menu(List<More> others) {
        var menu = new MenuBar();
        menu.addClassName("more");
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        var top = menu.addItem(VaadinIcon.ELLIPSIS_DOTS_H.create());
        top.setAriaLabel(getTranslation("action.more", action.what()));
        others.forEach(each ->
                top.getSubMenu().addItem(getTranslation("action.deed." + each.name()), click -> attempt(each.take())));
        return menu;
    }

    private record More(String name, Runnable take) {}

    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (Refused refused) {
            getUI().ifPresent(
                            ui -> Word.wrong(ui, getTranslation(refused.reason().messageKey())));
            changed.run();
        }
    }

    private void accept() {
        desks.actions().accept(action, desks.self());
        changed.run();
    }

    private void agree() {
        desks.actions().agree(action, desks.self());
        changed.run();
    }

    private void take() {
        desks.actions().take(action.id(), desks.self());
        changed.run();
    }

    private void finish() {
        close("action.finished", () -> desks.actions().finish(action.id(), "", desks.self()));
    }

    private void finishWithNote() {
        new RemarkDialog(
                        "finish",
                        action,
                        note -> close("action.finished", () -> desks.actions().finish(action.id(), note, desks.self())))
                .open();
    }

    private void drop() {
        new RemarkDialog(
                        "drop",
                        action,
                        reason ->
                                close("action.dropped", () -> desks.actions().drop(action.id(), reason, desks.self())))
                .open();
    }

    /** Closes it and offers, for a moment, to take that back. */
    private void close(String words, Runnable deed) {
        deed.run();
        Word.undoable(getTranslation(words, action.what()), () -> attempt(this::reopen));
        changed.run();
    }

    private void propose() {
        new ProposeDialog(desks, action, changed).open();
    }

    private void decline() {
        new RemarkDialog("decline", action, why -> {
                    desks.actions().decline(action.id(), why, desks.self());
                    changed.run();
                })
                .open();
    }

    private void passOn() {
        new PassOnDialog(desks, action, changed).open();
    }

    private void edit() {
        ActionDialog.changing(desks, action, changed).open();
    }

    private void reopen() {
        desks.actions().reopen(action.id(), desks.self());
        changed.run();
    }
}
