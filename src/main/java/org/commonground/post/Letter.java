package org.commonground.post;

import java.util.Optional;
import java.util.regex.Pattern;
import org.commonground.shared.Refused;

/**
 * What one person gets by mail. Nothing sensitive belongs into it, for mail is read on the way and on locked screens: a subject, a
 * sentence or two, and a link behind which one signs in.
 *
 * @param kind what it is about, in lower case with full stops, such as {@code meeting.invitation}; for ourselves
 * @param subject one line of at most 200 characters
 * @param body plain text of at most 8,000 characters; a sentence on how to stop these letters is added when it goes
 * @param calendar what the reader's calendar makes of it
 */
public record Letter(String kind, String subject, String body, Optional<CalendarPart> calendar) {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_BODY = 8_000;
    private static final Pattern KIND = Pattern.compile("[a-z][a-z.-]{0,59}");
    private static final Pattern UNREADABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\u202A-\u202E\u2066-\u2069]");

    /** @throws Refused for a subject with a line break or another control character in it, and for what is too long */
    public Letter {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException(kind);
        }
        subject = subject.strip();
        if (subject.isEmpty() || UNREADABLE.matcher(subject).find()) {
            throw new Refused(Refusal.SUBJECT_UNREADABLE);
        }
        if (subject.length() > LONGEST_SUBJECT) {
            throw new Refused(Refusal.SUBJECT_TOO_LONG);
        }
        if (body.length() > LONGEST_BODY) {
            throw new Refused(Refusal.BODY_TOO_LONG);
        }
    }

    /** A letter without a calendar part. */
    public Letter(String kind, String subject, String body) {
        this(kind, subject, body, Optional.empty());
    }

    /**
     * An iCalendar object as RFC 5546 and RFC 6047 send it.
     *
     * @param method as the text itself says it, such as {@code REQUEST}
     */
    public record CalendarPart(String method, String text) {

        private static final Pattern METHOD = Pattern.compile("[A-Z]{1,20}");

        public CalendarPart {
            if (!METHOD.matcher(method).matches()) {
                throw new IllegalArgumentException(method);
            }
        }
    }
}
