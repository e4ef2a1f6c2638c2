package org.commonground.edition;

import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Formatting objects, told to FOP one event after another. No text is ever parsed as XML, so none can become an element, an entity or
 * an attribute.
 */
final class Fo {

    private static final String NAMESPACE = "http://www.w3.org/1999/XSL/Format";
    private static final String EXTENSIONS = "http://xmlgraphics.apache.org/fop/extensions";

    private final ContentHandler out;

    Fo(ContentHandler out) {
        this.out = out;
    }

    /** What happens inside an element. */
    interface Inside {
        void write() throws SAXException;
    }

    void document(Inside inside) throws SAXException {
        out.startDocument();
        out.startPrefixMapping("fo", NAMESPACE);
        out.startPrefixMapping("fox", EXTENSIONS);
        inside.write();
        out.endPrefixMapping("fox");
        out.endPrefixMapping("fo");
        out.endDocument();
    }

    /** @param attributes names and values in turn; a name may begin with {@code fox:} or {@code xml:} */
    void element(String name, Inside inside, String... attributes) throws SAXException {
        out.startElement(NAMESPACE, name, "fo:" + name, attributes(attributes));
        inside.write();
        out.endElement(NAMESPACE, name, "fo:" + name);
    }

    void empty(String name, String... attributes) throws SAXException {
        element(name, () -> {}, attributes);
    }

    void text(String text) throws SAXException {
        out.characters(text.toCharArray(), 0, text.length());
    }

    private static AttributesImpl attributes(String... pairs) {
        var attributes = new AttributesImpl();
        for (int i = 0; i < pairs.length; i += 2) {
            var name = pairs[i];
            var local = name.substring(name.indexOf(':') + 1);
            attributes.addAttribute(namespace(name), local, name, "CDATA", pairs[i + 1]);
        }
        return attributes;
    }

    private static String namespace(String name) {
        if (name.startsWith("fox:")) {
            return EXTENSIONS;
        }
        return name.startsWith("xml:") ? "http://www.w3.org/XML/1998/namespace" : "";
    }
}
