package org.commonground.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Neighbouring runs that lead to the same place, or nowhere: one link is one link, however its words look. */
record Stretch(Optional<Link> link, List<Run> runs) {

    static List<Stretch> of(List<Run> runs) {
        List<Stretch> stretches = new ArrayList<>();
        for (var run : runs) {
            var link = run instanceof Run.Words words ? words.link() : Optional.<Link>empty();
            if (stretches.isEmpty() || !stretches.getLast().link.equals(link)) {
                stretches.add(new Stretch(link, new ArrayList<>()));
            }
            stretches.getLast().runs.add(run);
        }
        return stretches;
    }

    String text() {
        return Run.text(runs);
    }
}
