package org.commonground.copy;

import java.nio.file.Path;
import org.commonground.shared.Refused;
import org.springframework.boot.ExitCodeGenerator;

/** The tables could not be changed for this version. Says where the data is and what to do. */
final class UpgradeFailed extends RuntimeException implements ExitCodeGenerator {

    static final int EXIT_CODE = 3;
    private static final String GO_ON = "Start the version that ran before; it finds its data as it was.";

    private final String whatToDo;

    /** H2, and the data is back. */
    UpgradeFailed(Path copy, Throwable why) {
        super("The upgrade failed, and the data is as it was before it: " + why.getMessage(), why);
        whatToDo = GO_ON + " A copy of it is " + copy + ".";
    }

    /** H2, and the data is not back. */
    UpgradeFailed(Path copy, Throwable notPutBack, Throwable why) {
        super("The upgrade failed, and the data could not be put back: " + notPutBack.getMessage(), why);
        whatToDo =
                "Start the version that ran before once with --commonground.restore=" + copy + " and then as always.";
    }

    /** PostgreSQL, which took nothing. */
    UpgradeFailed(Throwable why) {
        super("The upgrade failed, and the data is as it was before it: " + why.getMessage(), why);
        whatToDo = GO_ON;
    }

    /** No copy could be made, so nothing was begun. */
    UpgradeFailed(Refused noCopy) {
        super("The upgrade was not begun, because no copy of the data could be made before it.", noCopy);
        whatToDo = Sayings.of(noCopy.reason()) + " Then start again; until then the version that ran before works.";
    }

    String whatToDo() {
        return whatToDo;
    }

    @Override
    public int getExitCode() {
        return EXIT_CODE;
    }
}
