package org.commonground.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.communication.ServerRpcHandler;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FaultLogTests {

    private final FaultLog faults = new FaultLog();

    @Test
    void writesTheFirstOfAKindInFullAndOthersInALine(CapturedOutput log) {
        write(5, each -> ours("a missing row"));
        assertThat(log.getAll().lines().filter(line -> line.startsWith("\tat")))
                .isNotEmpty()
                .hasSizeLessThan(100);
        assertThat(log.getAll().split("Again a fault", -1)).hasSize(5);
        assertThat(log.getAll()).contains("Fault R0 at a page");
    }

    @Test
    void writesOneLineForAMessageThatNoPageSends(CapturedOutput log) {
        write(3, each -> crafted("no such\n\tproperty"));
        assertThat(log.getAll().lines().filter(line -> line.contains("Refused a message that no page sends")))
                .hasSize(3)
                .allMatch(line -> line.contains("no such property"));
        assertThat(log.getAll()).doesNotContain("\tat ");
    }

    @Test
    void writesSoManyLinesAMinuteAndCountsTheOthers(CapturedOutput log) {
        write(828, each -> crafted("number " + each));
        assertThat(log.getAll().lines()).hasSizeLessThanOrEqualTo(FaultLog.LINES_A_MINUTE + 1);
    }

    private void write(int times, IntFunction<Throwable> fault) {
        for (var each = 0; each < times; each++) {
            faults.write("R" + each, "a page", fault.apply(each));
        }
    }

    private static Throwable ours(String words) {
        return new IllegalStateException("wrapped", new IllegalArgumentException(words));
    }

    /** As Vaadin throws it where it hears a message, far below the filters through which the request came. */
    private static Throwable crafted(String words) {
        var thrown = new IllegalArgumentException(words);
        thrown.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("com.vaadin.flow.internal.nodefeature.ElementPropertyMap", "deferredUpdate", "", 1),
            new StackTraceElement(ServerRpcHandler.class.getName(), "handleInvocations", "", 2),
            new StackTraceElement("org.commonground.live.ui.PushDoor", "doFilterInternal", "", 3)
        });
        return thrown;
    }
}
