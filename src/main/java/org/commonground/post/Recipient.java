package org.commonground.post;

import org.commonground.membership.Language;
import org.commonground.membership.PersonId;

/**
 * For whom a letter is being written. The address is for what has to stand in the letter itself, such as the one guest of a calendar
 * part; it is nobody else's business and is never kept or shown.
 */
public record Recipient(PersonId person, Language language, Address address) {}
