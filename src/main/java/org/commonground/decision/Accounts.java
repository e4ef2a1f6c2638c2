package org.commonground.decision;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonground.decision.VoteAccount.Count;
import org.commonground.decision.VoteAccount.Named;
import org.commonground.decision.VoteAccount.Recusal;
import org.commonground.decision.ballot.Choice;
import org.commonground.decision.ballot.Finding;
import org.commonground.decision.ballot.Method;
import org.commonground.decision.ballot.Paper;
import org.commonground.decision.ballot.Urn;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.PersonId;
import org.commonground.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Votes as the record has them: for minutes and files, in the language these are kept in. */
@Service("voteAccounts")
@Transactional(readOnly = true)
public class Accounts {

    private final Votes votes;
    private final Motions motions;
    private final Members members;
    private final Sentences sentences;

    Accounts(Votes votes, Motions motions, Members members, Sentences sentences) {
        this.votes = votes;
        this.motions = motions;
        this.members = members;
        this.sentences = sentences;
    }

    /**
     * The account of one vote. The same whoever asks for it: it holds what every member may read.
     *
     * @throws NotPermitted without the right to read
     * @throws Refused if there is no such vote
     */
    public VoteAccount of(VoteId vote, Member reader, Locale language) {
        var sight = votes.look(vote, reader);
        var motion = motions.byId(sight.vote().motion(), reader).orElseThrow(() -> new Refused(Refusal.MOTION_UNKNOWN));
        return account(sight, motion, members.names(reader), sentences.in(language));
    }

    private static VoteAccount account(VoteSight sight, Motion motion, Map<PersonId, String> names, VoteWords words) {
        var vote = sight.vote();
        var rules = vote.rules();
        var yesOrNo = rules.paper().method() == Method.YES_NO;
        return new VoteAccount(
                vote.id(),
                vote.motion(),
                motion.number(),
                vote.round(),
                words.purpose(rules.purpose()),
                rules.purpose().decides(),
                motion.title().title(),
                vote.text(),
                Fingerprint.of(vote.text()),
                names.getOrDefault(motion.mover(), ""),
                Optional.ofNullable(motion.seconder()).map(names::get).orElse(""),
                words.question(rules.paper()),
                words.rules(rules),
                yesOrNo ? words.base(rules.requirement().base()) : "",
                yesOrNo ? words.share(rules.requirement().share()) : "",
                vote.closed().isPresent() ? counts(sight, words) : List.of(),
                vote.openedAt(),
                vote.closed().map(Vote.Closing::at),
                sight.verdict(),
                words.result(sight),
                words.quorum(rules, sight.roll()),
                sight.roll().electors().stream()
                        .filter(Elector::recused)
                        .map(each -> new Recusal(each.name(), each.note()))
                        .toList(),
                vote.closed().isPresent() && rules.secrecy() == Secrecy.OPEN ? named(sight, names, words) : List.of());
    }

    private static List<Count> counts(VoteSight sight, VoteWords words) {
        var paper = sight.vote().rules().paper();
        if (!paper.method().choosesOptions()) {
            return sight.urn().map(urn -> steps(urn, paper, words)).orElse(List.of());
        }
        return switch (sight.finding().orElse(null)) {
            case Finding.Chosen chosen
            when chosen.count().isPresent() -> {
                var first = chosen.count().get().stages().getFirst().votes();
                yield IntStream.range(0, paper.options().size())
                        .filter(first::containsKey)
                        .mapToObj(option -> new Count(paper.options().get(option), String.valueOf(first.get(option))))
                        .toList();
            }
            case Finding.Chosen chosen -> points(paper, chosen.points());
            case Finding.Level level -> points(paper, level.points());
            case null, default -> List.of();
        };
    }

    private static List<Count> steps(Urn urn, Paper paper, VoteWords words) {
        return IntStream.range(0, paper.method().steps())
                .mapToObj(step ->
                        new Count(words.step(paper.method(), step), String.valueOf(urn.of(new Choice.Step(step)))))
                .toList();
    }

    private static List<Count> points(Paper paper, List<Integer> points) {
        return IntStream.range(0, points.size())
                .mapToObj(option -> new Count(paper.options().get(option), String.valueOf(points.get(option))))
                .toList();
    }

    private static List<Named> named(VoteSight sight, Map<PersonId, String> names, VoteWords words) {
        return sight.ballots().stream()
                .map(ballot -> new Named(
                        sight.roll().of(ballot.seat()).map(Elector::name).orElse(""),
                        ballot.by().map(names::get).orElse(""),
                        words.choice(sight.vote().rules().paper(), ballot.choice()),
                        ballot.weight(),
                        ballot.enteredBy().isPresent(),
                        ballot.reason()))
                .toList();
    }
}
