package org.commonground.decision;

import java.util.Locale;
import org.commonground.shared.Reason;

/** Why this room says no. */
public enum Refusal implements Reason {
    TITLE_MISSING,
    TITLE_TOO_LONG,
    TEXT_TOO_LONG,
    MOTION_UNKNOWN,
    /** Mover and seconder are two people. */
    SECONDED_BY_MOVER,
    /** Observers, and people who have left, neither move nor second. */
    MEMBERS_MOVE,
    ALREADY_SECONDED,
    NOT_SECONDED,
    /** It is decided, withdrawn or under vote, so this step does not follow. */
    NOT_THAT_FAR,
    /** Amendments come first, in their order. */
    AMENDMENTS_OPEN,
    /** It was made from a wording that the motion has no more, and would undo what was decided since. */
    AMENDMENT_OVERTAKEN,
    /** The motion has its words already; it can be amended back. */
    AMENDMENT_APPLIED,
    /** Only whoever moved it, or the chair, withdraws a motion. */
    NOT_YOURS,
    NOMINEE_KNOWN,
    NOMINEE_UNKNOWN,
    TOO_FEW_OPTIONS,
    TOO_MANY_OPTIONS,
    OPTIONS_ALIKE,
    TOO_MANY_SEATS,
    POINTS_OUT_OF_RANGE,
    FRACTION_UNREADABLE,
    WEIGHTS_NOT_ALLOWED,
    /** A secret ballot is not found again, so it cannot be changed. */
    SECRET_CANNOT_CHANGE,
    /** Each step of a live tally would say who moved it. */
    SECRET_SHOWS_TURNOUT_ONLY,
    SECRET_WITHOUT_WEIGHTS,
    /** Whoever blocks says why, and that is kept with their name. */
    SECRET_WITHOUT_REASONS,
    CHAIR_CASTS_YES_OR_NO,
    FALLBACK_WITHOUT_CONSENSUS,
    FALLBACK_TOO_LATE,
    /** No fallback was agreed before consensus was sought. */
    FALLBACK_NOT_AGREED,
    FALLBACK_TOO_EARLY,
    /** One was agreed, so that nothing else decides, other than consensus. */
    FALLBACK_HOLDS,
    /** A block is confirmed by four fifths, by yes and no. */
    BLOCK_TEST_OTHERWISE,
    ALREADY_ON_ROLL,
    NO_ELECTORS,
    NO_QUORUM_TO_OPEN,
    /** Somebody came to the meeting or left since the chair last looked. */
    ROLL_OTHERWISE,
    /** The seats are not those of the body that decides. */
    ROLL_OF_OTHERS,
    /** Too few are present for ballots to be taken. */
    VOTE_PAUSED,
    /** Who is present is declared in the meeting that has the motion before it, and nowhere else. */
    ROLL_KEPT_IN_MEETING,
    DEADLINE_PAST,
    VOTE_UNKNOWN,
    VOTE_RUNNING,
    /** It closed before this ballot arrived; nothing was counted. */
    VOTE_CLOSED,
    VOTE_VOID,
    NOT_ON_ROLL,
    NOT_YOUR_SEAT,
    SEAT_AWAY,
    SEAT_RECUSED,
    /** There is no conflict of interest to take back. */
    NOT_RECUSED,
    HOLDER_AWAY,
    ALREADY_VOTED,
    NOT_ON_PAPER,
    REASON_MISSING,
    REASON_TOO_LONG,
    NOTE_TOO_LONG,
    NO_ALTERNATE,
    TOO_MANY_PROXIES,
    CLERK_MAY_NOT_ENTER_SECRET,
    /** What an urn was sealed with is lost, or on another server. */
    URN_KEY_MISSING,
    NO_TIE_TO_BREAK,
    /** What follows from a decision elsewhere could not be done, for a reason that nobody foresaw. */
    NOT_FOLLOWED,
    CHANGED_MEANWHILE;

    @Override
    public String messageKey() {
        return "decision.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
