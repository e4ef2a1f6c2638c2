package org.commonground.action;

import java.util.Optional;

/** Somebody is to do something. */
public record ActionNoted(ActionId action, Optional<ActionSource> source) {}
