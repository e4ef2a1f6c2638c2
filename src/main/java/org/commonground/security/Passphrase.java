package org.commonground.security;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Words drawn at random that one can read out and type: five of 128, so 35 bits behind a slow hash and a slow door. */
final class Passphrase {

    private static final int LENGTH = 5;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final List<String> WORDS = List.of("""
            acorn anchor apple april arrow autumn bamboo barley basil beacon berry birch bread bridge brook
            butter canoe canyon cedar cherry cloud clover cobalt coral cotton cradle creek daisy delta desert
            dune eagle early elder ember falcon feather fern field finch flint flute forest garden ginger
            glacier grain granite grove harbor harvest hazel heather heron hill honey island ivory ivy jasmine
            juniper kettle kite lake lantern larch laurel lemon lilac linen lotus maple marble marsh meadow
            melon mint mist moss mountain nectar needle nettle north nutmeg oak oasis ocean olive onion orchard
            otter owl paper pebble pepper piano pigeon pine planet plum pond poplar prairie quartz quiet quilt
            rain raven reed river robin rocket saddle saffron sail salmon silver sparrow spruce summer table
            thistle thunder tiger timber tulip valley
            """.strip().split("\\s+"));

    private Passphrase() {}

    static String random() {
        return IntStream.range(0, LENGTH)
                .mapToObj(place -> WORDS.get(RANDOM.nextInt(WORDS.size())))
                .collect(Collectors.joining("-"));
    }
}
