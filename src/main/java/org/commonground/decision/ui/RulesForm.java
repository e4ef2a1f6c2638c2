package org.commonground.decision.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.commonground.decision.Agreement;
import org.commonground.decision.Customs;
import org.commonground.decision.Display;
import org.commonground.decision.Fallback;
import org.commonground.decision.MotionKind;
import org.commonground.decision.Purpose;
import org.commonground.decision.Refusal;
import org.commonground.decision.Rules;
import org.commonground.decision.Secrecy;
import org.commonground.decision.Tie;
import org.commonground.decision.ballot.Method;
import org.commonground.decision.ballot.Paper;
import org.commonground.decision.sum.Base;
import org.commonground.decision.sum.Quorum;
import org.commonground.decision.sum.Requirement;
import org.commonground.decision.sum.Share;
import org.commonground.shared.Refused;
import org.commonground.shell.Texts;

/** By which rules a vote shall be taken. Begins with what the body's customs propose. */
final class RulesForm extends Div {

    private static final List<Share> SHARES =
            List.of(Share.MAJORITY, Share.TWO_THIRDS, Share.THREE_QUARTERS, Share.ALL);
    private static final List<Share> QUORUMS =
            List.of(Share.MAJORITY, Share.TWO_THIRDS, Share.atLeast(1, 2), Share.atLeast(1, 3), Share.atLeast(1, 5));

    private final Desks desks;
    private final Runnable changed;
    private final Select<Purpose> purpose;
    private final Select<Method> method;
    private final Paragraph when = new Paragraph();
    private final TextArea options = new TextArea(getTranslation("decision.options"));
    private final IntegerField seats = new IntegerField(getTranslation("decision.seats"));
    private final IntegerField points = new IntegerField(getTranslation("decision.points"));
    private final Select<Share> share;
    private final TextField fraction = new TextField(getTranslation("decision.fraction"));
    private final Select<Base> base;
    private final Select<Share> quorum;
    private final Select<Tie> tie;
    private final Select<Secrecy> secrecy;
    private final Select<Display> display;
    private final Checkbox mayChange = new Checkbox(getTranslation("decision.may-change"));
    private final Checkbox recused = new Checkbox(getTranslation("decision.recused-for-quorum"));
    private final IntegerField proxies = new IntegerField(getTranslation("decision.proxies"));
    private final DateTimePicker closesAt = new DateTimePicker(getTranslation("decision.closes-at"));
    private final Checkbox weighted = new Checkbox(getTranslation("decision.weighted"));
    private final Select<Share> fallback;
    private final IntegerField minutes = new IntegerField(getTranslation("decision.fallback.minutes"));
    private boolean filling;
    private String offered = "";
    /** Whether those who stand go on the ballot; between those who were level they do not. */
    private boolean takesThoseWhoStand = true;

    private Optional<Agreement> agreed = Optional.empty();
    private Optional<Rules> proposed = Optional.empty();

    RulesForm(Desks desks, Runnable changed) {
        this.desks = desks;
        this.changed = changed;
        addClassName("rules");
        purpose = select("decision.purpose", List.of(Purpose.values()), each -> "decision.purpose." + each.key());
        purpose.addValueChangeListener(change -> follow(change.getValue()));
        method = select("decision.method", List.of(Method.values()), each -> "decision.method." + each.key());
        base = select("decision.base", List.of(Base.values()), each -> "decision.base." + each.key());
        tie = select("decision.tie", List.of(Tie.values()), each -> "decision.tie." + each.key());
        method.addValueChangeListener(change -> offerTies());
        secrecy = select("decision.secrecy", List.of(Secrecy.values()), each -> "decision.secrecy." + each.key());
        display = select("decision.display", List.of(Display.values()), each -> "decision.display." + each.key());
        share = shares("decision.share", SHARES, true);
        quorum = shares("decision.quorum", QUORUMS, false);
        fallback = shares("decision.fallback", SHARES, true);
        fallback.setEmptySelectionCaption(getTranslation("decision.fallback.none"));
        fallback.setItemLabelGenerator(each -> each == null
                ? getTranslation("decision.fallback.none")
                : desks.words().share(each));
        minutes.setHelperText(getTranslation("decision.fallback.minutes.help"));
        numbers(minutes, 0, 100_000);
        minutes.setValue(20);
        when.addClassName("quiet");
        options.setHelperText(getTranslation("decision.options.help"));
        options.setValueChangeMode(ValueChangeMode.LAZY);
        fraction.setHelperText(getTranslation("decision.fraction.help"));
        fraction.setValueChangeMode(ValueChangeMode.LAZY);
        proxies.setHelperText(getTranslation("decision.proxies.help"));
        closesAt.setHelperText(getTranslation("decision.closes-at.help"));
        closesAt.setLocale(getLocale());
        numbers(seats, 1, Paper.MOST_OPTIONS);
        numbers(points, 1, Paper.MOST_POINTS);
        numbers(proxies, 0, 10);
        for (HasValue<?, ?> field : List.<HasValue<?, ?>>of(
                options, seats, points, fraction, mayChange, recused, proxies, closesAt, weighted, minutes)) {
            field.addValueChangeListener(change -> changed());
        }
        var more = new Div(purpose, quorum, tie, display, mayChange, recused, proxies, weighted, closesAt);
        more.addClassName("fields");
        var first = new Div(method, share, fraction, base, secrecy, fallback, minutes);
        first.addClassName("fields");
        var choosing = new Div(options, seats, points);
        choosing.addClassName("fields");
        add(first, when, choosing, new Details(getTranslation("decision.more-rules"), more));
    }

