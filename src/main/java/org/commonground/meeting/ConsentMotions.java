package org.commonground.meeting;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonground.decision.Motion;
import org.commonground.decision.MotionId;
import org.commonground.decision.MotionKind;
import org.commonground.decision.Motions;
import org.commonground.decision.Title;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.membership.Right;
import org.commonground.shared.Refused;
import org.commonground.shell.Phrases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the one motion by which consent items are adopted in step with them. A motion's words are frozen, so another agenda takes
 * another motion: the old one is withdrawn, in the name of whoever moved it.
 */
@Component
class ConsentMotions {

    private static final int LONGEST_TITLE = 200;

    private final JdbcClient database;
    private final ItemMotions brought;
    private final Motions motions;
    private final Members members;
    private final Phrases phrases;

    ConsentMotions(JdbcClient database, ItemMotions brought, Motions motions, Members members, Phrases phrases) {
        this.database = database;
        this.brought = brought;
        this.motions = motions;
        this.members = members;
        this.phrases = phrases;
    }

    ConsentAgenda of(MeetingId meeting, List<Item> agenda, Member reader) {
        var waiting = ConsentAgenda.waiting(agenda);
        var motion = latest(meeting, reader);
        var stale = motion.filter(each -> each.state().isPending())
                .filter(each -> isOutdated(each, waiting) || !itemsOf(each.id()).containsAll(ids(waiting)))
                .isPresent();
        return new ConsentAgenda(waiting, motion, stale);
    }

    /** @throws Refused if there is nothing to adopt, or the body votes on adopting it */
    MotionId move(Meeting meeting, List<Item> agenda, Member mover) {
        var consent = of(meeting.id(), agenda, mover);
        mustNotBeInVote(consent);
        if (consent.items().isEmpty()) {
            throw new Refused(Refusal.CONSENT_NOTHING);
        }
        var pending = consent.motion().filter(each -> each.state().isPending());
        if (pending.isPresent() && !consent.stale()) {
            return pending.get().id();
        }
        pending.ifPresent(old -> withdraw(old, mover));
        return moved(meeting, consent.items(), mover);
    }

    /**
     * After an item is otherwise: withdraws a motion that would adopt it as it was, and moves it anew where anything is left to adopt.
     *
     * @throws Refused if the body votes on it
     */
    void renew(Meeting meeting, List<Item> agenda, ItemId changed, Member by) {
        var consent = of(meeting.id(), agenda, by);
        var old = consent.motion()
                .filter(each -> each.state().isPending())
                .filter(each -> itemsOf(each.id()).contains(changed))
                .filter(each -> isOutdated(each, consent.items()));
        if (old.isEmpty()) {
            return;
        }
        mustNotBeInVote(consent);
        withdraw(old.get(), by);
        if (!consent.items().isEmpty()) {
            moved(meeting, consent.items(), mover(old.get(), by));
        }
    }

    /** The items that a motion adopts; none where it is no such motion. */
    Set<ItemId> itemsOf(MotionId motion) {
        return database.sql(
                        "select i.item from item_motion i join consent_motion c on c.motion = i.motion where i.motion = ?")
                .param(motion.value())
                .query((row, number) -> new ItemId(row.getObject("item", UUID.class)))
                .set();
    }

    private MotionId moved(Meeting meeting, List<Item> items, Member mover) {
        var language = members.languageOf(mover.person()).locale();
        var room = LONGEST_TITLE
                - phrases.say("meeting.consent.title", language, "").length();
        var title = phrases.say(
                "meeting.consent.title",
                language,
                OfferWords.abridged(meeting.heading().heading(), room));
        var text = phrases.say("meeting.consent.text", language) + "\n" + list(items);
        var motion = motions.move(MotionKind.BUSINESS, new Title(title), text, "", mover);
        database.sql("insert into consent_motion (motion, meeting) values (?, ?)")
                .param(motion.value())
                .param(meeting.id().value())
                .update();
        items.forEach(item -> brought.add(item.id(), motion, mover));
        return motion;
    }

    private void withdraw(Motion old, Member by) {
        motions.withdraw(old.id(), by.may(Right.PRESIDE) ? by : mover(old, by));
        brought.remove(old.id());
    }

    private Member mover(Motion motion, Member otherwise) {
        return members.byId(motion.mover())
                .filter(each -> each.may(Right.WRITE))
                .orElse(otherwise);
    }

    private Optional<Motion> latest(MeetingId meeting, Member reader) {
        return database
                .sql("""
                        select c.motion from consent_motion c join motion m on m.id = c.motion
                         where c.meeting = ? order by m.number desc
                        """)
                .param(meeting.value())
                .query((row, number) -> new MotionId(row.getObject("motion", UUID.class)))
                .list()
                .stream()
                .findFirst()
                .flatMap(id -> motions.byId(id, reader))
                .filter(each -> each.state().isPending() || each.state().isDecided());
    }

    private static void mustNotBeInVote(ConsentAgenda consent) {
        if (consent.isInVote()) {
            throw new Refused(Refusal.CONSENT_IN_VOTE);
        }
    }

    /** Whether it adopts an item that does not wait for that any more, or goes by another name. */
    private boolean isOutdated(Motion motion, List<Item> waiting) {
        var adopts = itemsOf(motion.id());
        return !ids(waiting).containsAll(adopts)
                || !waiting.stream()
                        .filter(item -> adopts.contains(item.id()))
                        .allMatch(item -> motion.text().contains(item.heading().heading()));
    }

    private static String list(List<Item> items) {
        return IntStream.range(0, items.size())
                .mapToObj(at -> (at + 1) + ". " + items.get(at).heading())
                .collect(Collectors.joining("\n"));
    }

    private static Set<ItemId> ids(List<Item> items) {
        return items.stream().map(Item::id).collect(Collectors.toCollection(HashSet::new));
    }
}
