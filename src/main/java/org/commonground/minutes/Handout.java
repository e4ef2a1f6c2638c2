package org.commonground.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.action.Action;
import org.commonground.decision.VoteAccount;
import org.commonground.edition.Block;
import org.commonground.edition.Mark;
import org.commonground.edition.Paper;
import org.commonground.edition.Run;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;
import org.commonground.shell.Phrases;
import org.commonground.sitting.Attendance;
import org.commonground.sitting.Declared;
import org.jspecify.annotations.Nullable;

/** Writes one edition of the minutes as a paper. In the public one nobody is named: organisations are. */
final class Handout {

    private static final String NOT_SAID = "–";

    private final MeetingRecord record;
    private final Edition edition;
    private final Phrases phrases;
    private final Locale language;
    private final Map<PersonId, String> people;
    private final Map<OrganisationId, String> organisations;
    private final Hours hours;
    private final Proceedings proceedings;
    private final List<LockedEdition.Stand> passages = new ArrayList<>();

    Handout(
            MeetingRecord record,
            Edition edition,
            Phrases phrases,
            Locale language,
            Map<PersonId, String> people,
            Map<OrganisationId, String> organisations) {
        this.record = record;
        this.edition = edition;
        this.phrases = phrases;
        this.language = language;
        this.people = people;
        this.organisations = organisations;
        this.hours = Hours.of(record.meeting(), language);
        this.proceedings = new Proceedings(record, hours, this::say);
    }

