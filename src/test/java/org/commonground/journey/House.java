package org.commonground.journey;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One running product, set up with the sample through the link on its console, and the people who come to it. */
final class House implements AutoCloseable {

    /** Sign-in names of the sample. */
    static final String COORDINATOR = "maya.okafor";

    static final String CHAIR = "rosa.delgado";
    static final String NOTE_TAKER = "nadia.haddad";
    static final String MEMBER = "tom.field";
    static final String OBSERVER = "elena.petrova";

    private static @Nullable House shared;

    private final AtomicInteger wordings = new AtomicInteger();
    private final Server server;
    private final String passphrase;

    private House(Server server, String passphrase) {
        this.server = server;
        this.passphrase = passphrase;
    }

    /** The one that all journeys share which leave it as they found it. */
    static synchronized House shared() {
        if (shared == null) {
            shared = own();
        }
        return shared;
    }

    /** One of one's own, to be stopped and started. */
    static House own() {
        Desk.browserOrSkip();
        var server = Server.fresh();
        try (var somebody = Person.at(server.address())) {
            return new House(server, somebody.setsUpTheSample(server.setUpPath()));
        }
    }

    /** Somebody with a browser of their own in front of the login page. */
    Person somebody() {
        return Person.at(server.address());
    }

    /** Somebody who has signed in. */
    Person person(String signInName) {
        return personThrough(server.address(), signInName);
    }

    /** Somebody who reaches the house by another address, and has signed in there. */
    Person personThrough(String address, String signInName) {
        var person = Person.at(address);
        person.signsIn(signInName, passphrase);
        return person;
    }

    /** A name that no wording has yet. */
    String newName() {
        return "Journey " + wordings.incrementAndGet();
    }

    Server server() {
        return server;
    }

    String passphrase() {
        return passphrase;
    }

    @Override
    public void close() {
        server.close();
    }
}
