package org.commonground.draft;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonground.draft.text.Excision;
import org.commonground.draft.text.Misfit;
import org.commonground.draft.text.Step;
import org.commonground.draft.text.TokenRow;
import org.commonground.live.AfterCommit;
import org.commonground.membership.Member;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.Right;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Texts that several people write at once. Whoever may read sees them, members write in them, and nobody while one is locked. A room may
 * keep some for few ({@link DraftKeeper}): to everybody else those are not there.
 */
@Service
@Transactional
public class Drafts {

    private static final int MOST_CHARACTERS_KEPT = 4_000_000;

    private record Moment(DraftId draft, long version) {}

    private final DraftRepository drafts;
    private final Log log;
    private final Texts texts;
    private final Audience audience;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private final Cache<Moment, DraftText> read = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS_KEPT)
            .<Moment, DraftText>weigher((moment, text) -> 100 + text.plain().length())
            .build();

    Drafts(
            DraftRepository drafts,
            Log log,
            Texts texts,
            Audience audience,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.drafts = drafts;
        this.log = log;
        this.texts = texts;
        this.audience = audience;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Begins an empty draft. A room that keeps it for few says so in the same transaction, before anybody else can know of it.
     *
     * @param title 1 to 200 characters
     * @throws NotPermitted without the right to write
     */
    public DraftId begin(String title, Member writer) {
        writer.must(Right.WRITE);
        return begun(title, writer);
    }

    /**
     * Begins a draft that says something already, each line of it a paragraph.
     *
     * @throws NotPermitted without the right to write
     */
    public DraftId begin(String title, String text, Member writer) {
        writer.must(Right.WRITE);
        DraftId id = begun(title, writer);
        log.keep(id, new Snapshot(0, Notation.of(paragraphs(text))));
        return id;
    }

    /**
     * Begins a draft that says what another one says now.
     *
     * @throws NotPermitted without the right to write
     * @throws UnknownDraft if the other one is not there for this member
     */
    public DraftId copy(DraftId original, String title, Member writer) {
        writer.must(Right.WRITE);
        TokenRow row = texts.at(original, seen(original, writer).version());
        DraftId id = begun(title, writer);
        log.keep(id, new Snapshot(0, Notation.of(row)));
        return id;
    }

    /**
     * A draft without its text; empty if there is none, or none for this member.
     *
     * @throws NotPermitted without the right to read
     */
    @Transactional(readOnly = true)
    public Optional<Draft> byId(DraftId draft, Member reader) {
        reader.must(Right.READ);
        return find(draft, reader).map(DraftRow::asDraft);
    }

    /** What a member may do with a draft now, whether it is locked or not; nothing if it is not there. */
    @Transactional(readOnly = true)
    public Access access(DraftId draft, Member member) {
        Access access = audience.of(draft, member);
        return drafts.findById(draft.value()).map(there -> access).orElse(Access.NONE);
    }

    /**
     * What a draft says now, as far as it is stored.
     *
     * @throws NotPermitted without the right to read
     * @throws UnknownDraft if it is not there for this member
     */
    @Transactional(readOnly = true)
    public DraftText text(DraftId draft, Member reader) {
        reader.must(Right.READ);
        return read(draft, seen(draft, reader).version());
    }

    /**
     * What a draft said at a version.
     *
     * @throws NotPermitted without the right to read
     * @throws UnknownDraft if it is not there for this member, has not come that far, or was purged since
     */
    @Transactional(readOnly = true)
    public DraftText text(DraftId draft, long version, Member reader) {
        reader.must(Right.READ);
        DraftRow now = seen(draft, reader);
        if (version < now.purgedUntil() || version > now.version()) {
            throw new UnknownDraft(draft);
        }
        return read(draft, version);
    }

    /**
     * How many words a draft has now.
     *
     * @throws NotPermitted without the right to read
     * @throws UnknownDraft if it is not there for this member
     */
    @Transactional(readOnly = true)
    public int words(DraftId draft, Member reader) {
        return text(draft, reader).words();
    }

    /**
     * Puts paragraphs at the end of a draft, before a last one that is still empty and waits for somebody's words. Stored with the
     * transaction at hand; whoever has the draft open sees them right after it.
     *
     * @param text each line of it a paragraph; not blank
     * @param id names the addition: the same from the same writer is stored once
     * @throws NotPermitted without the right to write, to write in this draft, or while it is locked
     * @throws UnknownDraft if it is not there for this member
     * @throws IllegalArgumentException if the text is blank, or too long for the draft
     */
    public void append(DraftId draft, String text, String id, Member writer) {
        if (text.isBlank() || !Submit.isId(id)) {
            throw new IllegalArgumentException("There has to be something to append, under a name");
        }
        written(draft, writer);
        Log.Stand held = log.hold(draft);
        if (held.locked()) {
            throw new NotPermitted(Right.WRITE);
        }
        if (log.find(draft, new Submit.Key(writer.person(), id)).isPresent()) {
            return;
        }
        TokenRow row = texts.at(draft, held.version());
        Step step = row.appending(paragraphs(text));
        if (row.size() + step.growth() > TokenRow.LONGEST || row.apply(step) instanceof Misfit) {
            throw new IllegalArgumentException("That does not fit into the draft");
        }
        log.append(
                draft,
                List.of(new Batch(held.version(), 1, writer.person(), id, List.of(), "[" + Notation.of(step) + "]")));
        facts.publishEvent(new DraftAppended(draft));
        facts.publishEvent(new DraftChanged(draft, held.version() + 1));
    }

    /**
     * Gives a draft another title.
     *
     * @throws NotPermitted without the right to write, or to write in this draft
     * @throws UnknownDraft if it is not there for this member
     */
    public void rename(DraftId draft, String title, Member writer) {
        written(draft, writer);
        drafts.rename(draft.value(), DraftRow.checked(title));
    }

    /**
     * From the end of this transaction on nobody writes in the draft; what it says then is what it said when this returned. Locking a
     * locked one changes nothing.
     *
     * @param reason why, for people to read; at most 500 characters
     * @throws NotPermitted without the right to write, or to write in this draft
     * @throws UnknownDraft if it is not there for this member
     */
    public void lock(DraftId draft, String reason, Member writer) {
        written(draft, writer);
        if (reason.length() > DraftRow.LONGEST_REASON) {
            throw new IllegalArgumentException("A reason has at most " + DraftRow.LONGEST_REASON + " characters");
        }
        if (drafts.lock(draft.value(), now(), writer.person().value(), reason) == 1) {
            facts.publishEvent(new DraftLocked(draft, reason));
        }
    }

    /**
     * Members may write in the draft again. Unlocking an open one changes nothing.
     *
     * @throws NotPermitted without the right to write, or to write in this draft
     * @throws UnknownDraft if it is not there for this member
     */
    public void unlock(DraftId draft, String reason, Member writer) {
        written(draft, writer);
        if (drafts.unlock(draft.value()) == 1) {
            facts.publishEvent(new DraftUnlocked(draft, reason));
        }
    }

    /**
     * Takes words out of a draft for ever: out of its text, its title and the reason why it is locked, wherever they stand in them and
     * however they are written (see {@link Excision}), and with them every step and every earlier text that is stored, so that nobody
     * can say any more what the draft said before. The rest of the text stays, its version rises by one, and a locked draft stays
     * locked. Nothing that builds on an older version is taken afterwards, and no editor goes on with what it knew; what somebody had
     * not sent yet is shown to them alone. Copies that other rooms or drafts hold are not touched. What the database keeps of deleted
     * rows goes when its file is compacted (docs/purging.md).
     *
     * @param words 1 to 10,000 characters
     * @param instead what stands in their place, one line of at most 200 characters; may be empty
     * @return how often they stood in the text
     * @throws NotPermitted without the right to preside
     * @throws UnknownDraft if it is not there for this member
     * @throws IllegalArgumentException if the words are blank or too long, or what takes their place holds them
     */
    public int purge(DraftId draft, String words, String instead, Member chair) {
        chair.must(Right.PRESIDE);
        Excision excision = new Excision(words, instead);
        DraftRow before = seen(draft, chair);
        Log.Stand held = log.hold(draft);
        TokenRow row = texts.at(draft, held.version());
        int count = excision.from(row);
        log.beginAnew(draft, new Snapshot(held.version() + 1, Notation.of(row)));
        drafts.rename(draft.value(), DraftRow.titled(excision.from(before.title())));
        Optional.ofNullable(before.lockedReason())
                .ifPresent(reason -> drafts.explain(draft.value(), DraftRow.explained(excision.from(reason))));
        purged(draft);
        return count;
    }

    /**
     * Takes a whole draft away for ever, with every step and every text of it that is stored. It is as if it had never been; those who
     * have it open are told that it is gone.
     *
     * @throws NotPermitted without the right to preside
     * @throws UnknownDraft if it is not there for this member
     */
    public void purgeAll(DraftId draft, Member chair) {
        chair.must(Right.PRESIDE);
        seen(draft, chair);
        log.remove(draft, log.hold(draft).version() + 1);
        purged(draft);
    }

    private void purged(DraftId draft) {
        facts.publishEvent(new DraftPurged(draft));
        AfterCommit.run(
                () -> read.asMap().keySet().removeIf(moment -> moment.draft().equals(draft)));
    }

    private DraftId begun(String title, Member writer) {
        DraftId id = DraftId.next();
        drafts.insert(
                id.value(), DraftRow.checked(title), now(), writer.person().value());
        return id;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** Asks the same two questions whether the draft is missing or hidden, so that the time it takes tells no more than the answer. */
    private Optional<DraftRow> find(DraftId draft, Member reader) {
        Access access = audience.of(draft, reader);
        return drafts.findById(draft.value()).filter(there -> access.reads());
    }

    private DraftRow seen(DraftId draft, Member reader) {
        return find(draft, reader).orElseThrow(() -> new UnknownDraft(draft));
    }

    /** Goes on only if the member may write in the draft. */
    private void written(DraftId draft, Member writer) {
        writer.must(Right.WRITE);
        Access access = audience.of(draft, writer);
        if (drafts.findById(draft.value()).isEmpty() || !access.reads()) {
            throw new UnknownDraft(draft);
        }
        if (!access.writes()) {
            throw new NotPermitted(Right.WRITE);
        }
    }

    private DraftText read(DraftId draft, long version) {
        return read.get(new Moment(draft, version), now -> DraftText.of(version, texts.at(draft, version)));
    }

    private static TokenRow paragraphs(String text) {
        List<Map<String, Object>> paragraphs = new ArrayList<>();
        for (String line : text.strip().split("\\R+")) {
            paragraphs.add(
                    line.isEmpty()
                            ? Map.of("type", "paragraph")
                            : Map.of("type", "paragraph", "content", List.of(Map.of("type", "text", "text", line))));
        }
        return TokenRow.fromJson(Map.of("type", "doc", "content", paragraphs));
    }
}
