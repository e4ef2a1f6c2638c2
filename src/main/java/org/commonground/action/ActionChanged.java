package org.commonground.action;

import java.util.Optional;

/** An action has other words, another owner or another day, was answered, or is open again. */
public record ActionChanged(ActionId action, Optional<ActionSource> source) {}
