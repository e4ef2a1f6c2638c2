package org.commonground.draft.wire;

import java.util.Locale;
import org.springframework.web.socket.CloseStatus;

/** Why the server ends a line. */
enum Farewell {
    /** Nobody writes any more; whoever joins again reads along. */
    LOCKED(CloseStatus.SERVICE_RESTARTED),
    /** Members may write again. */
    UNLOCKED(CloseStatus.SERVICE_RESTARTED),
    SIGNED_OUT(CloseStatus.POLICY_VIOLATION),
    NOT_PERMITTED(CloseStatus.POLICY_VIOLATION),
    /** The draft is gone for ever. */
    PURGED(CloseStatus.GOING_AWAY),
    /** Words were purged: whoever joins again does so as if for the first time. */
    RESET(CloseStatus.SERVICE_RESTARTED),
    /** The reader cannot keep up, or sends more than the line takes. */
    SLOW(CloseStatus.SERVICE_OVERLOAD),
    /** The server goes down, or has to begin anew with everybody. */
    RESTART(CloseStatus.SERVICE_RESTARTED),
    /** Nothing was heard for too long. */
    IDLE(CloseStatus.GOING_AWAY);

    private final CloseStatus status;

    Farewell(CloseStatus status) {
        this.status = status;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the client gets nothing more that was meant for it before: it may not have it any longer. */
    boolean cutsOff() {
        return this == NOT_PERMITTED || this == PURGED || this == RESET;
    }

    CloseStatus status() {
        return status.withReason(code());
    }
}
