package org.commonground.purpose;

/** Something about a wording changed: its name, its standing, or whether it is put away. Not its text. */
public record WordingChanged(WordingId wording) {}
