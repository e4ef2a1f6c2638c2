package org.commonground.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;

/** All that FOP may ever read: typefaces from the class path. No file, no other host, whatever a paper says. */
final class Closed implements ResourceResolver {

    private static final String SCHEME = "typeface";

    static final URI BASE = URI.create(SCHEME + ":/");

    @Override
    public Resource getResource(URI uri) throws IOException {
        if (!SCHEME.equals(uri.getScheme())) {
            throw new IOException("Nothing is read from " + uri.getScheme());
        }
        return new Resource(Typeface.open(uri.getPath()));
    }

    @Override
    public OutputStream getOutputStream(URI uri) throws IOException {
        throw new IOException("Nothing is written to " + uri.getScheme());
    }
}
