package org.commonground.shell;

import java.util.UUID;

/** A fault of ours: written to the log, told to people by a short reference. */
final class Fault {

    private static final FaultLog LOG = new FaultLog();

    private Fault() {}

    /** Logs the fault and gives the reference under which the log has it. */
    static String note(String where, Throwable fault) {
        var reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        LOG.write(reference, where, fault);
        return reference;
    }
}
