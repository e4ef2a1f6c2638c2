package org.commonground.decision.ranked;

import java.util.List;

/**
 * What a count came to.
 *
 * @param quota enough votes to be elected, whatever the others have
 * @param elected in the order of their election; fewer than there are seats only where fewer stand on any ballot
 */
public record Result<C>(Votes quota, List<Stage<C>> stages, List<C> elected) {}
