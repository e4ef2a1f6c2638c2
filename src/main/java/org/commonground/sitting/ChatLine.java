package org.commonground.sitting;

import java.time.Instant;
import org.commonground.membership.PersonId;

/** Something somebody said beside the work: off the record, and gone after some days. */
public record ChatLine(ChatLineId id, PersonId person, String words, Instant saidAt) {}
