package org.commonground.action;

import java.util.Optional;

/** An action was done, or dropped. */
public record ActionClosed(ActionId action, ActionStatus status, Optional<ActionSource> source) {}
