package org.commonground.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the record says of one vote, in one language: made for minutes and files, where there is no page. It holds nothing that not every
 * member may read.
 *
 * @param number of the motion
 * @param round counts the votes on the motion from 1
 * @param purpose what the vote was for, such as "Decides the motion"
 * @param decides whether it could settle the motion; a straw poll and a block test cannot
 * @param text the exact words that were voted on, whatever became of the motion since
 * @param fingerprint the SHA-256 of these words
 * @param seconder empty where nobody seconded
 * @param question how it was asked, with the options where there were some
 * @param rules by which rules, in one sentence
 * @param base whose yes counted; empty unless yes and no were asked
 * @param threshold how much of that base a yes needed; empty unless yes and no were asked
 * @param counts how many said what; empty while it runs, and where the numbers are kept back
 * @param closedAt empty while it runs
 * @param verdict empty while it runs
 * @param resultSentence what it came to; empty while it runs
 * @param recusals who had declared a conflict of interest
 * @param ballots who said what; empty while it runs, and unless the vote was open
 */
public record VoteAccount(
        VoteId vote,
        MotionId motion,
        int number,
        int round,
        String purpose,
        boolean decides,
        String title,
        String text,
        String fingerprint,
        String mover,
        String seconder,
        String question,
        String rules,
        String base,
        String threshold,
        List<Count> counts,
        Instant openedAt,
        Optional<Instant> closedAt,
        Optional<Verdict> verdict,
        String resultSentence,
        String quorumSentence,
        List<Recusal> recusals,
        List<Named> ballots) {

    public VoteAccount {
        counts = List.copyOf(counts);
        recusals = List.copyOf(recusals);
        ballots = List.copyOf(ballots);
    }

    /**
     * How many said one thing; with ranked choice, how many put it first.
     *
     * @param number a whole number, or a decimal one where votes were transferred in parts
     */
    public record Count(String answer, String number) {}

    /** @param note in the words of whoever declared it, or when; may be empty */
    public record Recusal(String organisation, String note) {}

    /**
     * What one seat said.
     *
     * @param voter who cast it; empty where nobody is known to
     * @param entered whether it was entered for them, in the room or on the telephone
     * @param reason may be empty
     */
    public record Named(String organisation, String voter, String choice, int weight, boolean entered, String reason) {}
}
