package org.commonground.decision.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.commonground.decision.Agreement;
import org.commonground.decision.Attendance;
import org.commonground.decision.Customs;
import org.commonground.decision.Elector;
import org.commonground.decision.ElectoralRoll;
import org.commonground.decision.FollowUp;
import org.commonground.decision.Motion;
import org.commonground.decision.MotionId;
import org.commonground.decision.MotionKind;
import org.commonground.decision.MotionState;
import org.commonground.decision.Purpose;
import org.commonground.decision.Rules;
import org.commonground.decision.Secrecy;
import org.commonground.decision.Verdict;
import org.commonground.decision.VoteSight;
import org.commonground.decision.ballot.Finding;
import org.commonground.decision.ballot.Method;
import org.commonground.decision.ballot.Paper;
import org.commonground.decision.sum.Quorum;
import org.commonground.live.Someone;
import org.commonground.live.ui.Live;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;
import org.commonground.shared.Refused;
import org.commonground.shell.Texts;

/** Where the chair prepares a vote: who is there, by which rules, and what that will need, said before it is opened. */
final class ChairPanel extends Section {

    private static final int FEWEST_THAT_HIDE = 5;

    private final MotionId motion;
    private final Desks desks;
    private final Supplier<List<Someone>> here;
    private final RulesForm rules;
    private final CheckboxGroup<Elector> present = new CheckboxGroup<>();
    private final MultiSelectComboBox<Elector> inactive = new MultiSelectComboBox<>();
    private final Div weights = new Div();
    private final Map<OrganisationId, IntegerField> weighs = new HashMap<>();
    private final Button take = new Button(getTranslation("decision.take-roll"), click -> takeRoll());
    private final Button open = new Button(getTranslation("decision.open"), click -> open());
    private final Div followUps = new Div();
    private final Paragraph agreed = new Paragraph();
    private final Paragraph hold = new Paragraph();
    private final Paragraph quorum = new Paragraph();
    private final Paragraph forecast = new Paragraph();
    private final Paragraph warning = new Paragraph();
    private final Paragraph trouble = new Paragraph();
    private ElectoralRoll roll = new ElectoralRoll(List.of());
    /** Whether the roll is kept where the motion is before the body, and only shown here. */
    private boolean declaredThere;
    /** How many votes there had been when the form was filled in; another one asks for another form. */
    private int prepared = -1;
    /** How one asks by custom, which in an election depends on how many stand. */
    private Method asks = Method.YES_NO;

