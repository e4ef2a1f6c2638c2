package org.commonground.shell;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A fault of ours: written to the log in full, told to people by a short reference. */
final class Fault {

    private static final Logger LOG = LoggerFactory.getLogger(Fault.class);

    private Fault() {}

    /** Logs the fault and gives the reference under which the log has it. */
    static String note(String where, Throwable fault) {
        var reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        LOG.error("Fault {} at {}", reference, where, fault);
        return reference;
    }
}
