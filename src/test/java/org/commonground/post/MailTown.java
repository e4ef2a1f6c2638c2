package org.commonground.post;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A mail server that can be switched off, with what it got. */
public final class MailTown implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final ServerSetup SMTP = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    private static GreenMail server = new GreenMail(SMTP);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + SMTP.getPort(),
                        "commonground.mail.from=River Valley <notices@river-valley.example>",
                        "commonground.address=https://river-valley.example/")
                .applyTo(context);
    }

    /** An empty one that runs. */
    public static void opens() {
        closes();
        server = new GreenMail(SMTP);
        server.start();
    }

    public static void closes() {
        server.stop();
    }

    static List<MimeMessage> letters() {
        return List.of(server.getReceivedMessages());
    }

    static List<MimeMessage> lettersTo(String address) {
        return letters().stream()
                .filter(letter -> recipients(letter).equals(List.of(address)))
                .toList();
    }

    /** The code in the letter that came to this address last, once it has come. */
    public static String codeFor(String address) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !lettersTo(address).isEmpty());
        try {
            return Pattern.compile("\\b\\d{6}\\b")
                    .matcher((String) lettersTo(address).getLast().getContent())
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group();
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> recipients(MimeMessage letter) {
        try {
            return Arrays.stream(letter.getAllRecipients())
                    .map(Address::toString)
                    .toList();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
