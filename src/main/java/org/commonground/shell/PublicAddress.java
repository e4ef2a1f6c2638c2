package org.commonground.shell;

import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Under which address people reach the house from where they are. */
@Component
public class PublicAddress {

    private final String set;
    private final String here;

    PublicAddress(@Value("${commonground.address:}") String set, @Value("${server.port:8080}") String port) {
        this.set = withoutSlash(set);
        here = "http://localhost:" + port;
    }

    /** Whether somebody has set it, so that it can be told to people who are not looking at a page now. */
    public boolean isSet() {
        return !set.isEmpty();
    }

    /**
     * A link to one of our pages: by the address that is set, or else the one by which the page at hand was reached.
     *
     * @param path without a slash at its beginning
     */
    public String link(String path) {
        return (isSet() ? set : asReached()) + "/" + path;
    }

    private String asReached() {
        var request = VaadinServletRequest.getCurrent();
        if (request == null) {
            return here;
        }
        var url = request.getHttpServletRequest().getRequestURL();
        return url.substring(0, url.length() - request.getRequestURI().length()) + request.getContextPath();
    }

    private static String withoutSlash(String address) {
        return address.strip().replaceAll("/+$", "");
    }
}
