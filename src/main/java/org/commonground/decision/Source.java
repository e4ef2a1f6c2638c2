package org.commonground.decision;

import java.util.UUID;

/**
 * Where the wording of a motion was taken from.
 *
 * @param kind what it is, in the words of its own room, such as {@code wording}; at most 20 characters
 * @param version of its text, which the motion froze
 */
public record Source(String kind, UUID id, long version) {}
