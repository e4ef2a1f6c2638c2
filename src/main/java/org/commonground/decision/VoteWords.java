package org.commonground.decision;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.decision.ballot.Choice;
import org.commonground.decision.ballot.Draw;
import org.commonground.decision.ballot.Finding;
import org.commonground.decision.ballot.Method;
import org.commonground.decision.ballot.Paper;
import org.commonground.decision.ballot.Sense;
import org.commonground.decision.sum.Base;
import org.commonground.decision.sum.Outcome;
import org.commonground.decision.sum.Share;
import org.commonground.decision.sum.Sum;
import org.commonground.shell.Phrases;

/**
 * What a vote needs and what it came to, as one sentence. Screens, minutes and files all say it with these. Got from {@link Sentences},
 * in one language.
 */
public final class VoteWords {

    private final Phrases phrases;
    private final Locale language;

    VoteWords(Phrases phrases, Locale language) {
        this.phrases = phrases;
        this.language = language;
    }

    /** What a yes needs before anybody has voted. */
    public String forecast(Rules rules, ElectoralRoll roll) {
        var needs = needs(rules, roll);
        if (!rules.chosenBefore().isEmpty()) {
            return say("decision.needs.beside", needs, String.join(", ", rules.chosenBefore()));
        }
        return rules.fallback().map(agreed -> needs + " " + fallback(agreed)).orElse(needs);
    }

    private String needs(Rules rules, ElectoralRoll roll) {
        var paper = rules.paper();
        if (paper.method() != Method.YES_NO) {
            return say(
                    "decision.needs." + paper.method().key(),
                    paper.seats(),
                    share(rules.requirement().share()));
        }
        var forecast = Forecast.of(rules, roll);
        var share = share(rules.requirement().share());
        return switch (forecast.base()) {
            case CAST_WITHOUT_ABSTENTIONS -> say("decision.needs.sided", forecast.needed(), forecast.of(), share);
            case CAST -> say("decision.needs.cast", forecast.needed(), forecast.of(), share);
            case PRESENT -> say("decision.needs.present", forecast.needed(), forecast.of(), share);
            case ENTIRE_MEMBERSHIP -> say("decision.needs.membership", forecast.needed(), forecast.of(), share);
        };
    }

    /** Who is there, and whether that is enough. */
    public String quorum(Rules rules, ElectoralRoll roll) {
        var gathered = roll.gathered(rules);
        var needed = rules.quorum().needed(gathered.membership());
        return rules.byAnswer()
                ? say("decision.quorum.answers", gathered.present(), gathered.membership(), needed)
                : say("decision.quorum.present", gathered.present(), gathered.membership(), needed);
    }

    /** That too few are present for the vote to go on, and what the body can do. */
    public String paused(Rules rules, ElectoralRoll roll) {
        var gathered = roll.gathered(rules);
        return say(
                "decision.paused",
                gathered.present(),
                gathered.membership(),
                rules.quorum().needed(gathered.membership()));
    }

    /** How many have voted of those who can. */
    public String turnout(VoteSight vote) {
        var rules = vote.vote().rules();
        var voted = vote.roll().turnout();
        return say(
                "decision.turnout", voted, voted + vote.roll().waitingFor(rules).size());
    }

    /** What it came to; empty while it runs. */
    public String result(VoteSight vote) {
        if (vote.vote().voided().isPresent()) {
            return say("decision.result.void", vote.vote().voided().get().reason());
        }
        if (vote.verdict().isEmpty()) {
            return "";
        }
        var verdict = verdict(vote.vote().rules().purpose(), vote.verdict().get());
        if (vote.splitWithheld()) {
            return vote.finding().orElse(null) instanceof Finding.Level level
                    ? say("decision.result.withheld.level", verdict, level(level, vote.vote()))
                    : say("decision.result.withheld", withChosen(verdict, vote));
        }
        return say("decision.result", withChosen(verdict, vote), account(vote));
    }

    private String withChosen(String verdict, VoteSight vote) {
        if (!(vote.finding().orElse(null) instanceof Finding.Chosen chosen)) {
            return verdict;
        }
        var rules = vote.vote().rules();
        var told = say("decision.result.chosen", verdict, names(rules.paper(), chosen.chosen()));
        return rules.chosenBefore().isEmpty()
                ? told
                : say("decision.result.beside", told, String.join(", ", rules.chosenBefore()));
    }

