package org.commonground.meeting;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.shared.Refused;

/**
 * What one person says of a meeting.
 *
 * @param answers 1 (not at all) to 5 (fully); questions may be left out
 */
public record Rating(Map<Question, Integer> answers) {

    static final int LEAST = 1;
    static final int MOST = 5;

    /** @throws Refused without any answer, or for one that is not 1 to 5 */
    public Rating {
        answers = Map.copyOf(answers);
        if (answers.isEmpty() || answers.values().stream().anyMatch(each -> each < LEAST || each > MOST)) {
            throw new Refused(Refusal.RATING_EMPTY);
        }
    }

    public Optional<Integer> to(Question question) {
        return Optional.ofNullable(answers.get(question));
    }

    /** One digit a question, 0 where there is no answer. */
    String written() {
        return Stream.of(Question.values())
                .map(question -> String.valueOf(to(question).orElse(0)))
                .collect(Collectors.joining());
    }

    static Rating read(String written) {
        var answers = new EnumMap<Question, Integer>(Question.class);
        for (var question : Question.values()) {
            var answer = written.charAt(question.ordinal()) - '0';
            if (answer > 0) {
                answers.put(question, answer);
            }
        }
        return new Rating(answers);
    }
}
