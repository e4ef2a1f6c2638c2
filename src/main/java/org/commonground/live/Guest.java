package org.commonground.live;

import java.time.Instant;
import java.util.UUID;

/**
 * One visit of a person: a tab in which a place is open.
 *
 * @param visit tells this visit from the same person's others
 */
public record Guest(UUID visit, Someone someone, Instant since) {}
