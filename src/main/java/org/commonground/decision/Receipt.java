package org.commonground.decision;

import java.time.Instant;
import java.util.Optional;

/**
 * That a ballot is stored.
 *
 * @param code what the voter can show; says nothing about the choice
 * @param at when; empty with secret ballots, where no time is kept
 */
public record Receipt(VoteId vote, String code, Optional<Instant> at) {}
