package org.commonground.decision.ballot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.commonground.decision.ranked.Lot;

/**
 * A lot that anybody can draw again: the seed is published when the vote is opened, before anybody has voted, and the lot falls on the one
 * whose SHA-256 of seed, colon and name comes first. {@code printf '%s' 'seed:name' | sha256sum} shows it for each.
 */
public final class Draw {

    private Draw() {}

    /** A lot among the options of a paper. */
    public static Lot<Integer> among(Paper paper, String seed) {
        return Lot.byOrder(IntStream.range(0, paper.options().size())
                .boxed()
                .sorted(Comparator.comparing(
                        option -> ticket(seed, paper.options().get(option))))
                .toList());
    }

    /** Whether the lot turns a tie between yes and no into a yes. */
    public static boolean fallsOnYes(String seed) {
        return ticket(seed, "yes").compareTo(ticket(seed, "no")) < 0;
    }

    /** The number under which a name is drawn, in hexadecimal. */
    public static String ticket(String seed, String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((seed + ":" + name).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform brings SHA-256", e);
        }
    }

    /** In the order in which they would be drawn. */
    public static List<String> order(Paper paper, String seed) {
        return paper.options().stream()
                .sorted(Comparator.comparing(name -> ticket(seed, name)))
                .toList();
    }
}
