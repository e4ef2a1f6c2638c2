package org.commonground.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.commonground.membership.Founding;
import org.commonground.membership.PersonId;
import org.commonground.shared.Refused;
import org.commonground.shell.Routes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first start. While there is no account, the console shows a link behind which one sets the installation up; each start shows
 * a new one, and none works once there is an account.
 */
@Service
public class FirstStart {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final int TOKEN_BYTES = 24;

    private final Founding founding;
    private final Accounts accounts;
    private final Environment environment;
    private final String token = token();

    FirstStart(Founding founding, Accounts accounts, Environment environment) {
        this.founding = founding;
        this.accounts = accounts;
        this.environment = environment;
    }

    /** Whether the installation still waits to be set up. */
    public boolean pending() {
        return accounts.none();
    }

    /**
     * Goes on only if this is the set-up link of this start and nothing is set up yet.
     *
     * @throws Refused otherwise
     */
    public void mustOpen(String token) {
        if (!pending()) {
            throw new Refused(Refusal.SET_UP_OVER);
        }
        if (!MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8), this.token.getBytes(StandardCharsets.UTF_8))) {
            throw new Refused(Refusal.SET_UP_LINK_UNKNOWN);
        }
    }

    /**
     * Founds the collaborative and opens the first coordinator's account.
     *
     * @throws Refused if the link does not open, or the password is a weak one
     */
    @Transactional
    public PersonId startOurs(String token, Beginning beginning) {
        mustOpen(token);
        var password = Password.chosen(
                beginning.password(),
                List.of(
                        beginning.coordinator().name(),
                        beginning.signInName().signInName(),
                        beginning.collaborative().name()));
        var coordinator = founding.found(
                beginning.collaborative(),
                beginning.kind(),
                beginning.coordinator(),
                beginning.language(),
                beginning.organisation());
        accounts.open(coordinator, beginning.signInName(), accounts.encode(password));
        return coordinator;
    }

    /**
     * Founds the sample collaborative and opens an account for each of its people, all with the same random passphrase.
     *
     * @throws Refused if the link does not open
     */
    @Transactional
    public SampleKeys startSample(String token) {
        mustOpen(token);
        var keys = new SampleKeys(Passphrase.random(), founding.foundSample());
        var encoded = accounts.encode(new Password(keys.passphrase()));
        keys.people().forEach(person -> accounts.open(person.person(), new SignInName(person.signInName()), encoded));
        LOG.info(
                "The sample collaborative is ready. Sign in as {} or another of its people with the passphrase {}",
                keys.people().getFirst().signInName(),
                keys.passphrase());
        return keys;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        var address = "http://localhost:" + environment.getProperty("local.server.port", "8080")
                + environment.getProperty("server.servlet.context-path", "");
        LOG.info("Common Ground is ready at {}", address);
        if (pending()) {
            LOG.info("Nothing is set up yet. Open this link once to begin: {}/{}/{}", address, Routes.SETUP, token);
        }
    }

    private static String token() {
        var bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
