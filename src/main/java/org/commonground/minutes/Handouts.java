package org.commonground.minutes;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Collectors;
import org.commonground.edition.Editions;
import org.commonground.edition.PageWords;
import org.commonground.edition.Paper;
import org.commonground.edition.Sheet;
import org.commonground.meeting.MeetingId;
import org.commonground.membership.Founding;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.Organisation;
import org.commonground.membership.Organisations;
import org.commonground.membership.Right;
import org.commonground.shared.Refused;
import org.commonground.shell.Phrases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Minutes as files: for members, and for the public without what is not for it, with how much that is. */
@Service
@Transactional(readOnly = true)
public class Handouts {

    private final MeetingRecords records;
    private final Founding founding;
    private final Members members;
    private final Organisations organisations;
    private final Editions editions;
    private final Phrases phrases;
    private final Clock clock;

    Handouts(
            MeetingRecords records,
            Founding founding,
            Members members,
            Organisations organisations,
            Editions editions,
            Phrases phrases,
            Clock clock) {
        this.records = records;
        this.founding = founding;
        this.members = members;
        this.organisations = organisations;
        this.editions = editions;
        this.phrases = phrases;
        this.clock = clock;
    }

    /** The form of a file. */
    public enum Form {
        PDF("pdf", "application/pdf"),
        WORD("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        MARKDOWN("md", "text/markdown; charset=utf-8");

        private final String ending;
        private final String type;

        Form(String ending, String type) {
            this.ending = ending;
            this.type = type;
        }

        public String ending() {
            return ending;
        }

        public String type() {
            return type;
        }
    }

    /**
     * An edition of the minutes as a file.
     *
     * @param language in which everything is said that the program says
     * @throws NotPermitted without the right to read, and for observers the right to write where the edition is for members
     * @throws Refused if there is no such meeting for this reader
     */
    public byte[] file(MeetingId meeting, Edition edition, Form form, Member reader, Locale language) {
        var paper = paper(meeting, edition, reader, language);
        var words = PageWords.of(phrases.say("minutes.paper.page", language));
        return switch (form) {
            case PDF -> editions.pdf(paper, Sheet.LETTER, words);
            case WORD -> editions.docx(paper, Sheet.LETTER, words);
            case MARKDOWN -> editions.markdown(paper).getBytes(StandardCharsets.UTF_8);
        };
    }

    Paper paper(MeetingId meeting, Edition edition, Member reader, Locale language) {
        reader.must(Right.READ);
        var record = records.of(meeting, edition, reader, language);
        var collaborative =
                founding.collaborative().map(each -> each.name().name()).orElse(phrases.say("product.name", language));
        var names = organisations.all(reader).stream()
                .collect(Collectors.toMap(Organisation::id, each -> each.name().name()));
        return new Handout(record, edition, phrases, language, members.names(reader), names)
                .paper(collaborative, clock.instant());
    }
}
