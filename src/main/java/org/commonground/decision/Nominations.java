package org.commonground.decision;

import java.util.List;
import java.util.Map;
import org.commonground.membership.Member;
import org.commonground.membership.PersonId;
import org.commonground.membership.Right;
import org.commonground.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who stands for the office that an election fills. */
@Service
@Transactional
public class Nominations {

    private final MotionRepository motions;
    private final Shelter shelter;
    private final NomineeTable nominees;
    private final Chronicle chronicle;
    private final ApplicationEventPublisher facts;

    Nominations(
            MotionRepository motions,
            Shelter shelter,
            NomineeTable nominees,
            Chronicle chronicle,
            ApplicationEventPublisher facts) {
        this.motions = motions;
        this.shelter = shelter;
        this.nominees = nominees;
        this.chronicle = chronicle;
        this.facts = facts;
    }

    /**
     * Proposes somebody for the office that this election fills. They come on the ballot once they agree.
     *
     * @throws Refused if they were proposed already, or this is no election that is pending
     */
    public void nominate(MotionId motion, PersonId person, Member by) {
        by.must(Right.WRITE);
        mustBeOpenElection(motion, by);
        nominees.insert(motion, new Nominee(person, by.person(), by.person().equals(person)));
        tell(
                motion,
                "nominated",
                Map.of("by", name(by), "nominee", person.value().toString()));
    }

    /**
     * Agrees to stand. Everybody does so for themselves; for those who are not signed in, whoever presides writes it down.
     *
     * @throws Refused if they were not proposed
     */
    public void accept(MotionId motion, PersonId nominee, Member by) {
        mustBeThemselvesOrPreside(nominee, by);
        mustBeOpenElection(motion, by);
        nominees.accept(motion, nominee);
        tell(
                motion,
                "accepted",
                Map.of("by", name(by), "nominee", nominee.value().toString()));
    }

    /** Does not stand. */
    public void decline(MotionId motion, PersonId nominee, Member by) {
        mustBeThemselvesOrPreside(nominee, by);
        mustBeOpenElection(motion, by);
        nominees.remove(motion, nominee);
        tell(
                motion,
                "declined",
                Map.of("by", name(by), "nominee", nominee.value().toString()));
    }

    @Transactional(readOnly = true)
    public List<Nominee> nominees(MotionId motion, Member reader) {
        reader.must(Right.READ);
        return shelter.shows(motion, reader) ? nominees.of(motion) : List.of();
    }

    private void mustBeOpenElection(MotionId id, Member by) {
        var motion = motions.findById(id)
                .filter(each -> shelter.shows(each, by))
                .orElseThrow(() -> new Refused(Refusal.MOTION_UNKNOWN));
        if (motion.kind() != MotionKind.ELECTION || !motion.isOpenToChange()) {
            throw new Refused(Refusal.NOT_THAT_FAR);
        }
    }

    private static void mustBeThemselvesOrPreside(PersonId nominee, Member by) {
        if (!by.person().equals(nominee)) {
            by.must(Right.PRESIDE);
        }
        by.must(Right.READ);
    }

    private void tell(MotionId motion, String what, Map<String, Object> details) {
        chronicle.tell(motion, what, details);
        facts.publishEvent(new MotionChanged(motion));
    }

    private static String name(Member member) {
        return member.person().value().toString();
    }
}
