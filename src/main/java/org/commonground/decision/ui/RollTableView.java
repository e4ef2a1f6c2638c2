package org.commonground.decision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.commonground.decision.Attendance;
import org.commonground.decision.Elector;
import org.commonground.decision.Secrecy;
import org.commonground.decision.VoteId;
import org.commonground.decision.VoteSight;
import org.commonground.live.ui.Live;
import org.commonground.membership.Member;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;
import org.commonground.membership.Right;
import org.commonground.shared.Refused;
import org.commonground.shell.Texts;
import org.commonground.shell.Word;
import org.jspecify.annotations.Nullable;

/** The roll of a vote: who votes for which seat, and what the chair can do for each: seat, let go, recuse, enter a ballot. */
final class RollTableView extends Details {

    private final VoteId vote;
    private final Desks desks;
    private final Div rows = new Div();
    private final LateSeat late;
    private final Map<OrganisationId, Row> shown = new LinkedHashMap<>();
    private @Nullable VoteSight last;
    /** Whether presence is declared in the meeting that has the motion before it, and only shown here. */
    private boolean declaredThere;

    RollTableView(VoteId vote, Desks desks) {
        this.vote = vote;
        this.desks = desks;
        setSummaryText(getTranslation("decision.roll"));
        rows.addClassName("roll");
        late = new LateSeat(desks, seat -> attempt(() -> desks.rolls().admit(vote, seat, desks.self())));
        add(rows, late);
        Live.of(this)
                .on(VoteBell.ROLL_CALL, () -> Optional.ofNullable(last).ifPresent(sight -> show(sight, desks.self())));
        addOpenedChangeListener(change -> Optional.ofNullable(last).ifPresent(sight -> show(sight, desks.self())));
    }

    /** Rows are drawn while somebody looks at them. */
    void show(VoteSight sight, Member self) {
        last = sight;
        if (!isOpened()) {
            return;
        }
        declaredThere = sight.open()
                && !sight.vote().rules().byAnswer()
                && desks.electorate().declared(sight.vote().motion(), self).isPresent();
        late.show(sight, self, declaredThere);
        var names = desks.members().names(self);
        for (var elector : sight.roll().electors()) {
            var row = shown.computeIfAbsent(elector.seat(), seat -> {
                var fresh = new Row(elector, sight);
                rows.add(fresh);
                return fresh;
            });
            row.show(
                    sight,
                    elector,
                    self,
                    elector.holder().map(who -> names.getOrDefault(who, "")).orElse(""));
        }
    }

    private final class Row extends Div {

        private final Span who = new Span();
        private final Span how = new Span();
        private final Button seat = small("decision.roll.seat");
        private final Button away = small("decision.roll.away");
        private final Button recuse = small("decision.roll.recuse");
        private final Button back = small("decision.roll.recuse.back");
        private final Button enter = small("decision.roll.enter");
        private final Button proxy = small("decision.roll.proxy");

        Row(Elector elector, VoteSight sight) {
            var id = elector.seat();
            seat.addClickListener(click -> declare(id, Attendance.PRESENT, "decision.roll.arrived"));
            away.addClickListener(click -> declare(id, Attendance.AWAY, "decision.roll.left"));
            recuse.addClickListener(click -> recuse(elector));
            back.addClickListener(click -> attempt(() -> desks.rolls().takeBackRecusal(vote, id, desks.self())));
            enter.addClickListener(click -> enter(sight, elector));
            proxy.addClickListener(click -> represent(elector));
            for (var button : new Button[] {seat, away, recuse, back, enter, proxy}) {
                button.setAriaLabel(button.getText() + ": " + elector.name());
            }
            how.addClassName("quiet");
            addClassName("row");
            add(new Span(elector.name()), who, how, seat, away, proxy, recuse, back, enter);
        }

        void show(VoteSight sight, Elector elector, Member self, String holder) {
            Texts.show(who, holder);
            Texts.show(how, state(sight, elector));
            var presides = self.may(Right.PRESIDE) && sight.open();
            var here = elector.attendance() == Attendance.PRESENT;
            var between = sight.vote().rules().byAnswer();
            var chairs = presides && !between && !declaredThere && !elector.isGone();
            seat.setVisible(chairs && !here);
            away.setVisible(chairs && here);
            proxy.setVisible(presides
                    && !here
                    && !elector.isGone()
                    && !elector.voted()
                    && sight.vote().rules().proxies() > 0);
            recuse.setVisible(sight.open()
                    && !elector.recused()
                    && (presides || elector.isHeldBy(self.person()))
                    && !(elector.voted() && sight.vote().rules().secrecy() == Secrecy.SECRET));
            back.setVisible(sight.open() && elector.recused() && (presides || elector.isHeldBy(self.person())));
            var correct = sight.entered().contains(elector.seat());
            Texts.show(enter, getTranslation(correct ? "decision.roll.enter.correct" : "decision.roll.enter"));
            enter.setAriaLabel(enter.getText() + ": " + elector.name());
            enter.setVisible((presides || self.may(Right.RECORD) && sight.open())
                    && (!elector.voted() || correct)
                    && sight.vote().rules().secrecy() != Secrecy.SECRET
                    && sight.roll().canVote(elector, between));
        }

