package org.commonground.purpose;

import org.commonground.draft.DraftId;

/** A wording became what the collaborative says of itself; its text is frozen. */
public record WordingAdopted(WordingId wording, Matter matter, DraftId draft) {}
