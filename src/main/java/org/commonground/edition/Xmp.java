package org.commonground.edition;

import java.io.ByteArrayOutputStream;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What a PDF says about itself (XMP, ISO 16684-1): title, sender, language, and that it keeps to PDF/UA-1. */
record Xmp(Paper paper) {

    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String DC = "http://purl.org/dc/elements/1.1/";

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            write(xml);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Cleaned texts can be written as XML", e);
        }
        return out.toByteArray();
    }

    private void write(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeProcessingInstruction("xpacket", "begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"");
        xml.writeStartElement("x", "xmpmeta", "adobe:ns:meta/");
        xml.writeNamespace("x", "adobe:ns:meta/");
        xml.writeStartElement("rdf", "RDF", RDF);
        xml.writeNamespace("rdf", RDF);
        xml.writeStartElement("rdf", "Description", RDF);
        xml.writeNamespace("dc", DC);
        xml.writeNamespace("pdfuaid", "http://www.aiim.org/pdfua/ns/id/");
        xml.writeNamespace("xmp", "http://ns.adobe.com/xap/1.0/");
        xml.writeAttribute("rdf", RDF, "about", "");
        plain(xml, "http://www.aiim.org/pdfua/ns/id/", "part", "1");
        plain(
                xml,
                "http://ns.adobe.com/xap/1.0/",
                "CreateDate",
                paper.made().truncatedTo(ChronoUnit.SECONDS).toString());
        plain(xml, "http://ns.adobe.com/xap/1.0/", "CreatorTool", "Common Ground");
        plain(xml, DC, "format", "application/pdf");
        listed(xml, "title", "Alt", paper.title());
        if (!paper.subject().isEmpty()) {
            listed(xml, "description", "Alt", paper.subject());
        }
        if (!paper.letterhead().isEmpty()) {
            listed(xml, "creator", "Seq", paper.letterhead().getFirst());
        }
        listed(xml, "language", "Bag", paper.languageTag());
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeProcessingInstruction("xpacket", "end=\"r\"");
    }

    private static void plain(XMLStreamWriter xml, String namespace, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(namespace, name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void listed(XMLStreamWriter xml, String name, String kind, String text) throws XMLStreamException {
        xml.writeStartElement(DC, name);
        xml.writeStartElement(RDF, kind);
        xml.writeStartElement(RDF, "li");
        if (kind.equals("Alt")) {
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", "x-default");
        }
        xml.writeCharacters(text);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }
}
