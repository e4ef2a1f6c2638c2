package org.commonground.draft;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.commonground.draft.text.Step;
import org.commonground.membership.Member;

/** Somebody who writes in drafts and waits for the answer. */
final class Writer {

    private final LiveDrafts drafts;
    private final Member member;

    Writer(LiveDrafts drafts, Member member) {
        this.drafts = drafts;
        this.member = member;
    }

    Answer submits(DraftId draft, String id, long base, Step... steps) {
        return await(starts(draft, id, base, steps));
    }

    Answer submits(DraftId draft, long base, Step... steps) {
        return submits(draft, UUID.randomUUID().toString(), base, steps);
    }

    CompletableFuture<Answer> starts(DraftId draft, String id, long base, Step... steps) {
        var answer = new CompletableFuture<Answer>();
        drafts.submit(draft, submit(id, base, steps), answer::complete, member);
        return answer;
    }

    Submit submit(String id, long base, Step... steps) {
        return new Submit(id, member.person(), "c1", base, List.of(steps));
    }

    Opening opens(DraftId draft, OptionalLong since) {
        var opening = new CompletableFuture<Opening>();
        drafts.open(draft, since, opening::complete, member);
        return await(opening);
    }

    static <T> T await(CompletableFuture<T> answer) {
        return answer.orTimeout(10, TimeUnit.SECONDS).join();
    }
}
