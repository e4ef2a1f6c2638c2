package org.commonground.purpose;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.commonground.draft.DraftId;
import org.commonground.draft.Drafts;
import org.commonground.membership.Member;
import org.commonground.membership.Right;
import org.commonground.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The candidate wordings of vision and mission. Whoever may write may begin, name, review and put away wordings;
 * adopting and retiring is for coordinators. Every method refuses with {@link
 * org.commonground.membership.NotPermitted} what its member may not do.
 */
@Service
@Transactional
public class Wordings {

    private final WordingRepository kept;
    private final Drafts drafts;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Wordings(WordingRepository kept, Drafts drafts, ApplicationEventPublisher facts, Clock clock) {
        this.kept = kept;
        this.drafts = drafts;
        this.facts = facts;
        this.clock = clock;
    }

    /** Begins a wording with an empty text. */
    public Wording begin(Matter matter, WordingName name, Member by) {
        return begin(matter, name, "", by);
    }

    /** Begins a wording with this text, each line of it a paragraph. */
    public Wording begin(Matter matter, WordingName name, String text, Member by) {
        by.must(Right.WRITE);
        return begin(matter, name, drafts.begin(name.name(), text, by), by);
    }

    /** Begins a wording with the text that another one has now; the other one stays as it is. */
    public Wording beginFrom(WordingId other, WordingName name, Member by) {
        by.must(Right.WRITE);
        var source = known(other);
        return begin(source.matter(), name, drafts.copy(source.draft(), name.name(), by), by);
    }

    private Wording begin(Matter matter, WordingName name, DraftId draft, Member by) {
        return keep(Wording.begin(matter, name, draft, by.person(), clock.instant()));
    }

    /** All wordings of a matter, those put away too, the oldest first. */
    @Transactional(readOnly = true)
    public List<Wording> of(Matter matter, Member by) {
        by.must(Right.READ);
        return kept.findByMatterOrderByBegunAt(matter);
    }

    @Transactional(readOnly = true)
    public Optional<Wording> byId(WordingId id, Member by) {
        by.must(Right.READ);
        return kept.findById(id);
    }

    /** Gives a wording that is still open another name. */
    public Wording rename(WordingId id, WordingName name, Member by) {
        return change(id, Right.WRITE, by, wording -> wording.rename(name));
    }

    /** Asks the members to read it; people may go on writing. */
    public Wording review(WordingId id, Member by) {
        return change(id, Right.WRITE, by, wording -> wording.review(now()));
    }

    /** Takes it back from the readers. */
    public Wording rework(WordingId id, Member by) {
        return change(id, Right.WRITE, by, wording -> wording.rework(now()));
    }

    /** Makes it what the collaborative says of itself, freezes its text and retires the one adopted before. */
    public Wording adopt(WordingId id, Member by) {
        by.must(Right.COORDINATE);
        var wording = known(id).adopt(now());
        kept.findByMatterAndStanding(wording.matter(), Standing.ADOPTED).forEach(before -> keep(before.retire(now())));
        drafts.lock(wording.draft(), "adopted", by);
        var adopted = keep(wording);
        facts.publishEvent(new WordingAdopted(id, adopted.matter(), adopted.draft()));
        return adopted;
    }

    /** Says that the adopted wording is no longer what the collaborative says of itself. Its text stays frozen. */
    public Wording retire(WordingId id, Member by) {
        return change(id, Right.COORDINATE, by, wording -> wording.retire(now()));
    }

    /** Puts it away; nobody writes on it until it is brought back. */
    public Wording archive(WordingId id, Member by) {
        var away = change(id, Right.WRITE, by, wording -> wording.archive(now()));
        drafts.lock(away.draft(), "archived", by);
        return away;
    }

    /** Brings it back, in the standing it had. */
    public Wording bringBack(WordingId id, Member by) {
        var back = change(id, Right.WRITE, by, Wording::bringBack);
        if (back.open()) {
            drafts.unlock(back.draft(), "brought back", by);
        }
        return back;
    }

    private Wording change(WordingId id, Right right, Member by, UnaryOperator<Wording> what) {
        by.must(right);
        return keep(what.apply(known(id)));
    }

    private Wording keep(Wording wording) {
        var saved = kept.save(wording);
        facts.publishEvent(new WordingChanged(saved.id()));
        return saved;
    }

    private Wording known(WordingId id) {
        return kept.findById(id).orElseThrow(() -> new Refused(Refusal.UNKNOWN));
    }

    private Instant now() {
        return clock.instant();
    }
}
