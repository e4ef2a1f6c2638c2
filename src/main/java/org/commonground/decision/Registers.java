package org.commonground.decision;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.commonground.decision.ballot.Draw;
import org.commonground.membership.Member;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.Right;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The register of decisions as files. They hold what their reader may see, and no more. */
@Service
@Transactional(readOnly = true)
public class Registers {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String[] COLUMNS = {
        "number",
        "title",
        "kind",
        "state",
        "since",
        "text",
        "sha256",
        "verdict",
        "ballots",
        "why",
        "turned_down",
        "look_again"
    };

    private final Motions motions;
    private final Votes votes;

    Registers(Motions motions, Votes votes) {
        this.motions = motions;
        this.votes = votes;
    }

    /**
     * One line a motion, with its last vote.
     *
     * @throws NotPermitted without the right to read
     */
    public String csv(Member reader) {
        reader.must(Right.READ);
        var text = new StringWriter();
        try (var csv = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setHeader(COLUMNS).get())) {
            for (var motion : motions.all(reader)) {
                var last = votes.on(motion.id(), reader).reversed().stream()
                        .filter(sight -> motion.state().isDecided()
                                && sight.vote().voided().isEmpty()
                                && sight.vote().rules().purpose().decides())
                        .findFirst();
                csv.printRecord(
                        motion.number(),
                        harmless(motion.title().title()),
                        motion.kind().key(),
                        motion.state().key(),
                        motion.since(),
                        harmless(motion.text()),
                        motion.fingerprint(),
                        last.flatMap(VoteSight::verdict).map(Verdict::key).orElse(""),
                        last.flatMap(VoteSight::urn)
                                .map(urn -> urn.ballots().toString())
                                .orElse(""),
                        harmless(motion.why()),
                        harmless(motion.turnedDown()),
                        motion.lookAgain());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
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
    public String json(Member reader) {
        reader.must(Right.READ);
        return JSON.writeValueAsString(motions.all(reader).stream()
                .map(motion -> account(motion, reader))
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

    private Map<String, Object> account(Motion motion, Member reader) {
        var account = new LinkedHashMap<String, Object>();
        account.put("number", motion.number());
        account.put("title", motion.title().title());
        account.put("kind", motion.kind().key());
        account.put("state", motion.state().key());
        account.put("since", motion.since().toString());
        account.put("text", motion.text());
        account.put("sha256", motion.fingerprint());
        account.put("why", motion.why());
        account.put("turnedDown", motion.turnedDown());
        account.put("lookAgain", String.valueOf(motion.lookAgain()));
        account.put(
                "votes",
                votes.on(motion.id(), reader).stream().map(Registers::account).toList());
        account.put("chronicle", motions.chronicle(motion.id(), reader));
        return account;
    }

    private static Map<String, Object> account(VoteSight sight) {
        var account = new LinkedHashMap<String, Object>();
        var vote = sight.vote();
        account.put("round", vote.round());
        account.put("rules", vote.rules());
        account.put("seed", vote.seed());
        account.put("lotOrder", Draw.order(vote.rules().paper(), vote.seed()));
        account.put("openedAt", vote.openedAt().toString());
        vote.closed().ifPresent(closing -> account.put("closedAt", closing.at().toString()));
        vote.voided().ifPresent(voiding -> account.put("void", voiding.reason()));
        sight.verdict().ifPresent(verdict -> account.put("verdict", verdict.key()));
        sight.urn().ifPresent(urn -> account.put("ballots", urn.ballots()));
        account.put("roll", RollEntry.of(sight.roll()));
        account.put("named", named(sight));
        return account;
    }

    private static List<Map<String, Object>> named(VoteSight sight) {
        var named = new ArrayList<Map<String, Object>>();
        for (var ballot : sight.ballots()) {
            var one = new LinkedHashMap<String, Object>();
            one.put("seat", ballot.seat().value().toString());
            one.put("choice", ballot.choice().written());
            one.put("receipt", ballot.receipt());
            ballot.enteredBy().ifPresent(by -> one.put("enteredBy", by.value().toString()));
            named.add(one);
        }
        return named;
    }
}
