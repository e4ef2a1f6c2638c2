package org.commonground.purpose;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.commonground.decision.MotionCarried;
import org.commonground.decision.MotionId;
import org.commonground.decision.MotionKind;
import org.commonground.decision.MotionReopened;
import org.commonground.decision.Motions;
import org.commonground.decision.Source;
import org.commonground.decision.Title;
import org.commonground.draft.DraftId;
import org.commonground.draft.Drafts;
import org.commonground.membership.Member;
import org.commonground.membership.PersonId;
import org.commonground.membership.Right;
import org.commonground.membership.Role;
import org.commonground.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
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

    /** What motions call a wording of ours. */
    private static final String SOURCE = "wording";

    private final WordingRepository kept;
    private final Drafts drafts;
    private final Motions motions;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Wordings(WordingRepository kept, Drafts drafts, Motions motions, ApplicationEventPublisher facts, Clock clock) {
        this.kept = kept;
        this.drafts = drafts;
        this.motions = motions;
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

    /** Begins a wording with the text that another one has now, or was amended to; the other one stays as it is. */
    public Wording beginFrom(WordingId other, WordingName name, Member by) {
        by.must(Right.WRITE);
        var source = known(other);
        var draft = isAmended(source, by)
                ? drafts.begin(name.name(), says(source, by), by)
                : drafts.copy(source.draft(), name.name(), by);
        return begin(source.matter(), name, draft, by);
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

    /** What it says: the words that the body said yes to where it was adopted by vote, else what its text says now. */
    @Transactional(readOnly = true)
    public String says(Wording wording, Member by) {
        by.must(Right.READ);
        return wording.adoptedText() == null ? drafts.text(wording.draft(), by).plain() : wording.adoptedText();
    }

    /** Whether the body changed the words of its text before it said yes to them. */
    @Transactional(readOnly = true)
    public boolean isAmended(Wording wording, Member by) {
        by.must(Right.READ);
        return wording.adoptedVersion() != null
                && !drafts.text(wording.draft(), wording.adoptedVersion(), by)
                        .plain()
                        .strip()
                        .equals(wording.adoptedText());
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

    /**
     * Moves that the body adopt what its text says now. The text may be written on; what is decided is what it says at this moment.
     *
     * @param title of the motion
     * @throws Refused when it was put away, is frozen already, or if that is moved already
     */
    public MotionId putToVote(WordingId id, Title title, Member by) {
        by.must(Right.WRITE);
        var wording = known(id);
        var reviewed = wording.review(now());
        if (motions.from(SOURCE, id.value(), by).stream()
                .anyMatch(motion -> motion.state().isPending())) {
            throw new Refused(Refusal.MOVED_ALREADY);
        }
        keep(reviewed);
        var text = drafts.text(wording.draft(), by);
        return motions.move(
                MotionKind.STATEMENT, title, text.plain(), "", new Source(SOURCE, id.value(), text.version()), by);
    }

    @EventListener
    void on(MotionCarried carried) {
        carried.source().filter(source -> source.kind().equals(SOURCE)).ifPresent(source -> {
            var moved = known(new WordingId(source.id()));
            var adoptedBefore = moved.standing() == Standing.ADOPTED;
            var wording = moved.adoptByVote(carried.motion(), source.version(), carried.text(), now());
            var before = kept.findByMatterAndStanding(wording.matter(), Standing.ADOPTED).stream()
                    .filter(each -> !each.id().equals(wording.id()))
                    .findFirst();
            before.ifPresent(each -> keep(each.retire(now())));
            drafts.lock(wording.draft(), "adopted by vote", inTheNameOf(carried.mover()));
            keep(before.isEmpty() && adoptedBefore ? wording : wording.instead(before.map(Wording::id)));
            facts.publishEvent(new WordingAdopted(wording.id(), wording.matter(), wording.draft()));
        });
    }

    @EventListener
    void on(MotionReopened reopened) {
        reopened.source().filter(source -> source.kind().equals(SOURCE)).ifPresent(source -> {
            var wording = known(new WordingId(source.id()));
            if (reopened.motion().equals(wording.decidedBy())) {
                Optional.ofNullable(wording.insteadOf())
                        .flatMap(kept::findById)
                        .ifPresent(before -> keep(before.restore(now())));
                keep(wording.reopen(now()));
                drafts.unlock(wording.draft(), "the vote is void", inTheNameOf(reopened.mover()));
            }
        });
    }

    /** What the body decides is done in the name of whoever moved it, who may have left since. */
    private static Member inTheNameOf(PersonId mover) {
        return new Member(mover, "", Optional.empty(), "", Set.of(Role.MEMBER));
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
