package org.commonground.calendar;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The link to a mail address (RFC 6068), in which every sign that means something to links is written by its number. */
public final class MailLink {

    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$'*+@";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private MailLink() {}

    public static URI to(String address) {
        var link = new StringBuilder("mailto:");
        for (var each : address.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf(each) >= 0) {
                link.append((char) each);
            } else {
                link.append('%').append(HEX.toHexDigits(each));
            }
        }
        return URI.create(link.toString());
    }
}
