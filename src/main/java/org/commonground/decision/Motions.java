package org.commonground.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.PersonId;
import org.commonground.membership.Right;
import org.commonground.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the body is asked to decide, and the register of what it decided. Whoever may write moves and seconds; the chair presides. */
@Service
@Transactional
public class Motions {

    private final MotionRepository repository;
    private final AmendmentTable amendments;
    private final Shelter shelter;
    private final Members members;
    private final Seating seating;
    private final Chronicle chronicle;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Motions(
            MotionRepository repository,
            AmendmentTable amendments,
            Shelter shelter,
            Members members,
            Seating seating,
            Chronicle chronicle,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.repository = repository;
        this.amendments = amendments;
        this.shelter = shelter;
        this.members = members;
        this.seating = seating;
        this.chronicle = chronicle;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Moves something in words of one's own.
     *
     * @throws NotPermitted without the right to write
     * @throws Refused if the words are too long
     */
    public MotionId move(MotionKind kind, Title title, String text, String rationale, Member mover) {
        return move(kind, title, text, rationale, Optional.empty(), Optional.empty(), mover.person(), mover);
    }

    /**
     * Moves a text as it stands at a version. The text may go on being written; what is decided is what it said then.
     *
     * @throws NotPermitted without the right to write
     */
    public MotionId move(MotionKind kind, Title title, String text, String rationale, Source source, Member mover) {
        return move(kind, title, text, rationale, Optional.of(source), Optional.empty(), mover.person(), mover);
    }

    /**
     * Writes down what somebody in the room moved, and who seconded it. The chronicle says who wrote it.
     *
     * @param seconder empty while nobody has
     * @throws NotPermitted unless the clerk presides or keeps the record
     * @throws Refused if mover or seconder may not write, or are the same person
     */
    public MotionId enter(
            MotionKind kind,
            Title title,
            String text,
            String rationale,
            PersonId mover,
            Optional<PersonId> seconder,
            Member clerk) {
        mustKeepRecord(clerk);
        var motion = move(kind, title, text, rationale, Optional.empty(), Optional.empty(), mover, clerk);
        seconder.ifPresent(who -> enterSecond(motion, who, clerk));
        return motion;
    }

    /**
     * Writes down what amendment somebody in the room moved, and who seconded it.
     *
     * @param text the whole wording as it would be
     * @param seconder empty while nobody has
     * @throws NotPermitted unless the clerk presides or keeps the record
     * @throws Refused as {@link #amend}, or if mover or seconder may not write, or are the same person
     */
    public MotionId enterAmendment(
            MotionId motion,
            Title title,
            String text,
            String rationale,
            PersonId mover,
            Optional<PersonId> seconder,
            Member clerk) {
        mustKeepRecord(clerk);
        return enterAmendment(motion, known(motion).text(), title, text, rationale, mover, seconder, clerk);
    }

    /**
     * As {@link #enterAmendment(MotionId, Title, String, String, PersonId, Optional, Member)}, by somebody who has this wording of the motion
     * before them.
     *
     * @param madeFrom if the motion has another wording already, the amendment is overtaken from its beginning
     */
    public MotionId enterAmendment(
            MotionId motion,
            String madeFrom,
            Title title,
            String text,
            String rationale,
            PersonId mover,
            Optional<PersonId> seconder,
            Member clerk) {
        mustKeepRecord(clerk);
        var amendment = amend(motion, madeFrom, title, text, rationale, mover, clerk);
        seconder.ifPresent(who -> enterSecond(amendment, who, clerk));
        return amendment;
    }

    /**
     * Writes down that somebody in the room seconds a motion.
     *
     * @throws NotPermitted unless the clerk presides or keeps the record
     * @throws Refused if the seconder may not write or moved it, or somebody has seconded it already
     */
    public void enterSecond(MotionId motion, PersonId seconder, Member clerk) {
        mustKeepRecord(clerk);
        mustBeMember(seconder);
        tell(repository.keep(known(motion).second(seconder, now())), "seconded", by(seconder, clerk));
    }

    private static void mustKeepRecord(Member clerk) {
        if (!clerk.may(Right.PRESIDE)) {
            clerk.must(Right.RECORD);
        }
    }

    private void mustBeMember(PersonId person) {
        members.byId(person).filter(each -> each.may(Right.WRITE)).orElseThrow(() -> new Refused(Refusal.MEMBERS_MOVE));
    }

    /**
     * Moves that a motion have other words. If that is carried, it has them, and nothing that was said to the old words counts for the new
     * ones.
     *
     * @param text the whole wording as it would be
     * @throws NotPermitted without the right to write
     * @throws Refused if the motion is not pending, or is an amendment itself
     */
    public MotionId amend(MotionId motion, Title title, String text, String rationale, Member mover) {
        mover.must(Right.WRITE);
        return amend(motion, known(motion).text(), title, text, rationale, mover);
    }

    /**
     * As {@link #amend(MotionId, Title, String, String, Member)}, by somebody who has this wording of the motion before them.
     *
     * @param madeFrom if the motion has another wording already, the amendment is overtaken from its beginning
     */
    public MotionId amend(MotionId motion, String madeFrom, Title title, String text, String rationale, Member mover) {
        return amend(motion, madeFrom, title, text, rationale, mover.person(), mover);
    }

    /**
     * The wording from which an amendment was made and the one that the motion has now, where these are two and the amendment is still before
     * the body.
     *
     * @throws NotPermitted without the right to read
     */
    @Transactional(readOnly = true)
    public Optional<Overtaken> overtaken(MotionId amendment, Member reader) {
        reader.must(Right.READ);
        return repository
                .findById(amendment)
                .filter(each -> shelter.shows(each, reader))
                .flatMap(this::overtaken);
    }

    private Optional<Overtaken> overtaken(Motion amendment) {
        return Optional.ofNullable(amendment.amends())
                .filter(main -> amendment.state().isPending())
                .flatMap(repository::findById)
                .flatMap(main -> amendments
                        .madeFrom(amendment.id())
                        .filter(from -> !from.equals(main.text()))
                        .map(from -> new Overtaken(from, amendment.text(), main.text())));
    }

    /**
     * Makes an amendment that was overtaken from the wording that the motion has now. Its words are new, so that somebody has to second them.
     *
     * @param now the wording of the motion as the member has it before them
     * @param text the whole wording as it would be
     * @throws NotPermitted without the right to write
     * @throws Refused unless the member moved it or presides; if it is under vote or settled, or the motion has another
     *     wording by now
     */
    public void makeAnew(MotionId amendment, String now, String text, Member by) {
        by.must(Right.WRITE);
        var before = known(amendment);
        if (!before.mover().equals(by.person()) && !by.may(Right.PRESIDE)) {
            throw new Refused(Refusal.NOT_YOURS);
        }
        var main = known(Optional.ofNullable(before.amends()).orElseThrow(() -> new Refused(Refusal.NOT_THAT_FAR)));
        if (!main.text().equals(now)) {
            throw new Refused(Refusal.CHANGED_MEANWHILE);
        }
        var anew = repository.keep(before.madeAnew(text.strip(), now()));
        amendments.update(amendment, main.text());
        var account = by(before.mover(), by);
        account.put("text-sha256", anew.fingerprint());
        tell(anew, "made-anew", account);
    }

    private MotionId amend(
            MotionId motion, String madeFrom, Title title, String text, String rationale, PersonId mover, Member by) {
        by.must(Right.WRITE);
        var main = shown(motion, by);
        if (!main.state().isPending() || main.state() == MotionState.IN_VOTE || main.isAmendment()) {
            throw new Refused(Refusal.NOT_THAT_FAR);
        }
        var amendment = move(main.kind(), title, text, rationale, Optional.empty(), Optional.of(motion), mover, by);
        amendments.insert(amendment, madeFrom);
        return amendment;
    }

    private MotionId move(
            MotionKind kind,
            Title title,
            String text,
            String rationale,
            Optional<Source> source,
            Optional<MotionId> amends,
            PersonId mover,
            Member by) {
        by.must(Right.WRITE);
        if (!mover.equals(by.person())) {
            mustBeMember(mover);
        }
        var now = clock.instant();
        var motion = repository.keep(new Motion(
                MotionId.next(),
                repository.nextNumber(),
                kind,
                title,
                text.strip(),
                rationale.strip(),
                source.map(Source::kind).orElse(null),
                source.map(Source::id).orElse(null),
                source.map(Source::version).orElse(null),
                amends.orElse(null),
                body(amends, by),
                mover,
                null,
                MotionState.MOVED,
                now,
                now,
                "",
                "",
                null,
                null));
        var account = by(mover, by);
        account.put("title", title.title());
        account.put("text-sha256", motion.fingerprint());
        tell(motion, "moved", account);
        return motion.id();
    }

    /** An amendment is decided by the body that decides the motion; what was brought before no body, by the plenary. */
    private UUID body(Optional<MotionId> amends, Member by) {
        return amends.map(main -> known(main).body()).orElseGet(() -> seating.plenary(by));
    }

    /**
     * Brings a motion before a body, and with it the amendments that are pending: from now on that body decides it. What was decided stays
     * with the body that did.
     *
     * @throws NotPermitted without the right to write
     * @throws Refused while another body votes on it or on an amendment to it
     */
    public void comeBefore(UUID body, MotionId motion, Member by) {
        by.must(Right.WRITE);
        var main = shown(motion, by);
        Stream.concat(Stream.of(main), repository.findByAmendsOrderByNumber(motion).stream())
                .filter(each -> each.before(body) != each)
                .forEach(each -> {
                    var account = by(by.person(), by);
                    account.put("body", body.toString());
                    tell(repository.keep(each.before(body)), "before", account);
                });
    }

    /**
     * Wants it to be decided too.
     *
     * @throws NotPermitted without the right to write
     * @throws Refused if the member moved it, or somebody has seconded it already
     */
    public void second(MotionId motion, Member by) {
        by.must(Right.WRITE);
        shown(motion, by);
        change(motion, "seconded", by, each -> each.second(by.person(), now()));
    }

    /**
     * Opens the debate.
     *
     * @throws NotPermitted unless the member presides
     */
    public void debate(MotionId motion, Member chair) {
        chair.must(Right.PRESIDE);
        change(motion, "debate", chair, each -> each.debate(now()));
    }

    /**
     * Takes it back. Whoever moved it may, and whoever presides.
     *
     * @throws Refused if it is under vote or settled
     */
    public void withdraw(MotionId motion, Member by) {
        by.must(Right.WRITE);
        if (!shown(motion, by).mover().equals(by.person()) && !by.may(Right.PRESIDE)) {
            throw new Refused(Refusal.NOT_YOURS);
        }
        mustNotHoldUpAnAmendment(motion);
        change(motion, "withdrawn", by, each -> each.withdrawn(now()));
    }

    /** @throws NotPermitted unless the member presides */
    public void postpone(MotionId motion, Member chair) {
        chair.must(Right.PRESIDE);
        mustNotHoldUpAnAmendment(motion);
        change(motion, "postponed", chair, each -> each.postponed(now()));
    }

    /** Hands it to a committee. */
    public void refer(MotionId motion, Member chair) {
        chair.must(Right.PRESIDE);
        mustNotHoldUpAnAmendment(motion);
        change(motion, "referred", chair, each -> each.referred(now()));
    }

    /** Takes it up again. */
    public void resume(MotionId motion, Member chair) {
        chair.must(Right.PRESIDE);
        change(motion, "resumed", chair, each -> each.resumed(now()));
    }

    /**
     * Writes down why the body decided so, what it turned down, and when it looks again.
     *
     * @param read the motion as the member has it before them
     * @throws NotPermitted unless the member presides or keeps the record
     * @throws Refused while it is not decided, or if somebody else has written something down since
     */
    public void conclude(Motion read, String why, String turnedDown, Optional<LocalDate> lookAgain, Member by) {
        mustKeepRecord(by);
        var motion = read.id();
        if (!Objects.equals(known(motion).revision(), read.revision())) {
            throw new Refused(Refusal.CHANGED_MEANWHILE);
        }
        change(motion, "concluded", by, each -> each.concluded(why, turnedDown, lookAgain.orElse(null)));
    }

    /**
     * Every motion there ever was that is there for this reader, the latest first.
     *
     * @throws NotPermitted without the right to read
     */
    @Transactional(readOnly = true)
    public List<Motion> all(Member reader) {
        reader.must(Right.READ);
        return repository.findAllByOrderByNumberDesc().stream()
                .filter(motion -> shelter.shows(motion, reader))
                .toList();
    }

    /** A motion; empty where there is none, or none for this reader. */
    @Transactional(readOnly = true)
    public Optional<Motion> byId(MotionId motion, Member reader) {
        reader.must(Right.READ);
        return repository.findById(motion).filter(each -> shelter.shows(each, reader));
    }

    /** The amendments to a motion, in their order. */
    @Transactional(readOnly = true)
    public List<Motion> amendments(MotionId motion, Member reader) {
        reader.must(Right.READ);
        return repository.findByAmendsOrderByNumber(motion).stream()
                .filter(each -> shelter.shows(each, reader))
                .toList();
    }

    /**
     * The motions whose words were taken from something, in the order of their numbers, as far as this reader may see them.
     *
     * @param kind as in {@link Source#kind}
     */
    @Transactional(readOnly = true)
    public List<Motion> from(String kind, UUID id, Member reader) {
        reader.must(Right.READ);
        return repository.findBySourceKindAndSourceIdOrderByNumber(kind, id).stream()
                .filter(motion -> shelter.shows(motion, reader))
                .toList();
    }

    /** Why nothing followed from what the body decided last, as the key of a sentence; empty where it did, or nothing was decided. */
    @Transactional(readOnly = true)
    public Optional<String> leftUndone(MotionId motion, Member reader) {
        reader.must(Right.READ);
        return shelter.shows(motion, reader) ? chronicle.leftUndone(motion) : Optional.empty();
    }

    /** What happened to it, in order, with the hashes that show whether anything was altered. */
    @Transactional(readOnly = true)
    public List<Entry> chronicle(MotionId motion, Member reader) {
        reader.must(Right.READ);
        return shelter.shows(motion, reader) ? chronicle.of(motion) : List.of();
    }

    /** The hash of the last entry: an export that ends with another one lacks its end. */
    @Transactional(readOnly = true)
    public String seal(MotionId motion, Member reader) {
        reader.must(Right.READ);
        return chronicle
                .last(motion)
                .filter(last -> shelter.shows(motion, reader))
                .map(Entry::hash)
                .orElse("");
    }

    /** Were the motion gone when its amendment is carried, there would be nothing to amend. */
    private void mustNotHoldUpAnAmendment(MotionId id) {
        if (repository.findByAmendsOrderByNumber(id).stream().anyMatch(each -> each.state() == MotionState.IN_VOTE)) {
            throw new Refused(Refusal.AMENDMENTS_OPEN);
        }
    }

    private void change(MotionId id, String what, Member by, UnaryOperator<Motion> next) {
        tell(repository.keep(next.apply(known(id))), what, Map.of("by", name(by)));
    }

    private void tell(Motion motion, String what, Map<String, Object> details) {
        chronicle.tell(motion.id(), what, details);
        facts.publishEvent(new MotionChanged(motion.id()));
    }

    /** Whose deed it was, and who wrote it down where that was somebody else. */
    private static Map<String, Object> by(PersonId whose, Member clerk) {
        var account = new LinkedHashMap<String, Object>();
        account.put("by", whose.value().toString());
        if (!whose.equals(clerk.person())) {
            account.put("entered-by", name(clerk));
        }
        return account;
    }

    private static String name(Member member) {
        return member.person().value().toString();
    }

    private Motion known(MotionId id) {
        return repository.findById(id).orElseThrow(() -> new Refused(Refusal.MOTION_UNKNOWN));
    }

    /** What is kept from a member is not there for them. */
    private Motion shown(MotionId id, Member by) {
        var motion = known(id);
        if (!shelter.shows(motion, by)) {
            throw new Refused(Refusal.MOTION_UNKNOWN);
        }
        return motion;
    }

    private Instant now() {
        return clock.instant();
    }
}
