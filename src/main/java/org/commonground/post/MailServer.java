package org.commonground.post;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonground.shell.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The mail server that {@code spring.mail.host} names, if it names any. */
@Component
class MailServer {

    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);
    private static final Pattern ANSWER = Pattern.compile("^\\s*([245])\\d\\d[ -]");
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Optional<JavaMailSender> sender;
    private final Optional<InternetAddress> from;

    MailServer(
            ObjectProvider<JavaMailSender> sender,
            @Value("${commonground.mail.from:}") String from,
            PublicAddress address) {
        this.sender = Optional.ofNullable(sender.getIfAvailable());
        this.from = this.sender.map(there -> from(from));
        if (isThere() && !address.isSet()) {
            throw new IllegalStateException(
                    "spring.mail.host is set: letters need commonground.address, the address by which people reach this server");
        }
    }

    boolean isThere() {
        return sender.isPresent();
    }

    /**
     * Hands one letter over.
     *
     * @param stop where its reader turns notices off; empty for a letter that they asked for themselves
     * @param footer a sentence below the body; empty for none
     */
    Delivery deliver(UUID id, Address to, Letter letter, Optional<String> stop, String footer, Instant now) {
        var server = sender.orElseThrow();
        try {
            server.send(message(server.createMimeMessage(), id, to, letter, stop, footer, now));
            return new Delivery.Taken();
        } catch (MailException | MessagingException fault) {
            var delivery = judge(fault);
            // Not the server's own words: they repeat the address.
            LOG.warn("Letter {} did not go out: {}", id, delivery);
            return delivery;
        }
    }

    private MimeMessage message(
            MimeMessage message, UUID id, Address to, Letter letter, Optional<String> stop, String footer, Instant now)
            throws MessagingException {
        message.setFrom(from.orElseThrow());
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to.address(), true));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(now));
        message.setHeader("Message-ID", "<" + id + "@" + host(from.orElseThrow()) + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        if (stop.isPresent()) {
            message.setHeader("List-Unsubscribe", "<" + stop.get() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        var words = footer.isEmpty() ? letter.body() : letter.body() + "\n\n-- \n" + footer + "\n";
        if (letter.calendar().isEmpty()) {
            message.setText(words, UTF_8);
        } else {
            message.setContent(withCalendar(words, letter.calendar().get()));
        }
        return message;
    }

    /** RFC 6047: beside the words for those programs that answer, and as a file for those that do not. */
    private static Multipart withCalendar(String words, Letter.CalendarPart calendar) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(words, UTF_8);
        var beside = new MimeMultipart("alternative", plain, calendar(calendar));
        var both = new MimeBodyPart();
        both.setContent(beside);
        var file = calendar(calendar);
        file.setDisposition(Part.ATTACHMENT);
        file.setFileName("invite.ics");
        return new MimeMultipart("mixed", both, file);
    }

    private static MimeBodyPart calendar(Letter.CalendarPart calendar) throws MessagingException {
        var type = "text/calendar; charset=UTF-8; method=" + calendar.method();
        var part = new MimeBodyPart();
        part.setDataHandler(
                new DataHandler(new ByteArrayDataSource(calendar.text().getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** Whatever the server did not answer may have been taken, and is not tried again. */
    private static Delivery judge(Exception fault) {
        if (fault instanceof MailAuthenticationException) {
            return new Delivery.Later(Trouble.NOT_LET_IN);
        }
        // With a cause of its own it is the connection that failed, before anything was sent.
        if (fault instanceof MailSendException send && send.getCause() != null) {
            return new Delivery.Later(Trouble.UNREACHABLE);
        }
        return answers(fault)
                .map(answer -> answer == 4 ? new Delivery.Later(Trouble.BUSY) : new Delivery.Never(Trouble.REFUSED))
                .findFirst()
                .orElse(new Delivery.Never(Trouble.UNSURE));
    }

    /** The first digits of what the server answered. */
    private static Stream<Integer> answers(Exception fault) {
        var failed =
                fault instanceof MailSendException send ? Stream.of(send.getMessageExceptions()) : Stream.of(fault);
        return failed.flatMap(each -> Stream.iterate(each, MailServer::isThere, MailServer::next))
                .flatMap(each ->
                        ANSWER.matcher(String.valueOf(each.getMessage())).results())
                .map(found -> Integer.parseInt(found.group(1)))
                .filter(answer -> answer != 2);
    }

    private static boolean isThere(@Nullable Exception fault) {
        return fault != null;
    }

    private static @Nullable Exception next(Exception fault) {
        return fault instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private static InternetAddress from(String said) {
        try {
            var from = new InternetAddress(said, true);
            from.validate();
            if (from.getPersonal() != null) {
                from.setPersonal(from.getPersonal(), UTF_8);
            }
            return from;
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new IllegalStateException(
                    "spring.mail.host is set: letters need commonground.mail.from, such as River Valley <notices@example.org>",
                    e);
        }
    }

    private static String host(InternetAddress from) {
        return from.getAddress().substring(from.getAddress().indexOf('@') + 1);
    }
}
