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
import org.commonground.draft.text.TokenRow;
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

    private static final int LONGEST_REASON = 500;
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
     * @throws UnknownDraft if it is not there for this member, or has not come that far
     */
    @Transactional(readOnly = true)
    public DraftText text(DraftId draft, long version, Member reader) {
        reader.must(Right.READ);
        DraftRow now = seen(draft, reader);
        if (version < 0 || version > now.version()) {
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
        if (reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("A reason has at most " + LONGEST_REASON + " characters");
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
