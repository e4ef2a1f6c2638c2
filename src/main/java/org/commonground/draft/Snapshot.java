package org.commonground.draft;

/** The whole text at a version, as document JSON. */
record Snapshot(long version, String doc) {}