    private String account(VoteSight vote) {
        var paper = vote.vote().rules().paper();
        return switch (vote.finding().orElseThrow()) {
            case Finding.Sided sided -> sided(sided.outcome(), vote.vote());
            case Finding.Sensed sensed -> sensed(sensed, vote.vote().rules());
            case Finding.Chosen chosen ->
                withEmptySeats(
                        chosen(chosen, vote), paper.seats() - chosen.chosen().size());
            case Finding.Level level -> level(level, vote.vote());
            case Finding.NothingChosen nothing -> say("decision.result.nothing");
            case Finding.NoQuorum none -> say("decision.result.no-quorum", none.present(), none.needed());
        };
    }

    /** Says what can follow only where it can: a straw poll asks for nothing more, and a fallback is there or not. */
    private String sensed(Finding.Sensed sensed, Rules rules) {
        var found = say("decision.sense." + sensed.sense().key(), sensed.scale().cast());
        if (sensed.carried() || !rules.purpose().decides()) {
            return found;
        }
        var blocked = rules.paper().method() == Method.CONSENSUS && sensed.sense() == Sense.BLOCKED;
        return say(
                "decision.sense.next" + (blocked ? ".blocked" : "")
                        + (rules.fallback().isPresent() ? ".fallback" : ""),
                found);
    }

