package org.commonground.edition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Date;
import java.util.Locale;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.MimeConstants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;

/** A paper as a tagged PDF, set by Apache FOP and finished with PDFBox. */
class PdfEdition {

    private static final Logger LOG = LoggerFactory.getLogger(PdfEdition.class);

    byte[] write(Paper paper, Sheet sheet, PageWords words) {
        var out = new ByteArrayOutputStream();
        try {
            var fop = Shared.FACTORY.newFop(MimeConstants.MIME_PDF, agent(paper), out);
            new PdfPages(new Fo(fop.getDefaultHandler()), paper, sheet, words).write();
        } catch (SAXException e) {
            throw new IllegalStateException("The paper could not be set", e);
        }
        return PdfFinish.finished(out.toByteArray(), paper);
    }

    private static FOUserAgent agent(Paper paper) {
        var agent = Shared.FACTORY.newFOUserAgent();
        agent.setTitle(paper.title());
        if (!paper.subject().isEmpty()) {
            agent.setSubject(paper.subject());
        }
        if (!paper.letterhead().isEmpty()) {
            agent.setAuthor(paper.letterhead().getFirst());
        }
        agent.setCreator("Common Ground");
        agent.setCreationDate(Date.from(paper.made()));
        agent.getEventBroadcaster()
                .addEventListener(event -> LOG.debug("{} {}", event.getEventKey(), event.getParams()));
        return agent;
    }

    /** Reading the typefaces takes a moment, so it is done once, when the first paper is set. */
    private static final class Shared {

        static final FopFactory FACTORY = factory();

        private static FopFactory factory() {
            try (var settings = PdfEdition.class.getResourceAsStream("fop.xml")) {
                var factory = new FopConfParser(settings, Closed.BASE, new Closed()).getFopFactoryBuilder();
                return factory.build();
            } catch (IOException | SAXException e) {
                throw new IllegalStateException("FOP's settings are ours and can be read", e);
            }
        }
    }

    static String points(double points) {
        return String.format(Locale.ROOT, "%.2fpt", points);
    }
}