    /** Fills in what is usual for such a motion. */
    void propose(MotionKind kind, List<String> standing) {
        fill(Customs.of(kind, standing), standing);
        proposed = Optional.of(read());
    }

    /** Fills in the rules of an earlier vote, so that it can be repeated. */
    void repeat(MotionKind kind, Rules before, List<String> standing) {
        fill(before.as(kind == MotionKind.SENSE ? Purpose.STRAW : Purpose.DECIDE), standing);
        closesAt.clear();
    }

    /** Fills in the rules of a vote that left some level, for these and the places that are left. */
    void between(List<String> level, int open, Rules before) {
        var paper = before.paper();
        fill(before.asking(new Paper(paper.method(), level, open, paper.points())), List.of());
        closesAt.clear();
        takesThoseWhoStand = false;
    }

    /** What was agreed on this motion in case there is no consensus. It can be filled in, and not be changed. */
    void agreed(Optional<Agreement> what) {
        agreed = what;
    }

    /** Fills in what was agreed in case there is no consensus. */
    void fallBack() {
        agreed.ifPresent(what -> fill(
                Customs.of(MotionKind.BUSINESS, List.of())
                        .as(Purpose.FALLBACK)
                        .requiring(what.fallback().requirement())
                        .with(what.quorum()),
                List.of()));
    }

    /** Fills in the question whether a block is about mission or safety. */
    void testBlock(Quorum wanted) {
        fill(
                Customs.of(MotionKind.BUSINESS, List.of())
                        .as(Purpose.BLOCK_TEST)
                        .requiring(new Requirement(Purpose.BLOCK_CONFIRMED, Base.CAST_WITHOUT_ABSTENTIONS))
                        .with(wanted),
                List.of());
    }

    /** Whoever says what the vote is for has said some of its rules. */
    private void follow(Purpose wanted) {
        if (!filling && wanted == Purpose.FALLBACK) {
            fallBack();
        }
        if (!filling && wanted == Purpose.BLOCK_TEST) {
            method.setValue(Method.YES_NO);
        }
    }

    /** A tie between yes and no is not carried; one between options has to be decided. */
    private void offerTies() {
        if (method.isEmpty() || tie.isEmpty()) {
            return;
        }
        var chosen = tie.getValue();
        var options = method.getValue().choosesOptions() ? List.of(Tie.LOT, Tie.VOTE_AGAIN) : List.of(Tie.values());
        tie.setItems(options);
        tie.setValue(options.contains(chosen) ? chosen : Tie.VOTE_AGAIN);
    }

    /** Offers those who stand now, unless somebody has written other options meanwhile. */
    void offer(List<String> standing) {
        if (takesThoseWhoStand && !standing.isEmpty() && options.getValue().equals(offered)) {
            offered = String.join("\n", standing);
            options.setValue(offered);
        }
    }

    /** Whether it says what is usual, and nobody has changed that. */
    boolean isAsProposed() {
        try {
            return proposed.filter(read()::equals).isPresent();
        } catch (Refused unfinished) {
            return false;
        }
    }

    private void fill(Rules rules, List<String> standing) {
        filling = true;
        takesThoseWhoStand = true;
        purpose.setValue(rules.purpose());
        method.setValue(rules.paper().method());
        offered = String.join("\n", standing.isEmpty() ? rules.paper().options() : standing);
        options.setValue(offered);
        seats.setValue(rules.paper().seats());
        points.setValue(Math.max(5, rules.paper().points()));
        var required = rules.requirement().share();
        share.setValue(SHARES.contains(required) ? required : null);
        fraction.setValue(SHARES.contains(required) ? "" : required.parts() + "/" + required.whole());
        base.setValue(rules.requirement().base());
        quorum.setValue(
                QUORUMS.contains(rules.quorum().share()) ? rules.quorum().share() : Share.MAJORITY);
        tie.setItems(Tie.values());
        tie.setValue(rules.tie());
        offerTies();
        secrecy.setValue(rules.secrecy());
        display.setValue(rules.display());
        mayChange.setValue(rules.mayChange());
        recused.setValue(rules.recusedCountForQuorum());
        proxies.setValue(rules.proxies());
        weighted.setValue(rules.weighted());
        fallback.setValue(
                rules.fallback().map(each -> each.requirement().share()).orElse(null));
        rules.fallback().ifPresent(each -> minutes.setValue(each.minutes()));
        filling = false;
        changed();
    }

