package org.commonground.draft;

import org.commonground.draft.text.StepMap;

/**
 * One step as it is stored.
 *
 * @param json ProseMirror's step JSON
 * @param client the line over which it came; empty if that was before the draft was last opened
 */
public record StoredStep(String json, String client, StepMap map) {}
