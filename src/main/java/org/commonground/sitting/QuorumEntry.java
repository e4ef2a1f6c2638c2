package org.commonground.sitting;

import java.time.Instant;

/** When the quorum of a meeting was met or lost, and by how many. */
public record QuorumEntry(boolean met, int present, int needed, int membership, Instant changedAt) {}
