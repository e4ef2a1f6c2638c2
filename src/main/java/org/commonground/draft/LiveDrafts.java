package org.commonground.draft;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.commonground.membership.Member;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.Right;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Writing together as it happens: submits go in, and what is stored comes out to those who follow. Answers come later, on the
 * draft's own thread, which must not be kept.
 */
@Service
public class LiveDrafts {

    private final OpenDrafts drafts;
    private final Audience audience;

    LiveDrafts(OpenDrafts drafts, Audience audience) {
        this.drafts = drafts;
        this.audience = audience;
    }

    /** What somebody may do with a draft now, as it is asked for every frame; whether it is there does not matter. */
    public Access access(DraftId draft, Member member) {
        return audience.of(draft, member);
    }

    /**
     * Tells the follower from now on what happens to the draft; nothing ever, where the member may not see it.
     *
     * @throws NotPermitted without the right to read
     */
    public void follow(DraftId draft, Follower follower, Member reader) {
        reader.must(Right.READ);
        if (access(draft, reader).reads()) {
            drafts.with(draft, here -> here.follow(follower));
        }
    }

    /** Ends what {@link #follow} began. */
    public void leave(DraftId draft, Follower follower) {
        drafts.ifOpen(draft, here -> here.leave(follower));
    }

    /**
     * Gives what somebody needs who knows the draft up to a version, or does not know it yet. What the followers are told after the
     * reply begins exactly where the reply ends. A draft that the member may not see is as unavailable as one that is not there.
     *
     * @throws NotPermitted without the right to read
     */
    public void open(DraftId draft, OptionalLong since, Consumer<Opening> reply, Member reader) {
        reader.must(Right.READ);
        if (access(draft, reader).reads()) {
            drafts.with(draft, here -> here.open(since, reply));
        } else {
            reply.accept(new Opening.Unavailable());
        }
    }

    /**
     * Stores a submit as far as it still fits, and once however often it comes. The followers hear of it, and then the reply is
     * given. A member who may not write here gets {@link Objection#NOT_PERMITTED}, one who may not even see the draft the same answer as
     * for a draft that is not there, and nothing happens.
     */
    public void submit(DraftId draft, Submit submit, Consumer<Answer> reply, Member writer) {
        objection(draft, submit, writer)
                .ifPresentOrElse(
                        why -> reply.accept(new Answer.Refused(why)),
                        () -> drafts.with(draft, here -> here.submit(submit, reply)));
    }

    private Optional<Objection> objection(DraftId draft, Submit submit, Member writer) {
        if (!writer.may(Right.WRITE) || !writer.person().equals(submit.writer())) {
            return Optional.of(Objection.NOT_PERMITTED);
        }
        if (!submit.isWellFormed()) {
            return Optional.of(Objection.MALFORMED);
        }
        if (submit.steps().size() > Submit.MOST_STEPS) {
            return Optional.of(Objection.TOO_LARGE);
        }
        return switch (access(draft, writer)) {
            case NONE -> Optional.of(Objection.UNKNOWN_VERSION);
            case READ -> Optional.of(Objection.NOT_PERMITTED);
            case WRITE -> Optional.empty();
        };
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(DraftLocked locked) {
        drafts.ifOpen(locked.draft(), here -> here.lockChanged(true));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(DraftUnlocked unlocked) {
        drafts.ifOpen(unlocked.draft(), here -> here.lockChanged(false));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(DraftAppended appended) {
        drafts.ifOpen(appended.draft(), OpenDraft::appended);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(DraftPurged purged) {
        drafts.ifOpen(purged.draft(), OpenDraft::purged);
    }
}