    /**
     * The rules as they are filled in.
     *
     * @throws Refused where they contradict each other
     */
    Rules read() {
        var secret = secrecy.getValue() == Secrecy.SECRET;
        return new Rules(
                purpose.getValue(),
                paper(),
                new Requirement(requiredShare(), base.getValue()),
                new Quorum(quorum.getValue()),
                tie.getValue(),
                secrecy.getValue(),
                secrecy.getValue() == Secrecy.OPEN ? display.getValue() : Display.TURNOUT,
                !secret && mayChange.getValue(),
                recused.getValue(),
                number(proxies, 0),
                !secret && weighted.getValue(),
                Optional.ofNullable(closesAt.getValue()).map(desks.clock()::moment),
                agreedFallback(),
                List.of());
    }

    private Optional<Fallback> agreedFallback() {
        return method.getValue() == Method.CONSENSUS
                ? Optional.ofNullable(fallback.getValue())
                        .map(share -> new Fallback(new Requirement(share, base.getValue()), number(minutes, 0)))
                : Optional.empty();
    }

    /** Whether seats may weigh differently. */
    boolean isWeighted() {
        return weighted.isVisible() && weighted.getValue();
    }

    private Paper paper() {
        var how = method.getValue();
        if (!how.choosesOptions()) {
            return Paper.about(how);
        }
        var names = options.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (names.size() < 2) {
            throw new Refused(Refusal.TOO_FEW_OPTIONS);
        }
        if (names.size() > Paper.MOST_OPTIONS || names.stream().anyMatch(each -> each.length() > 200)) {
            throw new Refused(Refusal.TOO_MANY_OPTIONS);
        }
        if (names.stream().distinct().count() < names.size()) {
            throw new Refused(Refusal.OPTIONS_ALIKE);
        }
        if (number(seats, 1) < 1 || number(seats, 1) > names.size()) {
            throw new Refused(Refusal.TOO_MANY_SEATS);
        }
        var pointed = how.style() == Method.Style.POINTS;
        if (pointed && (number(points, 0) < 1 || number(points, 0) > Paper.MOST_POINTS)) {
            throw new Refused(Refusal.POINTS_OUT_OF_RANGE);
        }
        return new Paper(how, names, number(seats, 1), pointed ? number(points, 1) : 0);
    }

    private Share requiredShare() {
        if (purpose.getValue() == Purpose.BLOCK_TEST) {
            return Purpose.BLOCK_CONFIRMED;
        }
        if (share.getValue() != null) {
            return share.getValue();
        }
        try {
            var parts = fraction.getValue().strip().split("/");
            return Share.atLeast(Integer.parseInt(parts[0].strip()), Integer.parseInt(parts[1].strip()));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            throw new Refused(Refusal.FRACTION_UNREADABLE);
        }
    }

    private void changed() {
        if (filling) {
            return;
        }
        var how = method.getValue();
        Texts.show(when, getTranslation("decision.method." + how.key() + ".when"));
        options.setVisible(how.choosesOptions());
        seats.setVisible(how.choosesOptions());
        points.setVisible(how.style() == Method.Style.POINTS);
        var counted = how == Method.YES_NO || how == Method.GRADIENTS;
        share.setVisible(counted && purpose.getValue() != Purpose.BLOCK_TEST);
        fraction.setVisible(share.isVisible() && share.getValue() == null);
        base.setVisible(counted);
        var settled = purpose.getValue() == Purpose.FALLBACK && agreed.isPresent();
        List.<HasValue<?, ?>>of(method, share, fraction, base, quorum).forEach(each -> each.setReadOnly(settled));
        var secret = secrecy.getValue() == Secrecy.SECRET;
        display.setVisible(secrecy.getValue() == Secrecy.OPEN);
        mayChange.setVisible(!secret);
        weighted.setVisible(!secret);
        fallback.setVisible(how == Method.CONSENSUS);
        minutes.setVisible(how == Method.CONSENSUS && fallback.getValue() != null);
        changed.run();
    }

    private <T> Select<T> select(String label, List<T> items, Function<T, String> key) {
        var select = new Select<T>();
        select.setLabel(getTranslation(label));
        select.setItems(items);
        select.setItemLabelGenerator(each -> getTranslation(key.apply(each)));
        select.addValueChangeListener(change -> changed());
        return select;
    }

    private Select<Share> shares(String label, List<Share> items, boolean other) {
        var select = new Select<Share>();
        select.setLabel(getTranslation(label));
        select.setItems(items);
        select.setItemLabelGenerator(each -> each == null
                ? getTranslation("decision.share.other")
                : desks.words().share(each));
        select.setEmptySelectionAllowed(other);
        select.setEmptySelectionCaption(getTranslation("decision.share.other"));
        select.addValueChangeListener(change -> changed());
        return select;
    }

    private static void numbers(IntegerField field, int least, int most) {
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
    }

    private static int number(IntegerField field, int otherwise) {
        return Objects.requireNonNullElse(field.getValue(), otherwise);
    }
}
