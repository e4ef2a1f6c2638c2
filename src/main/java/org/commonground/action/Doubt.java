package org.commonground.action;

import java.util.List;

/** What in a line could not be understood. Nothing is ever guessed. */
public sealed interface Doubt {

    /** Nobody and nothing goes by this name. It stays in the text as it was typed. */
    record UnknownName(String typed) implements Doubt {}

    /** Several go by this name; it is taken out of the text, for one of them to be chosen. */
    record AmbiguousName(String typed, List<Named> candidates) implements Doubt {}

    /** A line has one owner, one organisation and one day, and this is another. It stays in the text. */
    record OneTooMany(String typed) implements Doubt {}

    /** There is no such day: the 31st of February, a Friday that is a Monday. It stays in the text. */
    record NoSuchDay(String typed) implements Doubt {}

    /** It speaks of a time and names no day: <i>next week</i>, <i>early in May</i>, <i>after Friday</i>. It stays in the text. */
    record VagueDay(String typed) implements Doubt {}

    /** It does not say what is to be done. */
    record WhatMissing() implements Doubt {}
}
