package org.commonground.decision.ballot;

import java.util.HashSet;
import java.util.List;

/**
 * A ballot paper: what is asked, fixed before the vote is opened.
 *
 * @param options what one chooses between, 2 to {@value #MOST_OPTIONS}; empty where the method asks about one proposal
 * @param seats how many options are chosen in the end, at least 1
 * @param points the most points for one option with {@link Method#SCORE}, the budget with {@link Method#DOTS}; 0 otherwise
 */
public record Paper(Method method, List<String> options, int seats, int points) {

    public static final int MOST_OPTIONS = 40;
    public static final int MOST_POINTS = 100;

    /** Yes, no or abstain. */
    public static final Paper YES_NO = about(Method.YES_NO);

    public Paper {
        options = List.copyOf(options);
        var choosing = method.choosesOptions();
        var enough = choosing ? options.size() >= 2 && options.size() <= MOST_OPTIONS : options.isEmpty();
        if (!enough
                || new HashSet<>(options).size() < options.size()
                || options.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(method + " with " + options);
        }
        if (seats < 1 || (choosing ? seats >= options.size() + 1 : seats > 1)) {
            throw new IllegalArgumentException(seats + " of " + options.size());
        }
        var pointed = method.style() == Method.Style.POINTS;
        if (pointed ? points < 1 || points > MOST_POINTS : points != 0) {
            throw new IllegalArgumentException(points + " points");
        }
    }

    /** A paper with one proposal and a scale. */
    public static Paper about(Method method) {
        return new Paper(method, List.of(), 1, 0);
    }

    /** Whether this can stand on such a paper. */
    public boolean allows(Choice choice) {
        return switch (choice) {
            case Choice.Step step ->
                method.style() == Method.Style.SCALE && step.step() >= 0 && step.step() < method.steps();
            case Choice.Marks marks ->
                method.style() == Method.Style.MARKS && marks.options().stream().allMatch(this::isOption);
            case Choice.Points given ->
                method.style() == Method.Style.POINTS
                        && given.points().keySet().stream().allMatch(this::isOption)
                        && given.points().values().stream().allMatch(each -> each > 0 && each <= points)
                        && (method == Method.SCORE || given.spent() <= points);
            case Choice.Order order ->
                method.style() == Method.Style.ORDER
                        && order.options().stream().allMatch(this::isOption)
                        && new HashSet<>(order.options()).size()
                                == order.options().size();
        };
    }

    /** How many letters the longest choice has, as it is written. */
    int longestWritten() {
        var option = String.valueOf(Math.max(options.size(), method.steps())).length() + 1;
        return switch (method.style()) {
            case SCALE -> option;
            case MARKS, ORDER -> options.size() * option;
            case POINTS -> options.size() * (option + String.valueOf(points).length() + 1);
        };
    }

    /** Whether whoever says this has to say why: those who stand aside or block a consensus, and no or one finger. */
    public boolean asksForReason(Choice choice) {
        return choice instanceof Choice.Step(int step)
                && switch (method) {
                    case CONSENSUS -> step >= Consensus.STAND_ASIDE;
                    case FIST_TO_FIVE -> step <= 1;
                    case GRADIENTS -> step == method.steps() - 1;
                    default -> false;
                };
    }

    private boolean isOption(int place) {
        return place >= 0 && place < options.size();
    }
}