    Paper paper(String collaborative, Instant made) {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.Notice.of(standing()));
        blocks.add(new Block.KeyFacts(facts()));
        blocks.addAll(attendance());
        blocks.addAll(course());
        record.general().forEach(entry -> add(entry, blocks));
        for (var item : record.items()) {
            add(item, blocks);
        }
        blocks.addAll(decisions());
        blocks.addAll(actions());
        blocks.addAll(afterwards());
        if (record.withheld() > 0) {
            blocks.add(Block.Notice.of(say("minutes.paper.withheld", record.withheld())));
        }
        return new Paper(
                language,
                List.of(collaborative, record.body()),
                say("minutes.paper.title", record.meeting().heading().heading()),
                day(hours.day()),
                blocks,
                made);
    }

    private String standing() {
        var minutes = record.minutes();
        var words = switch (minutes.stage()) {
            case WRITTEN -> say("minutes.paper.written");
            case CIRCULATED ->
                say(
                        "minutes.paper.circulated",
                        Optional.ofNullable(minutes.correctionsUntil())
                                .map(this::day)
                                .orElse(NOT_SAID));
            case APPROVED ->
                say(
                        minutes.corrected() ? "minutes.paper.approved-as-corrected" : "minutes.paper.approved",
                        Optional.ofNullable(minutes.approvedAt()).map(this::day).orElse(NOT_SAID));
            case LOCKED ->
                say(
                        minutes.corrected() ? "minutes.paper.locked-as-corrected" : "minutes.paper.locked",
                        Optional.ofNullable(minutes.approvedAt()).map(this::day).orElse(NOT_SAID));
        };
        return say("minutes.edition." + edition.key()) + ". " + words;
    }

    private List<Block.Fact> facts() {
        var facts = new ArrayList<Block.Fact>();
        facts.add(fact("minutes.paper.body", record.body()));
        if (!record.meeting().place().isEmpty()) {
            facts.add(fact("minutes.paper.place", record.meeting().place()));
        }
        Optional.ofNullable(record.meeting().openedAt())
                .ifPresent(opened -> facts.add(fact("minutes.paper.opened", time(opened))));
        Optional.ofNullable(record.meeting().adjournedAt())
                .ifPresent(adjourned -> facts.add(fact("minutes.paper.adjourned", time(adjourned))));
        if (edition == Edition.MEMBERS) {
            record.chair().ifPresent(chair -> facts.add(fact("minutes.paper.chair", chair)));
            record.secretary().ifPresent(secretary -> facts.add(fact("minutes.paper.secretary", secretary)));
        }
        return facts;
    }

    private List<Block> attendance() {
        var blocks = new ArrayList<Block>();
        var attended = record.roll().attended();
        if (attended.isEmpty()) {
            return blocks;
        }
        blocks.add(Block.Heading.of(2, say("minutes.paper.attendance")));
        if (edition == Edition.PUBLIC) {
            var from = attended.stream()
                    .map(Attendance::from)
                    .filter(each -> !each.isEmpty())
                    .distinct()
                    .sorted(String.CASE_INSENSITIVE_ORDER)
                    .toList();
            blocks.add(Block.Paragraph.of(
                    say("minutes.paper.attended.public", attended.size(), from.size(), String.join(", ", from))));
        } else {
            blocks.add(new Block.Table(
                    say("minutes.paper.attendance"),
                    List.of(
                            new Block.Column(say("minutes.paper.person"), 4),
                            new Block.Column(say("minutes.paper.organisation"), 4),
                            new Block.Column(say("minutes.paper.how"), 4)),
                    attended.stream()
                            .map(line -> Block.Row.of(
                                    line.name(), line.from().isEmpty() ? NOT_SAID : line.from(), how(line)))
                            .toList(),
                    true));
            var excused = record.roll().with(Declared.EXCUSED).stream()
                    .map(Attendance::name)
                    .toList();
            if (!excused.isEmpty()) {
                blocks.add(Block.Paragraph.of(say("minutes.paper.excused", String.join(", ", excused))));
            }
        }
        proceedings.absent(edition == Edition.MEMBERS).map(Block.Paragraph::of).ifPresent(blocks::add);
        return blocks;
    }

    private List<Block> course() {
        var lines = proceedings.lines(edition == Edition.MEMBERS ? Optional.of(people) : Optional.empty());
        return lines.isEmpty()
                ? List.of()
                : List.of(
                        Block.Heading.of(2, say("minutes.course")),
                        new Block.BulletList(lines.stream().map(Block.Item::of).toList()));
    }

    private String how(Attendance line) {
        return Stream.of(
                        Optional.of(say("minutes.paper.declared."
                                + (line.arrivedAt().isPresent() && line.declared() == Declared.LEFT
                                        ? "present"
                                        : line.declared().key()))),
                        line.late()
                                ? line.arrivedAt().map(at -> say("minutes.paper.came", time(at)))
                                : Optional.<String>empty(),
                        line.leftAt().map(at -> say("minutes.paper.left", time(at))),
                        line.alternate() ? Optional.of(say("minutes.paper.alternate")) : Optional.<String>empty())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    /** Which blocks of the paper are which passage, once it is written. */
    List<LockedEdition.Stand> passages() {
        return passages;
    }

    private void add(ItemRecord item, List<Block> blocks) {
        blocks.add(Block.Heading.of(
                2, item.item().place() + ". " + item.item().heading().heading()));
        proceedings.of(item.item()).map(Block.Paragraph::of).ifPresent(blocks::add);
        item.entries().forEach(entry -> add(entry, blocks));
        if (item.withheld() > 0) {
            blocks.add(Block.Paragraph.of(say("minutes.paper.withheld", item.withheld())));
        }
        if (!item.actions().isEmpty()) {
            blocks.add(new Block.BulletList(item.actions().stream()
                    .map(action ->
                            Block.Item.of(say("minutes.paper.action", action.what(), owner(action), due(action))))
                    .toList()));
        }
    }

    private void add(Entry entry, List<Block> blocks) {
        switch (entry) {
            case Entry.Noted noted -> {
                var said = noted(noted, this::say);
                passages.add(new LockedEdition.Stand(noted.passage().id(), blocks.size(), said.size()));
                blocks.addAll(said);
            }
            case Entry.Voted voted -> blocks.addAll(vote(voted.vote()));
        }
    }

    static List<Block> noted(Entry.Noted noted, UnaryOperator<String> say) {
        return noted.text().plain().isBlank()
                ? List.of()
                : MarkedLines.blocks(noted.text().json(), say);
    }

    private List<Block> vote(VoteAccount vote) {
        var facts = new ArrayList<Block.Fact>();
        facts.add(fact("minutes.paper.motion", vote.number() + ". " + vote.title()));
        facts.add(fact("minutes.paper.purpose", vote.purpose()));
        if (!vote.text().isBlank()) {
            facts.add(fact("minutes.paper.text", vote.text()));
        }
        if (edition == Edition.MEMBERS) {
            facts.add(fact("minutes.paper.mover", vote.mover()));
            if (!vote.seconder().isEmpty()) {
                facts.add(fact("minutes.paper.seconder", vote.seconder()));
            }
        }
        facts.add(fact("minutes.paper.rules", vote.rules()));
        if (!vote.counts().isEmpty()) {
            facts.add(fact(
                    "minutes.paper.counts",
                    vote.counts().stream()
                            .map(count -> count.answer() + " " + count.number())
                            .collect(Collectors.joining(", "))));
        }
        facts.add(new Block.Fact(say("minutes.paper.result"), List.of(Run.words(vote.resultSentence(), Mark.STRONG))));
        if (!vote.recusals().isEmpty()) {
            facts.add(fact(
                    "minutes.paper.recused",
                    vote.recusals().stream()
                            .map(VoteAccount.Recusal::organisation)
                            .collect(Collectors.joining(", "))));
        }
        if (!vote.ballots().isEmpty()) {
            facts.add(fact("minutes.paper.named", ballots(vote)));
        }
        facts.add(fact("minutes.paper.fingerprint", vote.fingerprint()));
        return List.of(new Block.KeyFacts(facts));
    }

    private String ballots(VoteAccount vote) {
        return vote.ballots().stream()
                .collect(Collectors.groupingBy(
                        VoteAccount.Named::choice,
                        LinkedHashMap::new,
                        Collectors.mapping(this::seat, Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining("; "));
    }

    /** A seat, with its reason where it gave one: whoever blocks is told that the reason goes into the record. */
    private String seat(VoteAccount.Named ballot) {
        return ballot.reason().isEmpty()
                ? ballot.organisation()
                : say("minutes.vote.reason", ballot.organisation(), ballot.reason());
    }

    private List<Block> decisions() {
        var votes = record.items().stream()
                .flatMap(item -> item.entries().stream())
                .filter(Entry.Voted.class::isInstance)
                .map(entry -> ((Entry.Voted) entry).vote())
                .filter(VoteAccount::decides)
                .toList();
        if (votes.isEmpty()) {
            return List.of();
        }
        return List.of(
                Block.Heading.of(2, say("minutes.paper.decisions")),
                new Block.Table(
                        say("minutes.paper.decisions"),
                        List.of(
                                new Block.Column(say("minutes.paper.number"), 1),
                                new Block.Column(say("minutes.paper.motion"), 4),
                                new Block.Column(say("minutes.paper.result"), 7)),
                        votes.stream()
                                .map(vote -> Block.Row.of(
                                        String.valueOf(vote.number()), vote.title(), vote.resultSentence()))
                                .toList(),
                        false));
    }

    private List<Block> actions() {
        var all = record.items().stream()
                .flatMap(item -> item.actions().stream())
                .sorted(Comparator.comparing(action -> action.due().orElse(LocalDate.MAX)))
                .toList();
        if (all.isEmpty()) {
            return List.of();
        }
        return List.of(
                Block.Heading.of(2, say("minutes.paper.actions")),
                new Block.Table(
                        say("minutes.paper.actions"),
                        List.of(
                                new Block.Column(say("minutes.paper.what"), 6),
                                new Block.Column(say("minutes.paper.owner"), 4),
                                new Block.Column(say("minutes.paper.due"), 3)),
                        all.stream()
                                .map(action -> Block.Row.of(action.what(), owner(action), due(action)))
                                .toList(),
                        false));
    }

    private List<Block> afterwards() {
        var blocks = new ArrayList<Block>();
        var minutes = record.minutes();
        record.purgings()
                .forEach(purging ->
                        blocks.add(Block.Paragraph.of(say("minutes.paper.purged", day(purging.purgedAt())))));
        record.addenda().forEach(addendum -> {
            blocks.add(Block.Heading.of(3, say("minutes.paper.addendum", addendum.number(), day(addendum.addedAt()))));
            blocks.add(Block.Paragraph.of(addendum.words()));
        });
        if (minutes.chairSignedAt() != null || minutes.secretarySignedAt() != null) {
            var facts = new ArrayList<Block.Fact>();
            if (minutes.chairSignedAt() != null) {
                facts.add(fact("minutes.paper.signed.chair", signature(minutes.chair(), minutes.chairSignedAt())));
            }
            if (minutes.secretarySignedAt() != null) {
                facts.add(fact(
                        "minutes.paper.signed.secretary", signature(minutes.secretary(), minutes.secretarySignedAt())));
            }
            blocks.add(new Block.KeyFacts(facts));
        }
        return blocks;
    }

    private String signature(@Nullable PersonId person, Instant at) {
        return Optional.ofNullable(person).map(people::get).orElse(NOT_SAID) + ", " + day(at);
    }

    private String owner(Action action) {
        var organisation = action.organisation().map(organisations::get).orElse("");
        var person =
                edition == Edition.MEMBERS ? action.owner().map(people::get).orElse("") : "";
        var both =
                Stream.of(person, organisation).filter(each -> !each.isEmpty()).collect(Collectors.joining(", "));
        return both.isEmpty() ? say("minutes.paper.nobody") : both;
    }

    private String due(Action action) {
        return action.due().map(this::day).orElse(say("minutes.paper.no-date"));
    }

    private String day(Instant at) {
        return day(hours.dayOf(at));
    }

    private String day(LocalDate day) {
        return hours.words(day);
    }

    private String time(Instant at) {
        return hours.time(at);
    }

    private Block.Fact fact(String key, String value) {
        return Block.Fact.of(say(key), value);
    }

    private String say(String key, Object... details) {
        return phrases.say(key, language, details);
    }
}
