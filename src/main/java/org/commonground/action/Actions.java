package org.commonground.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.Organisations;
import org.commonground.membership.PersonId;
import org.commonground.membership.Profile;
import org.commonground.membership.Right;
import org.commonground.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was promised, by whom and by when. Whoever presides, keeps the record or coordinates notes actions for anybody, any other
 * member for themselves. The owner answers: accepts, or proposes another day. Lists come in the order in which things are due,
 * those without a day last; what is closed follows, the latest first.
 */
@Service
@Transactional
public class Actions {

    private static final Comparator<Action> ORDER = Comparator.comparing((Action each) -> !each.isOpen())
            .thenComparing(each -> each.closedAt().orElse(null), Comparator.nullsFirst(Comparator.reverseOrder()))
            .thenComparing(each -> each.due().orElse(LocalDate.MAX))
            .thenComparing(Action::notedAt)
            .thenComparing(each -> each.id().value());

    private final ActionRepository kept;
    private final Members members;
    private final Organisations organisations;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Actions(
            ActionRepository kept,
            Members members,
            Organisations organisations,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.kept = kept;
        this.members = members;
        this.organisations = organisations;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Notes an action and asks its owner, unless they noted it themselves. Noted again with the same key, it is noted once.
     *
     * @throws NotPermitted without the right to write
     * @throws Refused if it is somebody else's, or nobody's, and the member keeps no record; if the words are missing or too
     *     long; if the owner is not here, or observes; if there is no such organisation
     */
    public ActionId note(NewAction wish, Member by) {
        by.must(Right.WRITE);
        var id = new ActionId(wish.key());
        if (kept.findById(id).isPresent()) {
            return id;
        }
        mustBeFor(wish.owner(), by);
        var action =
                kept.keep(Action.noted(id, promised(wish, by), Noting.of(by.person(), clock.instant(), wish.source())));
        facts.publishEvent(new ActionNoted(id, action.source()));
        return id;
    }

    /**
     * Gives it other words, another owner, organisation or day; key and source of the wish are left aside. An owner who did not
     * choose that is asked again.
     *
     * @param read the action as the member has it before them
     * @throws NotPermitted without the right to write
     * @throws Refused if the member keeps no record and did not note it for themselves, if it is closed, if somebody else has
     *     changed it since, or for what {@link #note} refuses
     */
    public void edit(Action read, NewAction wish, Member by) {
        change(read.id(), Deed.EDIT, by, action -> {
            mustBeAsRead(action, read);
            mustBeFor(wish.owner(), by);
            return action.edited(promised(wish, by), by.person());
        });
    }

    /**
     * Says yes to it. Accepted already, it stays so.
     *
     * @throws NotPermitted without the right to write
     * @throws Refused unless the member owns it, or if it is closed
     */
    public void accept(ActionId action, Member owner) {
        owner.must(Right.WRITE);
        var known = known(action);
        if (known.isOpen() && known.isOwnedBy(owner.person()) && known.acceptance() == Acceptance.ACCEPTED) {
            return;
        }
        change(action, Deed.ACCEPT, owner, Action::accepted);
    }

    /**
     * Says yes to what the member has read, and to nothing that it became since.
     *
     * @throws NotPermitted without the right to write
     * @throws Refused for what {@link #accept(ActionId, Member)} refuses, or if somebody has changed it since
     */
    public void accept(Action read, Member owner) {
        change(read.id(), Deed.ACCEPT, owner, action -> {
            mustBeAsRead(action, read);
            return action.accepted();
        });
    }

    /**
     * Would do it by another day. Until somebody agrees, the day that was agreed stands.
     *
     * @param day today or later
     * @param why may be empty, at most 1000 characters
     * @throws NotPermitted without the right to write
     * @throws Refused unless the member owns it, if it is closed, or if the day has gone by
     */
    public void propose(ActionId action, LocalDate day, String why, Member owner) {
        change(action, Deed.PROPOSE, owner, each -> {
            // A day behind ours is somebody else's today: the owner may sit west of the server.
            if (day.isBefore(LocalDate.now(clock).minusDays(1))) {
                throw new Refused(Refusal.DATE_PAST);
            }
            return each.proposing(day, why);
        });
    }

    /**
     * Says no to it. It is unfinished business then, and everybody reads why.
     *
     * @param why 1 to 1000 characters
     * @throws NotPermitted without the right to write
     * @throws Refused unless the member owns it, if it is closed, or without a reason
     */
    public void decline(ActionId action, String why, Member owner) {
        change(action, Deed.DECLINE, owner, each -> each.declined(owner.person(), why));
    }

    /**
     * Asks somebody else to see to it instead, who says yes or no in their turn.
     *
     * @param why 1 to 1000 characters
     * @throws NotPermitted without the right to write
     * @throws Refused unless the member owns it, if it is closed, without a reason, if the other one is the member, is not here, or
     *     observes
     */
    public void passOn(ActionId action, PersonId to, String why, Member owner) {
        change(action, Deed.PASS_ON, owner, each -> {
            if (to.equals(owner.person())) {
                throw new Refused(Refusal.OWNER_KNOWN);
            }
            var next = ownerHere(to);
            return each.passedOn(to, next.organisation().or(each::organisation), owner.person(), why);
        });
    }

    /**
     * Agrees to the day that the owner proposed.
     *
     * @throws NotPermitted without the right to write
     * @throws Refused if the member keeps no record, or no day is proposed
     */
    public void agree(ActionId action, Member by) {
        change(action, Deed.AGREE, by, Action::agreed);
    }

    /**
     * Agrees to the day that the member has read.
     *
     * @throws NotPermitted without the right to write
     * @throws Refused for what {@link #agree(ActionId, Member)} refuses, or if another day is proposed since
     */
    public void agree(Action read, Member by) {
        change(read.id(), Deed.AGREE, by, action -> {
            mustBeAsRead(action, read);
            return action.agreed();
        });
    }

    /**
     * Becomes the owner of what nobody owns.
     *
     * @throws NotPermitted without the right to write
     * @throws Refused if somebody owns it, or it is closed
     */
    public void take(ActionId action, Member by) {
        change(
                action,
                Deed.TAKE,
                by,
                each -> each.takenBy(by.person(), each.organisation().or(by::organisation)));
    }

    /**
     * Says that it is done.
     *
     * @param note how, for those who ask later; may be empty, at most 1000 characters
     * @throws NotPermitted without the right to write
     * @throws Refused unless the member owns it or keeps the record, if it is closed, or if nobody owns it
     */
    public void finish(ActionId action, String note, Member by) {
        close(action, Deed.FINISH, by, each -> each.done(note, clock.instant()));
    }

    /**
     * Says that nobody does it any more.
     *
     * @param reason 1 to 1000 characters
     * @throws NotPermitted without the right to write
     * @throws Refused if the member keeps no record and did not note it for themselves, if it is closed, or without a reason
     */
    public void drop(ActionId action, String reason, Member by) {
        close(action, Deed.DROP, by, each -> each.dropped(reason, clock.instant()));
    }

    /**
     * Opens again what was done or dropped.
     *
     * @throws NotPermitted without the right to write
     * @throws Refused unless the member owns it or keeps the record, or if it is open
     */
    public void reopen(ActionId action, Member by) {
        change(action, Deed.REOPEN, by, Action::reopened);
    }

    /** @throws NotPermitted without the right to read */
    @Transactional(readOnly = true)
    public Optional<Action> byId(ActionId action, Member reader) {
        reader.must(Right.READ);
        return kept.findById(action);
    }

    /** Everything that a person ever was to do. */
    @Transactional(readOnly = true)
    public List<Action> of(PersonId person, Member reader) {
        reader.must(Right.READ);
        return inOrder(kept.findByPromiseOwnedBy(person).stream());
    }

    /** Everything that an organisation ever promised, whoever spoke for it then. */
    @Transactional(readOnly = true)
    public List<Action> ofOrganisation(OrganisationId organisation, Member reader) {
        reader.must(Right.READ);
        return inOrder(kept.findByPromiseSpokenFor(organisation).stream());
    }

    /** What was agreed under one item, or whatever else goes by this number. */
    @Transactional(readOnly = true)
    public List<Action> ofSource(UUID source, Member reader) {
        reader.must(Right.READ);
        return inOrder(kept.findByNotingSourceId(source).stream());
    }

    /** What was agreed in one meeting. */
    @Transactional(readOnly = true)
    public List<Action> ofMeeting(UUID meeting, Member reader) {
        reader.must(Right.READ);
        return inOrder(kept.findByNotingSourceMeeting(meeting).stream());
    }

    /** What is still to be done. */
    @Transactional(readOnly = true)
    public List<Action> open(Member reader) {
        reader.must(Right.READ);
        return inOrder(kept.findByFateStatus(ActionStatus.OPEN).stream());
    }

    /** What was done or dropped, the latest first. */
    @Transactional(readOnly = true)
    public List<Action> closed(Member reader) {
        reader.must(Right.READ);
        return inOrder(kept.findByFateStatusNot(ActionStatus.OPEN).stream());
    }

    /**
     * What is still to be done though its day has gone by.
     *
     * @param today where the reader sits
     */
    @Transactional(readOnly = true)
    public List<Action> overdue(LocalDate today, Member reader) {
        return open(reader).stream().filter(each -> each.isOverdue(today)).toList();
    }

    /** Unfinished business: what is still to be done and nobody owns, or somebody who has left. */
    @Transactional(readOnly = true)
    public List<Action> withoutOwner(Member reader) {
        var here = members.all(reader).stream().map(Profile::person).collect(Collectors.toSet());
        return open(reader).stream()
                .filter(each -> each.owner().filter(here::contains).isEmpty())
                .toList();
    }

    /** Whom and what a note-taker's {@linkplain ActionLine line} may name: those who take part now and are more than observers. */
    @Transactional(readOnly = true)
    public Roster roster(Member reader) {
        return new Roster(
                members.all(reader).stream()
                        .filter(each -> each.standing().may(Right.WRITE))
                        .collect(Collectors.toMap(Profile::person, Profile::displayName)),
                organisations.all(reader).stream()
                        .collect(Collectors.toMap(
                                each -> each.id(), each -> each.name().name())));
    }

    private static List<Action> inOrder(Stream<Action> actions) {
        return actions.sorted(ORDER).toList();
    }

    private static void mustBeFor(Optional<PersonId> owner, Member by) {
        if (!Action.keepsRecord(by) && !owner.equals(Optional.of(by.person()))) {
            throw new Refused(Refusal.OTHERS_ACTION);
        }
    }

    private static void mustBeAsRead(Action now, Action read) {
        if (!Objects.equals(now.revision(), read.revision())) {
            throw new Refused(Refusal.CHANGED_MEANWHILE);
        }
    }

    private Promise promised(NewAction wish, Member by) {
        wish.organisation()
                .ifPresent(organisation -> organisations
                        .byId(organisation, by)
                        .orElseThrow(() -> new Refused(Refusal.ORGANISATION_UNKNOWN)));
        var owner = wish.owner().map(this::ownerHere);
        return Promise.of(
                wish.what(),
                wish.owner(),
                wish.organisation().or(() -> owner.flatMap(Member::organisation)),
                wish.due());
    }

    private Member ownerHere(PersonId owner) {
        var member = members.byId(owner).orElseThrow(() -> new Refused(Refusal.OWNER_UNKNOWN));
        if (!member.may(Right.WRITE)) {
            throw new Refused(Refusal.OWNER_OBSERVES);
        }
        return member;
    }

    private void change(ActionId id, Deed deed, Member by, UnaryOperator<Action> what) {
        var action = become(id, deed, by, what);
        facts.publishEvent(new ActionChanged(id, action.source()));
    }

    private void close(ActionId id, Deed deed, Member by, UnaryOperator<Action> what) {
        var action = become(id, deed, by, what);
        facts.publishEvent(new ActionClosed(id, action.status(), action.source()));
    }

    private Action become(ActionId id, Deed deed, Member by, UnaryOperator<Action> what) {
        by.must(Right.WRITE);
        var action = known(id);
        action.must(deed, by);
        return kept.keep(what.apply(action));
    }

    private Action known(ActionId id) {
        return kept.findById(id).orElseThrow(() -> new Refused(Refusal.ACTION_UNKNOWN));
    }
}
