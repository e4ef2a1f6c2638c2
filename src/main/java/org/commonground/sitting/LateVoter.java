package org.commonground.sitting;

import org.commonground.decision.Elector;
import org.commonground.decision.VoteId;

/**
 * A seat that came after a vote was opened, and is not among those who vote in it.
 *
 * @param question what the vote is about
 * @param elector the seat as it attends now, with who votes for it
 * @param voters how many may vote now, without it
 */
public record LateVoter(VoteId vote, String question, Elector elector, int voters) {}
