package org.commonground.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonground.membership.Member;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;
import org.commonground.membership.Right;
import org.commonground.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;

/**
 * Something that one person sees to by a day. It returns until it is done or dropped. Without an owner it is unfinished business:
 * listed as such, and not to be done before somebody takes it on.
 */
public record Action(
        @Id ActionId id,
        @Embedded(onEmpty = OnEmpty.USE_NULL) Promise promise,
        @Embedded(onEmpty = OnEmpty.USE_NULL) Answer answer,
        @Embedded(onEmpty = OnEmpty.USE_NULL) Fate fate,
        @Embedded(onEmpty = OnEmpty.USE_NULL) Noting noting,
        @Version @Nullable Integer revision) {

    static Action noted(ActionId id, Promise promise, Noting noting) {
        return new Action(id, promise, asked(promise, noting.notedBy()), Fate.OPEN, noting, null);
    }

    public String what() {
        return promise.what();
    }

    /** The one person who sees to it; empty for unfinished business. */
    public Optional<PersonId> owner() {
        return Optional.ofNullable(promise.ownedBy());
    }

    /** For which organisation it is done. */
    public Optional<OrganisationId> organisation() {
        return Optional.ofNullable(promise.spokenFor());
    }

    /** The last day on which it is in time. */
    public Optional<LocalDate> due() {
        return Optional.ofNullable(promise.dueOn());
    }

    public ActionStatus status() {
        return fate.status();
    }

    public Acceptance acceptance() {
        return answer.acceptance();
    }

    /** The other day that the owner proposes. */
    public Optional<LocalDate> proposed() {
        return Optional.ofNullable(answer.proposedOn());
    }

    /** Why they propose it, or why it was declined or passed on; may be empty. */
    public String proposedWhy() {
        return answer.proposedWhy();
    }

    /** Who declined it, or passed it on to its owner. */
    public Optional<PersonId> answeredBy() {
        return Optional.ofNullable(answer.answeredBy());
    }

    public PersonId notedBy() {
        return noting.notedBy();
    }

    public Instant notedAt() {
        return noting.notedAt();
    }

    /** Where it was agreed; empty for what was noted outside a meeting. */
    public Optional<ActionSource> source() {
        return noting.source();
    }

    /** When it was done or dropped; empty while it is open. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(fate.endedAt());
    }

    /** What was said of it last: how it was done, or why it was dropped; may be empty. */
    public String remark() {
        return fate.remark();
    }

    public boolean isOpen() {
        return status() == ActionStatus.OPEN;
    }

    public boolean isOwnedBy(PersonId person) {
        return person.equals(promise.ownedBy());
    }

    /** Whether its day has gone by and it is not done. */
    public boolean isOverdue(LocalDate today) {
        return isOpen() && due().filter(day -> day.isBefore(today)).isPresent();
    }

    /** What this member may do with it now. */
    public Set<Deed> deedsOf(Member member) {
        return member.may(Right.WRITE)
                ? Arrays.stream(Deed.values())
                        .filter(deed -> whyNot(deed, member).isEmpty())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Deed.class)))
                : Set.of();
    }

    /** Whether somebody keeps the record for all, and so notes and changes what others promise. */
    public static boolean keepsRecord(Member member) {
        return member.may(Right.RECORD) || member.may(Right.PRESIDE) || member.may(Right.COORDINATE);
    }

    /** Goes on only if this member may do this with it now. */
    void must(Deed deed, Member by) {
        whyNot(deed, by).ifPresent(reason -> {
            throw new Refused(reason);
        });
    }

    private Optional<Refusal> whyNot(Deed deed, Member by) {
        if (deed == Deed.REOPEN) {
            return isOpen() ? Optional.of(Refusal.OPEN_ALREADY) : unless(isOwnFor(by), Refusal.NOT_YOURS);
        }
        if (!isOpen()) {
            return Optional.of(Refusal.CLOSED);
        }
        return switch (deed) {
            case ACCEPT ->
                unless(
                        isOwnedBy(by.person()) && acceptance() != Acceptance.ACCEPTED,
                        isOwnedBy(by.person()) ? Refusal.ACCEPTED_ALREADY : Refusal.NOT_YOURS);
            case PROPOSE, DECLINE, PASS_ON -> unless(isOwnedBy(by.person()), Refusal.NOT_YOURS);
            case AGREE ->
                keepsRecord(by)
                        ? unless(acceptance() == Acceptance.PROPOSED_DATE, Refusal.NOTHING_PROPOSED)
                        : Optional.of(Refusal.OTHERS_ACTION);
            case TAKE -> unless(owner().isEmpty(), Refusal.OWNER_KNOWN);
            case FINISH ->
                owner().isEmpty() ? Optional.of(Refusal.OWNER_MISSING) : unless(isOwnFor(by), Refusal.NOT_YOURS);
            case EDIT, DROP -> unless(keepsRecord(by) || isSelfGiven(by), Refusal.OTHERS_ACTION);
            case REOPEN -> Optional.empty();
        };
    }

    private static Optional<Refusal> unless(boolean may, Refusal otherwise) {
        return may ? Optional.empty() : Optional.of(otherwise);
    }

    private boolean isOwnFor(Member member) {
        return isOwnedBy(member.person()) || keepsRecord(member);
    }

    /** What one has promised to oneself alone one may change and drop. */
    private boolean isSelfGiven(Member member) {
        return isOwnedBy(member.person()) && notedBy().equals(member.person());
    }

    /** Has other words, another owner or another day. An owner who did not choose that is asked again. */
    Action edited(Promise other, PersonId by) {
        var same = Objects.equals(other.ownedBy(), promise.ownedBy())
                && Objects.equals(other.dueOn(), promise.dueOn())
                && other.what().equals(promise.what());
        return with(other, same ? answer : asked(other, by), fate);
    }

    Action accepted() {
        return with(promise, Answer.ACCEPTED, fate);
    }

    Action proposing(LocalDate day, String why) {
        return with(promise, Answer.proposing(day, why), fate);
    }

    /** The owner says no, and nobody sees to it. */
    Action declined(PersonId by, String why) {
        return with(promise.ofNobody(), Answer.declined(by, why), fate);
    }

    /** The owner asks somebody else instead. */
    Action passedOn(PersonId to, Optional<OrganisationId> organisation, PersonId by, String why) {
        return with(promise.of(to, organisation), Answer.passedOn(by, why), fate);
    }

    /** Is due on the day that the owner proposed. */
    Action agreed() {
        return with(promise.by(proposed().orElseThrow()), Answer.ACCEPTED, fate);
    }

    Action takenBy(PersonId owner, Optional<OrganisationId> organisation) {
        return with(promise.of(owner, organisation), Answer.ACCEPTED, fate);
    }

    Action done(String note, Instant now) {
        return with(promise, answer, new Fate(ActionStatus.DONE, now, note));
    }

    Action dropped(String reason, Instant now) {
        if (reason.isBlank()) {
            throw new Refused(Refusal.REASON_MISSING);
        }
        return with(promise, answer, new Fate(ActionStatus.DROPPED, now, reason));
    }

    Action reopened() {
        return with(promise, answer, fate.reopened());
    }

    private static Answer asked(Promise promise, PersonId by) {
        if (promise.ownedBy() == null) {
            return Answer.NOT_ASKED;
        }
        return promise.ownedBy().equals(by) ? Answer.ACCEPTED : Answer.ASKED;
    }

    private Action with(Promise promised, Answer answered, Fate come) {
        return new Action(id, promised, answered, come, noting, revision);
    }
}
