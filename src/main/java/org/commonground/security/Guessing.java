package org.commonground.security;

import java.time.Clock;
import org.commonground.membership.PersonId;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords. Three allowances hold at once: for one name from one network, for one network whatever the
 * name, and for one name from all strangers together. A browser whose owner signed in there before has an allowance of its own for
 * that name, so that a flood of guesses does not keep the owner out.
 *
 * <p>A name that exists and one that does not are treated alike. The figures make at most 10 tries in any minute that strangers
 * have for a name, the first burst included.
 */
@Component
class Guessing {

    static final long NAME_FROM_NETWORK = 3;
    static final long NETWORK = 30;
    static final long NAME_FROM_STRANGERS = 5;
    static final long NAME_IN_KNOWN_BROWSER = 5;

    private final Allowances nameFromNetwork;
    private final Allowances network;
    private final Allowances nameFromStrangers;
    private final Allowances nameInKnownBrowser;
    private final Allowances presentPassword;

    Guessing(Clock clock) {
        var time = new ClockMeter(clock);
        nameFromNetwork = new Allowances(NAME_FROM_NETWORK, time);
        network = new Allowances(NETWORK, time);
        nameFromStrangers = new Allowances(NAME_FROM_STRANGERS, time);
        nameInKnownBrowser = new Allowances(NAME_IN_KNOWN_BROWSER, time);
        presentPassword = new Allowances(NAME_IN_KNOWN_BROWSER, time);
    }

    /** Whether one more try is allowed now. A try that is allowed counts. */
    boolean allows(String name, SignInTry from, boolean ownBrowser) {
        if (ownBrowser) {
            return nameInKnownBrowser.take(from.browser());
        }
        return network.take(from.network())
                && nameFromNetwork.take(new NameFromNetwork(name, from.network()))
                && nameFromStrangers.take(name);
    }

    /** The try was no guess: the password was right. An office full of people who arrive at nine is not an attack. */
    void right(String name, SignInTry from, boolean ownBrowser) {
        if (ownBrowser) {
            nameInKnownBrowser.giveBack(from.browser());
        } else {
            network.giveBack(from.network());
            nameFromNetwork.giveBack(new NameFromNetwork(name, from.network()));
            nameFromStrangers.giveBack(name);
        }
    }

    /** Whether somebody who is signed in may try once more to give their present password. */
    boolean allowsPresentPassword(PersonId person) {
        return presentPassword.take(person);
    }

    private record NameFromNetwork(String name, String network) {}
}
