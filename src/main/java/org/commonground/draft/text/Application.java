package org.commonground.draft.text;

/** What became of a step that was put to a row. */
public sealed interface Application permits Applied, Misfit {}
