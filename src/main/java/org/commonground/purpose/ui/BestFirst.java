package org.commonground.purpose.ui;

import java.util.Comparator;
import java.util.List;
import org.commonground.purpose.Standing;
import org.commonground.purpose.Wording;

/** The order people look for wordings in: the adopted one, those in review, drafts, retired ones, put away ones. */
final class BestFirst {

    private static final List<Standing> STANDINGS =
            List.of(Standing.ADOPTED, Standing.IN_REVIEW, Standing.DRAFT, Standing.RETIRED);

    static final Comparator<Wording> ORDER = Comparator.comparing(Wording::archived)
            .thenComparing(wording -> STANDINGS.indexOf(wording.standing()))
            .thenComparing(Wording::begunAt);

    private BestFirst() {}
}
