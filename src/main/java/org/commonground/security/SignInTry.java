package org.commonground.security;

import java.util.Optional;

/**
 * From where somebody tries to sign in.
 *
 * @param network the address, for IPv6 the part of it that one household or office shares
 * @param browser the browser, if its owner signed in there before
 */
record SignInTry(String network, Optional<KnownBrowser> browser) {

    private static final int SHARED_GROUPS = 4;

    static SignInTry from(String address, Optional<KnownBrowser> browser) {
        return new SignInTry(network(address), browser);
    }

    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        var groups = expanded(address.replaceAll("%.*", "")).split(":");
        return String.join(":", java.util.Arrays.copyOf(groups, Math.min(SHARED_GROUPS, groups.length)));
    }

    private static String expanded(String address) {
        var halves = address.split("::", -1);
        if (halves.length < 2) {
            return address;
        }
        var left = groups(halves[0]);
        var missing = 8 - left - groups(halves[1]);
        var zeros = "0:".repeat(Math.max(1, missing));
        return (left == 0 ? "" : halves[0] + ":") + zeros + halves[1];
    }

    private static int groups(String half) {
        return half.isEmpty() ? 0 : half.split(":").length;
    }
}