    ChairPanel(MotionId motion, Desks desks, Supplier<List<Someone>> here) {
        this.motion = motion;
        this.desks = desks;
        this.here = here;
        addClassNames("card", "chair");
        rules = new RulesForm(desks, this::reckon);
        present.setLabel(getTranslation("decision.present"));
        present.setItemLabelGenerator(Elector::name);
        present.addValueChangeListener(change -> reckon());
        inactive.setLabel(getTranslation("decision.inactive"));
        inactive.setHelperText(getTranslation("decision.inactive.help"));
        inactive.setItemLabelGenerator(Elector::name);
        inactive.addValueChangeListener(change -> reckon());
        inactive.setWidthFull();
        forecast.addClassName("strong");
        forecast.getElement().setAttribute("role", "status");
        quorum.addClassName("quiet");
        warning.addClassName("care");
        trouble.addClassName("trouble");
        trouble.getElement().setAttribute("role", "alert");
        trouble.setVisible(false);
        followUps.addClassName("row");
        followUps
                .getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("decision.follow-up"));
        agreed.addClassName("quiet");
        hold.addClassName("care");
        hold.getElement().setAttribute("role", "status");
        hold.setVisible(false);
        open.addThemeVariants(ButtonVariant.PRIMARY);
        open.getElement().setAttribute("title", "Alt+Shift+O");
        ChairKey.of(open, Key.KEY_O);
        var last = new Div(open);
        last.addClassName("row");
        add(
                new H2(getTranslation("decision.prepare")),
                followUps,
                agreed,
                rules,
                new H3(getTranslation("decision.who")),
                new Div(take),
                present,
                inactive,
                weights,
                quorum,
                forecast,
                warning,
                hold,
                trouble,
                last);
        Live.of(this).on(VoteBell.ROLL_CALL, this::lookAround);
    }

    void show(Motion now) {
        var ready = now.state().isPending() && now.state() != MotionState.IN_VOTE;
        setVisible(ready);
        if (!ready) {
            return;
        }
        var standing = standing();
        var before = desks.votes().on(motion, desks.self());
        var others =
                before.isEmpty() && Customs.of(now.kind(), standing).paper().method() != asks && rules.isAsProposed();
        if (before.size() != prepared || others) {
            prepared = before.size();
            asks = Customs.of(now.kind(), standing).paper().method();
            fillIn(now.kind(), before, standing);
            takeRoll();
        }
        rules.offer(standing);
        lookAround();
    }

    /** What the meeting says that has the motion before it, if one has. Until the form is filled in there is nothing to reckon with. */
    private void lookAround() {
        if (!isVisible() || prepared < 0) {
            return;
        }
        showHold(read());
        var declared = desks.electorate().declared(motion, desks.self());
        if (declared.isPresent() != declaredThere
                || declared.filter(each -> !each.equals(roll)).isPresent()) {
            takeRoll();
        }
    }

    private void showHold(Optional<Rules> wanted) {
        var byAnswer = wanted.filter(Rules::byAnswer).isPresent();
        var reason = desks.electorate().mayNotOpen(motion, byAnswer, desks.self());
        reason.ifPresent(why -> Texts.show(hold, getTranslation(why.messageKey())));
        hold.setVisible(reason.isPresent());
        open.setEnabled(reason.isEmpty());
    }

    /** After a consensus that was not found, what was agreed for that case; after another vote, its rules; else what is usual. */
    private void fillIn(MotionKind kind, List<VoteSight> before, List<String> standing) {
        rules.agreed(Agreement.in(before.stream().map(VoteSight::vote).toList()));
        var next = FollowUp.after(before);
        offerNext(kind, before, next, standing);
        if (next.contains(FollowUp.FALLBACK)) {
            rules.fallBack();
        } else {
            again(kind, before, standing);
        }
    }

    /** What the last vote that could decide had for rules, between those whom it left level; else what is usual. */
    private void again(MotionKind kind, List<VoteSight> before, List<String> standing) {
        deciding(kind, before)
                .ifPresentOrElse(last -> again(kind, last, standing), () -> rules.propose(kind, standing));
    }

    private void again(MotionKind kind, VoteSight last, List<String> standing) {
        var was = last.vote().rules();
        var again = last.verdict().filter(Verdict.AGAIN::equals).isPresent()
                && last.vote().voided().isEmpty();
        if (again && last.finding().orElse(null) instanceof Finding.Level level) {
            rules.between(level.level().stream().map(was.paper().options()::get).toList(), level.open(), was);
        } else if (was.purpose() == Purpose.FALLBACK) {
            rules.fallBack();
        } else {
            rules.repeat(kind, was, standing);
        }
    }

    private static Optional<VoteSight> deciding(MotionKind kind, List<VoteSight> before) {
        return before.reversed().stream()
                .filter(each -> each.vote().rules().purpose().decides()
                        || kind == MotionKind.SENSE && each.vote().rules().purpose() == Purpose.STRAW)
                .findFirst();
    }

    /** What the result of the last vote says can follow, each at one press. */
    private void offerNext(MotionKind kind, List<VoteSight> before, List<FollowUp> next, List<String> standing) {
        followUps.removeAll();
        for (var each : next) {
            followUps.add(new Button(getTranslation("decision.follow-up." + each.key()), click -> {
                switch (each) {
                    case FALLBACK -> rules.fallBack();
                    case BLOCK_TEST ->
                        rules.testBlock(deciding(kind, before)
                                .map(last -> last.vote().rules().quorum())
                                .orElse(Quorum.MAJORITY));
                    case VOTE_AGAIN, CAST -> again(kind, before, standing);
                }
            }));
        }
        followUps.setVisible(!next.isEmpty());
        var agreement = Agreement.in(before.stream().map(VoteSight::vote).toList());
        agreement.ifPresent(what -> Texts.show(
                agreed,
                desks.words().fallback(what.fallback())
                        + " "
                        + getTranslation("decision.fallback.from", desks.clock().dayAndTime(what.from()))));
        agreed.setVisible(agreement.isPresent());
    }

    /** Those who agreed to stand. Names need not be unique, options do. */
    private List<String> standing() {
        var names = desks.members().names(desks.self());
        var standing = new LinkedHashSet<String>();
        for (var nominee : desks.nominations().nominees(motion, desks.self())) {
            var name = names.getOrDefault(nominee.person(), "");
            if (nominee.accepted() && standing.size() < Paper.MOST_OPTIONS) {
                for (var number = 2; !standing.add(name); number++) {
                    name = names.getOrDefault(nominee.person(), "") + " (" + number + ")";
                }
            }
        }
        return List.copyOf(standing);
    }

    /** Whoever the meeting has declared present is; where the motion is before no meeting, whoever is on this page now. */
    private void takeRoll() {
        var declared = desks.electorate().declared(motion, desks.self());
        declaredThere = declared.isPresent();
        roll = declared.orElseGet(this::whoeverIsHere);
        take.setVisible(!declaredThere);
        present.setReadOnly(declaredThere);
        present.setHelperText(declaredThere ? getTranslation("decision.from-meeting") : "");
        var uncounted = seats(inactive.getValue());
        var able = roll.electors().stream()
                .filter(each -> each.holder().isPresent())
                .toList();
        present.setItems(able);
        inactive.setItems(roll.electors());
        inactive.setValue(roll.electors().stream()
                .filter(each -> each.attendance() == Attendance.OUT || uncounted.contains(each.seat()))
                .collect(Collectors.toSet()));
        layOutWeights();
        present.setValue(able.stream()
                .filter(each -> each.attendance() == Attendance.PRESENT)
                .collect(Collectors.toSet()));
        reckon();
    }

    private ElectoralRoll whoeverIsHere() {
        var people = here.get().stream().map(each -> new PersonId(each.id())).toList();
        return desks.electorate().roll(motion, people, desks.self());
    }

    private ElectoralRoll declared() {
        var there = seats(present.getValue());
        var uncounted = seats(inactive.getValue());
        return new ElectoralRoll(roll.electors().stream()
                .map(each -> each.attending(attendance(each, there, uncounted), each.note())
                        .weighing(weight(each)))
                .toList());
    }

    private void layOutWeights() {
        weights.addClassName("points");
        weighs.entrySet().removeIf(each -> {
            var gone = roll.of(each.getKey()).isEmpty();
            if (gone) {
                weights.remove(each.getValue());
            }
            return gone;
        });
        for (var elector : roll.electors()) {
            if (weighs.containsKey(elector.seat())) {
                continue;
            }
            var field = new IntegerField(getTranslation("decision.weight.of", elector.name()));
            field.setMin(1);
            field.setMax(1_000);
            field.setValue(elector.weight());
            field.setStepButtonsVisible(true);
            field.addValueChangeListener(change -> reckon());
            weighs.put(elector.seat(), field);
            weights.add(field);
        }
    }

    private int weight(Elector elector) {
        var field = weighs.get(elector.seat());
        return field == null || !rules.isWeighted() || field.getValue() == null
                ? 1
                : Math.clamp(field.getValue(), 1, 1_000);
    }

    /** Whoever is present counts, however inactive they have been. */
    private static Attendance attendance(Elector elector, Set<OrganisationId> there, Set<OrganisationId> uncounted) {
        if (elector.attendance() == Attendance.BY_PROXY) {
            return Attendance.BY_PROXY;
        }
        if (there.contains(elector.seat())) {
            return Attendance.PRESENT;
        }
        return uncounted.contains(elector.seat()) ? Attendance.OUT : Attendance.AWAY;
    }

    private static Set<OrganisationId> seats(Set<Elector> electors) {
        return electors.stream().map(Elector::seat).collect(Collectors.toSet());
    }

    private void reckon() {
        trouble.setVisible(false);
        var wanted = read();
        showHold(wanted);
        present.setVisible(wanted.filter(Rules::byAnswer).isEmpty());
        weights.setVisible(rules.isWeighted());
        wanted.ifPresent(each -> {
            var now = declared();
            Texts.show(quorum, desks.words().quorum(each, now));
            Texts.show(forecast, desks.words().forecast(each, now));
            var few = each.secrecy() == Secrecy.SECRET && now.voters(each).size() < FEWEST_THAT_HIDE;
            Texts.show(warning, getTranslation("decision.secret.few"));
            warning.setVisible(few);
        });
    }

    private Optional<Rules> read() {
        try {
            return Optional.of(rules.read());
        } catch (Refused refused) {
            say(refused);
            return Optional.empty();
        }
    }

    private void open() {
        try {
            desks.votes().open(motion, rules.read(), declared(), desks.self());
        } catch (Refused refused) {
            say(refused);
        }
    }

    private void say(Refused refused) {
        Texts.show(trouble, getTranslation(refused.reason().messageKey()));
        trouble.setVisible(true);
    }
}
