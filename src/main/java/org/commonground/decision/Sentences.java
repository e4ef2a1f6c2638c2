package org.commonground.decision;

import java.util.Locale;
import org.commonground.shell.Phrases;
import org.springframework.stereotype.Component;

/** The words for votes, in the language of whoever reads them. */
@Component
public class Sentences {

    private final Phrases phrases;

    Sentences(Phrases phrases) {
        this.phrases = phrases;
    }

    public VoteWords in(Locale language) {
        return new VoteWords(phrases, language);
    }
}
