package org.commonground.decision;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.commonground.decision.ballot.Choice;
import org.commonground.decision.ballot.Draw;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;
import org.commonground.membership.Right;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The register of decisions as files, for people to read: names stand beside ids, and what was said in words. They hold what their reader
 * may see, and no more.
 */
@Service
@Transactional(readOnly = true)
public class Registers {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    /** Tells a spreadsheet that the file is in UTF-8; without it accents and names come out wrong. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String[] COLUMNS = {
        "number",
        "title",
        "kind",
        "state",
        "since",
        "mover",
        "seconder",
        "text",
        "sha256",
        "verdict",
        "result",
        "ballots",
        "votes",
        "reasons",
        "why",
        "turned_down",
        "look_again"
    };

    private final Motions motions;
    private final Votes votes;
    private final Members members;
    private final Sentences sentences;

    Registers(Motions motions, Votes votes, Members members, Sentences sentences) {
        this.motions = motions;
        this.votes = votes;
        this.members = members;
        this.sentences = sentences;
    }

    /**
     * One line a motion: with the result of the vote that decided it, and with all votes on it as what they were. It begins with a byte order
     * mark, for spreadsheets.
     *
     * @throws NotPermitted without the right to read
     */
    public String csv(Member reader, Locale language) {
        reader.must(Right.READ);
        var words = sentences.in(language);
        var names = members.names(reader);
        var text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (var csv = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setHeader(COLUMNS).get())) {
            for (var motion : motions.all(reader)) {
                csv.printRecord(line(motion, votes.on(motion.id(), reader), names, words));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> line(
            Motion motion, List<VoteSight> votes, Map<PersonId, String> names, VoteWords words) {
        var last = votes.reversed().stream()
                .filter(sight -> motion.state().isDecided()
                        && sight.vote().voided().isEmpty()
                        && sight.vote().rules().purpose().decides())
                .findFirst();
        return List.of(
                String.valueOf(motion.number()),
                harmless(motion.title().title()),
                words.kind(motion.kind()),
                words.state(motion.state()),
                motion.since().toString(),
                harmless(names.getOrDefault(motion.mover(), "")),
                harmless(seconder(motion).map(names::get).orElse("")),
                harmless(motion.text()),
                motion.fingerprint(),
                last.flatMap(VoteSight::verdict).map(Verdict::key).orElse(""),
                harmless(last.map(words::result).orElse("")),
                harmless(last.map(sight -> said(sight, words)).orElse("")),
                harmless(votes.stream()
                        .filter(sight -> !sight.vote().isRunning())
                        .map(sight -> words.told(sight))
                        .collect(Collectors.joining("\n"))),
                harmless(votes.stream()
                        .flatMap(sight -> reasons(sight, words).stream())
                        .collect(Collectors.joining("\n"))),
                harmless(motion.why()),
                harmless(motion.turnedDown()),
                Optional.ofNullable(motion.lookAgain()).map(Object::toString).orElse(""));
    }

    private static Optional<PersonId> seconder(Motion motion) {
        return Optional.ofNullable(motion.seconder());
    }

    private static String said(VoteSight sight, VoteWords words) {
        var paper = sight.vote().rules().paper();
        return sight.urn().map(urn -> urn.ballots().entrySet()).stream()
                .flatMap(each -> each.stream())
                .map(each -> words.choice(paper, Choice.read(paper.method(), each.getKey())) + ": " + each.getValue())
                .collect(Collectors.joining("; "));
    }

    private static List<String> reasons(VoteSight sight, VoteWords words) {
        var vote = sight.vote();
        return vote.isRunning() || vote.rules().secrecy() != Secrecy.OPEN
                ? List.of()
                : sight.ballots().stream()
                        .filter(ballot -> !ballot.reason().isEmpty())
                        .map(ballot -> name(sight, ballot.seat()) + ", "
                                + words.choice(vote.rules().paper(), ballot.choice()) + ": " + ballot.reason())
                        .toList();
    }

    private static String name(VoteSight sight, OrganisationId seat) {
        return sight.roll().of(seat).map(Elector::name).orElse("");
    }

    /** A table program would take a cell that begins so for a formula, and run it. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /**
     * Every motion with its votes and its chronicle.
     *
     * @throws NotPermitted without the right to read
     */
    public String json(Member reader, Locale language) {
        reader.must(Right.READ);
        var words = sentences.in(language);
        var names = members.names(reader);
        return JSON.writeValueAsString(motions.all(reader).stream()
                .map(motion -> account(motion, reader, names, words))
                .toList());
    }

    /**
     * The chronicle of a motion, one line an entry: its hash, a tab, and the entry. Each hash is SHA-256 over the hash before it, a line
     * break and the entry.
     *
     * @throws NotPermitted without the right to read
     */
    public String chronicle(MotionId motion, Member reader) {
        var lines = new StringBuilder();
        motions.chronicle(motion, reader)
                .forEach(entry -> lines.append(entry.hash())
                        .append('\t')
                        .append(entry.entry())
                        .append('\n'));
        return lines.toString();
    }

    private Map<String, Object> account(Motion motion, Member reader, Map<PersonId, String> names, VoteWords words) {
        var chronicle = motions.chronicle(motion.id(), reader);
        var account = new LinkedHashMap<String, Object>();
        account.put("number", motion.number());
        account.put("title", motion.title().title());
        account.put("kind", motion.kind().key());
        account.put("state", motion.state().key());
        account.put("stateInWords", words.state(motion.state()));
        account.put("since", motion.since().toString());
        account.put("mover", person(motion.mover(), names));
        account.put(
                "seconder", seconder(motion).map(each -> person(each, names)).orElse(null));
        account.put("text", motion.text());
        account.put("sha256", motion.fingerprint());
        account.put("why", motion.why());
        account.put("turnedDown", motion.turnedDown());
        account.put(
                "lookAgain",
                Optional.ofNullable(motion.lookAgain()).map(Object::toString).orElse(null));
        account.put(
                "votes",
                votes.on(motion.id(), reader).stream()
                        .map(sight -> account(sight, names, words))
                        .toList());
        account.put("chronicle", chronicle);
        account.put("namesInChronicle", mentioned(chronicle, names));
        return account;
    }

    /** The chronicle keeps ids, so that nobody's name is chained into it for ever. These are the names that they have today. */
    private static Map<String, String> mentioned(List<Entry> chronicle, Map<PersonId, String> names) {
        var mentioned = new LinkedHashMap<String, String>();
        names.forEach((person, name) -> {
            var id = person.value().toString();
            if (chronicle.stream().anyMatch(entry -> entry.entry().contains(id))) {
                mentioned.put(id, name);
            }
        });
        return mentioned;
    }

    private static Map<String, Object> person(PersonId person, Map<PersonId, String> names) {
        var one = new LinkedHashMap<String, Object>();
        one.put("id", person.value().toString());
        one.put("name", names.getOrDefault(person, ""));
        return one;
    }

    private static Map<String, Object> account(VoteSight sight, Map<PersonId, String> names, VoteWords words) {
        var account = new LinkedHashMap<String, Object>();
        var vote = sight.vote();
        var rules = vote.rules();
        account.put("round", vote.round());
        account.put("purpose", rules.purpose().key());
        account.put("purposeInWords", words.purpose(rules.purpose()));
        account.put("question", words.question(rules.paper()));
        account.put("text", vote.text());
        account.put("rules", rules);
        account.put("rulesInWords", words.rules(rules));
        account.put("seed", vote.seed());
        account.put("lotOrder", Draw.order(rules.paper(), vote.seed()));
        account.put("openedAt", vote.openedAt().toString());
        account.put("openedBy", person(vote.openedBy(), names));
        vote.closed().ifPresent(closing -> {
            account.put("closedAt", closing.at().toString());
            account.put("closedBy", closing.by().map(by -> person(by, names)).orElse(null));
        });
        vote.voided().ifPresent(voiding -> account.put("void", voiding.reason()));
        sight.verdict().ifPresent(verdict -> account.put("verdict", verdict.key()));
        account.put("result", words.result(sight));
        account.put("numbersKeptBack", sight.splitWithheld());
        sight.urn()
                .ifPresent(urn -> account.put(
                        "ballots",
                        urn.ballots().entrySet().stream()
                                .map(each -> said(each.getKey(), each.getValue(), sight, words))
                                .toList()));
        account.put(
                "roll",
                sight.roll().electors().stream()
                        .map(each -> elector(each, names))
                        .toList());
        account.put(
                "named",
                sight.ballots().stream()
                        .map(ballot -> named(ballot, sight, names, words))
                        .toList());
        return account;
    }

    private static Map<String, Object> said(String choice, int votes, VoteSight sight, VoteWords words) {
        var paper = sight.vote().rules().paper();
        var one = new LinkedHashMap<String, Object>();
        one.put("said", choice);
        one.put("inWords", words.choice(paper, Choice.read(paper.method(), choice)));
        one.put("votes", votes);
        return one;
    }

    private static Map<String, Object> elector(Elector elector, Map<PersonId, String> names) {
        var entry = new LinkedHashMap<>(RollEntry.of(elector));
        elector.holder().ifPresent(holder -> entry.put("holder", person(holder, names)));
        return entry;
    }

    private static Map<String, Object> named(
            CastBallot ballot, VoteSight sight, Map<PersonId, String> names, VoteWords words) {
        var one = new LinkedHashMap<String, Object>();
        one.put("seat", ballot.seat().value().toString());
        one.put("name", name(sight, ballot.seat()));
        one.put("by", ballot.by().map(by -> person(by, names)).orElse(null));
        one.put("choice", ballot.choice().written());
        one.put("inWords", words.choice(sight.vote().rules().paper(), ballot.choice()));
        one.put("weight", ballot.weight());
        one.put("reason", ballot.reason());
        one.put("receipt", ballot.receipt());
        one.put("enteredBy", ballot.enteredBy().map(by -> person(by, names)).orElse(null));
        return one;
    }
}