    private String level(Finding.Level level, Vote vote) {
        var rules = vote.rules();
        var names = names(rules.paper(), level.level());
        var ahead = names(rules.paper(), level.chosen());
        if (rules.purpose().decides() && rules.tie() != Tie.FAILS) {
            var in = Stream.concat(rules.chosenBefore().stream(), Stream.of(ahead))
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.joining(", "));
            var again = say("decision.result.level", names, level.open());
            return in.isEmpty() ? again : say("decision.result.level.beside", again, in);
        }
        var open = say(
                rules.purpose().decides() ? "decision.result.level.fails" : "decision.result.level.straw",
                names,
                level.open());
        return ahead.isEmpty() ? open : say("decision.result.level.ahead", open, ahead);
    }

    private String chosen(Finding.Chosen chosen, VoteSight vote) {
        return chosen.byLot().isEmpty()
                ? say("decision.result.counted", vote.roll().turnout())
                : say(
                        "decision.result.by-lot",
                        names(vote.vote().rules().paper(), chosen.byLot()),
                        vote.vote().seed());
    }

    private String withEmptySeats(String sentence, int empty) {
        return empty == 0 ? sentence : say("decision.result.empty-seats", sentence, empty);
    }

    private String sided(Outcome outcome, Vote vote) {
        var sum = outcome.sum();
        var counts = say(
                "decision.result.counts",
                sum.counts().yes(),
                sum.counts().no(),
                sum.counts().abstain());
        if (outcome instanceof Outcome.Tied) {
            return vote.rules().purpose().decides() || vote.rules().tie() == Tie.CHAIR_CASTS
                    ? tied(counts, vote)
                    : say("decision.tied.straw", counts);
        }
        return outcome instanceof Outcome.NoQuorum none
                ? say("decision.result.counts.no-quorum", counts, none.present(), none.needed())
                : say(
                        "decision.result.sum",
                        counts,
                        ofBase(sum),
                        sum.needed(),
                        share(sum.requirement().share()));
    }

    private String tied(String counts, Vote vote) {
        return switch (vote.rules().tie()) {
            case FAILS -> say("decision.tied.fails", counts);
            case VOTE_AGAIN -> say("decision.tied.vote-again", counts);
            case LOT ->
                say(
                        Draw.fallsOnYes(vote.seed()) ? "decision.tied.lot.yes" : "decision.tied.lot.no",
                        counts,
                        vote.seed());
            case CHAIR_CASTS ->
                vote.casting()
                        .map(yes -> say(yes ? "decision.tied.chair.yes" : "decision.tied.chair.no", counts))
                        .orElseGet(() -> say("decision.tied.chair", counts));
        };
    }

    private String ofBase(Sum sum) {
        return say("decision.of." + sum.requirement().base().key(), sum.counts().yes(), sum.of());
    }

    /** In a word or two, what follows from a vote that was taken for this. */
    public String verdict(Purpose purpose, Verdict verdict) {
        return purpose == Purpose.DECIDE
                ? verdict(verdict)
                : say("decision.verdict." + purpose.key() + "." + verdict.key());
    }

    /** What is asked, where it is not the motion itself: "Straw poll, binds nobody: meet on Tuesdays". */
    public String question(String title, Rules rules) {
        return rules.purpose() == Purpose.DECIDE
                ? title
                : say("decision.result.chosen", purpose(rules.purpose()), title);
    }

    /** A vote that has ended, as a register tells it: which it was, what it was for, and what it came to. */
    String told(VoteSight vote) {
        return say(
                "decision.told",
                vote.vote().round(),
                purpose(vote.vote().rules().purpose()),
                result(vote));
    }

    /** What kind of motion it is, such as "Ordinary business". */
    String kind(MotionKind kind) {
        return say("decision.kind." + kind.key());
    }

    /** How far a motion has come, in a word or two. */
    String state(MotionState state) {
        return say("decision.state." + state.key());
    }

    /** What was agreed in case there is no consensus. */
    public String fallback(Fallback agreed) {
        return say(
                "decision.fallback.agreed",
                share(agreed.requirement().share()),
                base(agreed.requirement().base()),
                agreed.minutes());
    }

    /** In a word or two, what follows. */
    public String verdict(Verdict verdict) {
        return say("decision.verdict." + verdict.key());
    }

    /** How much of the base a yes needs, such as "two thirds". */
    public String share(Share share) {
        if (share.equals(Share.MAJORITY)) {
            return say("decision.share.majority");
        }
        if (share.equals(Share.TWO_THIRDS)) {
            return say("decision.share.two-thirds");
        }
        if (share.equals(Share.THREE_QUARTERS)) {
            return say("decision.share.three-quarters");
        }
        if (share.equals(Share.ALL)) {
            return say("decision.share.all");
        }
        var fraction = share.parts() + "/" + share.whole();
        return say(share.more() ? "decision.share.more" : "decision.share.least", fraction);
    }

    /** What somebody says on a paper. */
    public String choice(Paper paper, Choice choice) {
        return switch (choice) {
            case Choice.Step step -> step(paper.method(), step.step());
            case Choice.Marks marks ->
                orAbstain(names(paper, marks.options().stream().sorted().toList()));
            case Choice.Points given ->
                orAbstain(given.points().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> paper.options().get(each.getKey()) + " " + each.getValue())
                        .collect(Collectors.joining(", ")));
            case Choice.Order order ->
                orAbstain(order.options().stream().map(paper.options()::get).collect(Collectors.joining(" › ")));
        };
    }

    /** A step on the scale of a method, such as "Stand aside". */
    public String step(Method method, int step) {
        return say("decision.step." + method.key() + "." + step);
    }

    /** The options at these places. */
    public String names(Paper paper, List<Integer> options) {
        return options.stream().map(paper.options()::get).collect(Collectors.joining(", "));
    }

    private String orAbstain(String words) {
        return words.isEmpty() ? say("decision.step.yes-no.2") : words;
    }

    /** Whose yes and no count, such as "those who take a side". */
    public String base(Base base) {
        return say("decision.base." + base.key());
    }

    /** By which rules it is taken, in one sentence. */
    public String rules(Rules rules) {
        var told = say(
                "decision.rules",
                method(rules.paper().method()),
                say("decision.secrecy." + rules.secrecy().key()),
                say("decision.display." + rules.display().key()),
                say("decision.tie." + rules.tie().key()));
        return rules.fallback().map(agreed -> told + " " + fallback(agreed)).orElse(told);
    }

    /** How it is asked, such as "Ranked choice". */
    public String method(Method method) {
        return say("decision.method." + method.key());
    }

    /** What it is for, such as "Decides the motion". */
    public String purpose(Purpose purpose) {
        return say("decision.purpose." + purpose.key());
    }

    /** How it is asked, with the options where there are some. */
    public String question(Paper paper) {
        return paper.method().choosesOptions()
                ? say("decision.result.chosen", method(paper.method()), String.join(", ", paper.options()))
                : method(paper.method());
    }

    private String say(String key, Object... details) {
        return phrases.say(key, language, details);
    }
}
