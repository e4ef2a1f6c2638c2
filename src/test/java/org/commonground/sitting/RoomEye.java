package org.commonground.sitting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonground.bench.RawPage;

/** Reads on a page of the room what it says of the meeting, and when it said so. */
final class RoomEye implements RawPage.Ear {

    /** What a page shows of which there is one. */
    enum Matter {
        ITEM("Item (\\d+) of "),
        QUEUE("Queue \\((\\d+)\\)"),
        PEOPLE("People \\((\\d+)\\)"),
        VOTED("(\\d+) of \\d+ have voted"),
        RESULT("Carried\\. (\\d+) yes");

        private final Pattern words;

        Matter(String words) {
            this.words = Pattern.compile(words);
        }
    }

    /** A number, and when it came. */
    record Sighting(int number, long at) {}

    private static final Pattern WORD = Pattern.compile("\\b([a-j])([01]\\d{3})\\b");
    private static final int MOST_WORDS = 2_000;

    private final List<List<Sighting>> seen = new ArrayList<>();
    private final long[][] words = new long[10][MOST_WORDS];
    private final int[] newest = new int[10];

    RoomEye() {
        for (var matter = 0; matter < Matter.values().length; matter++) {
            seen.add(new ArrayList<>());
        }
        Arrays.fill(newest, -1);
    }

    @Override
    public synchronized void hears(String message, long at) {
        for (var matter : Matter.values()) {
            var found = matter.words.matcher(message);
            var sightings = seen.get(matter.ordinal());
            while (found.find()) {
                var number = Integer.parseInt(found.group(1));
                if (sightings.isEmpty() || sightings.getLast().number() != number) {
                    sightings.add(new Sighting(number, at));
                }
            }
        }
        var word = WORD.matcher(message);
        while (word.find()) {
            var writer = word.group(1).charAt(0) - 'a';
            for (var number = Integer.parseInt(word.group(2)); number > newest[writer]; ) {
                words[writer][++newest[writer]] = at;
            }
        }
    }

    /** When this was shown first after that time. */
    synchronized Optional<Long> shows(Matter matter, int number, long after) {
        return seen.get(matter.ordinal()).stream()
                .filter(each -> each.at() > after && each.number() == number)
                .map(Sighting::at)
                .findFirst();
    }

    synchronized List<Sighting> all(Matter matter) {
        return List.copyOf(seen.get(matter.ordinal()));
    }

    /** What was shown at that time, and when something else was. */
    synchronized Optional<Stay> stay(long at) {
        var sightings = seen.get(Matter.ITEM.ordinal());
        for (var place = sightings.size() - 1; place >= 0; place--) {
            if (sightings.get(place).at() <= at) {
                return Optional.of(new Stay(
                        sightings.get(place).number(),
                        place + 1 < sightings.size() ? sightings.get(place + 1).at() : Long.MAX_VALUE));
            }
        }
        return Optional.empty();
    }

    /** An item on the table, and until when it was there. */
    record Stay(int item, long end) {}

    /** When a writer's word was there; 0 if it never was. */
    synchronized long word(char writer, int number) {
        return words[writer - 'a'][number];
    }

    synchronized int newest(char writer) {
        return newest[writer - 'a'];
    }
}
