package org.commonground.action;

import java.util.UUID;
import org.commonground.shared.Identifier;

/** Which action. Whoever notes it chooses the identity, so that noting it twice notes it once. */
public record ActionId(UUID value) implements Identifier {}
