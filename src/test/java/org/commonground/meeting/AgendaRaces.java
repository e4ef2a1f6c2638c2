package org.commonground.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.commonground.shared.Refused;

/** Many who change one agenda at the same moment, on whatever database. */
public final class AgendaRaces {

    private static final int ITEMS = 6;
    private static final int KINDS = 7;
    private static final int ADDING = 6;
    private static final int CHANGES = 60;

    private final Convening convening;

    public AgendaRaces(Convening convening) {
        this.convening = convening;
    }

    /** Sixty changes of every kind begin at once; each is made or refused in words, and the order has no gap and no double. */
    public void areSettledOneAfterTheOther() throws Exception {
        var meeting = convening.plans("Plenary", 30);
        var items = new ArrayList<ItemId>();
        for (var number = 1; number <= ITEMS; number++) {
            items.add(convening.item(meeting, "Item " + number, ItemPurpose.DISCUSS));
        }
        convening.meetings().open(meeting, convening.cora());

        var start = new CyclicBarrier(CHANGES);
        var changes = IntStream.range(0, CHANGES)
                .<Callable<String>>mapToObj(number -> () -> {
                    start.await(10, TimeUnit.SECONDS);
                    return told(() -> change(meeting, items.get(number % ITEMS), number));
                })
                .toList();
        var answers = new ArrayList<String>();
        try (var people = Executors.newFixedThreadPool(CHANGES)) {
            for (var each : people.invokeAll(changes)) {
                answers.add(each.get());
            }
        }

        assertThat(answers).as("what each was told").isSubsetOf("done", "CHANGED_MEANWHILE");
        assertThat(answers).filteredOn("done"::equals).hasSizeGreaterThanOrEqualTo(CHANGES / 2);
        var added = (int) IntStream.range(0, CHANGES)
                .filter(number -> number / ITEMS % KINDS == ADDING)
                .count();
        var places = convening.agendas().of(meeting, convening.cora()).stream()
                .map(Item::place)
                .toList();
        assertThat(places)
                .as("the order, with what was added")
                .isEqualTo(IntStream.rangeClosed(1, ITEMS + added).boxed().toList());
    }

    private void change(MeetingId meeting, ItemId item, int number) {
        var agendas = convening.agendas();
        var cora = convening.cora();
        switch (number / ITEMS % KINDS) {
            case 0 -> agendas.move(item, number % ITEMS + 1, cora);
            case 1 -> agendas.move(item, ITEMS - number % ITEMS, cora);
            case 2 -> agendas.move(item, 1, cora);
            case 3 -> agendas.start(item, cora);
            case 5 -> agendas.edit(longer(convening.read(item), number), cora);
            case 4 -> agendas.move(item, ITEMS, cora);
            default -> agendas.add(meeting, new Heading("More " + number), ItemPurpose.DISCUSS, 5, cora);
        }
    }

    private static Item longer(Item item, int minutes) {
        return item.described(item.section(), item.heading(), item.purpose(), Optional.empty(), "", minutes, "", "");
    }

    private static String told(Runnable deed) {
        try {
            deed.run();
            return "done";
        } catch (Refused refused) {
            return refused.reason().toString();
        }
    }
}
