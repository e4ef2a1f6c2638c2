package org.commonground.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonground.action.ActionSource;
import org.commonground.action.Actions;
import org.commonground.action.NewAction;
import org.commonground.decision.Attendance;
import org.commonground.decision.Ballots;
import org.commonground.decision.Customs;
import org.commonground.decision.MotionId;
import org.commonground.decision.MotionKind;
import org.commonground.decision.Motions;
import org.commonground.decision.Rules;
import org.commonground.decision.Title;
import org.commonground.decision.Votes;
import org.commonground.decision.ballot.Choice;
import org.commonground.decision.ballot.Side;
import org.commonground.meeting.Agendas;
import org.commonground.meeting.Heading;
import org.commonground.meeting.ItemId;
import org.commonground.meeting.ItemPurpose;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.Meetings;
import org.commonground.membership.Capacity;
import org.commonground.membership.Member;
import org.commonground.membership.PersonId;
import org.commonground.membership.Role;
import org.commonground.membership.Sector;
import org.commonground.sitting.Attendances;
import org.commonground.sitting.ClosedSessions;
import org.commonground.sitting.Declared;
import org.commonground.sitting.Sittings;
import org.commonground.structure.Bodies;
import org.commonground.structure.BodyId;
import org.commonground.window.Household;
import org.springframework.context.ApplicationContext;

/** A plenary in session: Cora coordinates, Rosa chairs, Nadia takes notes, Ada and Ben speak for organisations, Olga observes. */
public final class MeetingRoom {

    static final LocalDate SOMEDAY = LocalDate.of(2099, 5, 31);

    public final Household household;
    public final PersonId rosa;
    public final PersonId nadia;
    public final PersonId ada;
    public final PersonId ben;
    public final PersonId olga;
    public final MeetingId meeting;
    public final ItemId mission;
    public final ItemId outreach;
    private final ApplicationContext product;

    public MeetingRoom(ApplicationContext product) {
        this.product = product;
        household = Household.founded(product);
        rosa = household.joined("Rosa", Role.CHAIR);
        nadia = household.joined("Nadia", Role.NOTE_TAKER);
        ada = household.joined("Ada");
        ben = household.joined("Ben");
        olga = household.joined("Olga", Role.OBSERVER);
        sits(rosa, "County Health", Sector.HEALTH);
        sits(ada, "Harbor Clinic", Sector.HEALTH);
        sits(ben, "Open Door", Sector.HOUSING);
        meeting = bean(Meetings.class)
                .plan(
                        bean(Bodies.class).plenary(chair()).id(),
                        new Heading("June plenary"),
                        Instant.parse("2026-06-02T13:00:00Z"),
                        ZoneId.of("America/New_York"),
                        90,
                        "Library",
                        "",
                        chair());
        mission = bean(Agendas.class).add(meeting, new Heading("Mission statement"), ItemPurpose.DECIDE, 20, chair());
        outreach =
                bean(Agendas.class).add(meeting, new Heading("Outreach to hotels"), ItemPurpose.DISCUSS, 15, chair());
    }

    private void sits(PersonId person, String organisation, Sector sector) {
        household.sits(person, household.organisation(organisation, sector), Capacity.REPRESENTATIVE, SOMEDAY);
    }

    public MeetingRoom inSession() {
        bean(Sittings.class).open(meeting, chair());
        for (var person : List.of(rosa, ada, ben)) {
            bean(Attendances.class).declare(meeting, person, Declared.PRESENT, chair());
        }
        bean(Agendas.class).start(mission, chair());
        return this;
    }

    public PassageId notes(ItemId item, Audience audience, String words) {
        return notes(item, audience, Set.of(), words);
    }

    public PassageId notes(ItemId item, Audience audience, Set<BodyId> bodies, String words) {
        return bean(Passages.class).begin(meeting, Optional.of(item), audience, bodies, words, scribe());
    }

    /** A motion under an item that all who are present vote for. */
    public MotionId carries(ItemId item, String title, String text) {
        var motion = bean(Motions.class).move(MotionKind.BUSINESS, new Title(title), text, "", member(ada));
        bean(Motions.class).second(motion, member(ben));
        bean(Agendas.class).bring(item, motion, chair());
        carries(motion);
        return motion;
    }

    /** A motion under an item that can be voted on. */
    MotionId brings(ItemId item, String title, String text) {
        var motion = bean(Motions.class).move(MotionKind.BUSINESS, new Title(title), text, "", member(ada));
        bean(Motions.class).second(motion, member(ben));
        bean(Agendas.class).bring(item, motion, chair());
        return motion;
    }

    /** A vote in which Ada alone says something. */
    void votes(MotionId motion, Rules rules, Choice choice, String reason) {
        var roll = bean(Attendances.class).electorate(meeting, chair());
        var vote = bean(Votes.class).open(motion, rules, roll, chair());
        var seat = member(ada).organisation().orElseThrow();
        bean(Ballots.class).cast(vote, seat, choice, reason, member(ada));
        bean(Votes.class).close(vote, chair());
    }

    public void carries(MotionId motion) {
        var roll = bean(Attendances.class).electorate(meeting, chair());
        var vote = bean(Votes.class).open(motion, Customs.of(MotionKind.BUSINESS, List.of()), roll, chair());
        for (var elector : roll.electors().stream()
                .filter(each -> each.attendance() == Attendance.PRESENT)
                .toList()) {
            bean(Ballots.class)
                    .cast(
                            vote,
                            elector.seat(),
                            Side.YES,
                            "",
                            member(elector.holder().orElseThrow()));
        }
        bean(Votes.class).close(vote, chair());
    }

    public void promises(ItemId item, String what, Optional<PersonId> owner, Optional<LocalDate> due) {
        bean(Actions.class)
                .note(
                        new NewAction(
                                UUID.randomUUID(),
                                what,
                                owner,
                                Optional.empty(),
                                due,
                                Optional.of(new ActionSource("item", item.value(), meeting.value()))),
                        scribe());
    }

    public void closesTheDoor() {
        bean(ClosedSessions.class).begin(meeting, chair());
    }

    MeetingRecord record(PersonId reader) {
        return bean(MeetingRecords.class).of(meeting, member(reader), Locale.ENGLISH);
    }

    public Member chair() {
        return member(rosa);
    }

    public Member scribe() {
        return member(nadia);
    }

    public Member member(PersonId person) {
        return household.member(person);
    }

    public <T> T bean(Class<T> type) {
        return product.getBean(type);
    }
}