        private String state(VoteSight sight, Elector elector) {
            var words = new StringBuilder(
                    sight.vote().rules().byAnswer()
                            ? ""
                            : getTranslation("decision.attendance."
                                    + elector.attendance().key()));
            if (elector.weight() > 1) {
                words.append(" · ").append(getTranslation("decision.weight", elector.weight()));
            }
            if (elector.isGone()) {
                words.append(" · ").append(getTranslation("decision.gone.row"));
            }
            if (elector.recused()) {
                words.append(" · ").append(getTranslation("decision.recused"));
            }
            if (elector.voted() && sight.vote().rules().secrecy() != Secrecy.SECRET) {
                words.append(" · ").append(getTranslation("decision.voted"));
            }
            if (!elector.note().isEmpty()) {
                words.append(" · ").append(elector.note());
            }
            return words.toString();
        }

        private void declare(OrganisationId id, Attendance attendance, String note) {
            attempt(() -> desks.rolls()
                    .declare(
                            vote,
                            id,
                            attendance,
                            Optional.empty(),
                            getTranslation(
                                    note,
                                    desks.clock()
                                            .now()
                                            .toLocalTime()
                                            .withNano(0)
                                            .toString()),
                            desks.self()));
        }

        private void represent(Elector elector) {
            var dialog = new Dialog();
            dialog.setHeaderTitle(getTranslation("decision.roll.proxy.for", elector.name()));
            var names = desks.members().names(desks.self());
            var holder = new Select<PersonId>();
            holder.setLabel(getTranslation("decision.roll.proxy.holder"));
            holder.setItems(desks.votes().look(vote, desks.self()).roll().electors().stream()
                    .filter(each -> each.attendance() == Attendance.PRESENT)
                    .flatMap(each -> each.holder().stream())
                    .toList());
            holder.setItemLabelGenerator(person -> names.getOrDefault(person, ""));
            var authority = new TextField(getTranslation("decision.roll.proxy.authority"));
            authority.setMaxLength(300);
            var go = new Button(getTranslation("decision.roll.proxy.go"), click -> {
                if (!holder.isEmpty()) {
                    attempt(() -> desks.rolls()
                            .declare(
                                    vote,
                                    elector.seat(),
                                    Attendance.BY_PROXY,
                                    Optional.of(holder.getValue()),
                                    authority.getValue(),
                                    desks.self()));
                    dialog.close();
                }
            });
            go.addThemeVariants(ButtonVariant.PRIMARY);
            holder.setWidthFull();
            authority.setWidthFull();
            dialog.add(new Paragraph(getTranslation("decision.roll.proxy.means")), holder, authority);
            dialog.getFooter().add(new Button(getTranslation("shell.cancel"), click -> dialog.close()), go);
            dialog.open();
        }

        private void recuse(Elector elector) {
            var reason = new TextField(getTranslation("decision.roll.recuse.reason"));
            reason.setMaxLength(LateSeat.LONGEST_NOTE);
            reason.setWidthFull();
            var question = new ConfirmDialog();
            question.setHeader(getTranslation("decision.roll.recuse.ask", elector.name()));
            question.setText(new Div(new Paragraph(getTranslation("decision.roll.recuse.means")), reason));
            question.setConfirmText(getTranslation("decision.roll.recuse"));
            question.setCancelable(true);
            question.setCancelText(getTranslation("shell.cancel"));
            question.addConfirmListener(
                    yes -> attempt(() -> desks.rolls().recuse(vote, elector.seat(), reason.getValue(), desks.self())));
            question.open();
        }

        private void enter(VoteSight sight, Elector elector) {
            var dialog = new Dialog();
            dialog.setHeaderTitle(getTranslation("decision.roll.enter.for", elector.name()));
            dialog.add(
                    new Paragraph(getTranslation("decision.roll.enter.means")),
                    new BallotForm(
                            sight.vote().rules().paper(), desks.words(), elector.name(), true, (choice, reason) -> {
                                desks.ballots().enter(vote, elector.seat(), choice, reason, desks.self());
                                dialog.close();
                            }));
            dialog.open();
        }
    }

    private Button small(String words) {
        var button = new Button(getTranslation(words));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (Refused refused) {
            getUI().ifPresent(
                            ui -> Word.wrong(ui, getTranslation(refused.reason().messageKey())));
        }
    }
}
