package org.commonground.shell;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Hangs up on whoever sends what they have to send so slowly that it is no sending any more. How long nothing at all may come is
 * {@code server.tomcat.connection-timeout}.
 */
final class BodyInTime extends ValveBase {

    /** Before anything is counted. */
    static final Duration GRACE = Duration.ofSeconds(10);

    /** Less than the slowest of mobile networks carries: with it 20 MB take 43 minutes. */
    static final int BYTES_A_SECOND = 8 * 1024;

    BodyInTime() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var wire = request.getCoyoteRequest();
        var open = wire.getInputBuffer();
        wire.setInputBuffer(new Counted(open, wire));
        try {
            getNext().invoke(request, response);
        } finally {
            wire.setInputBuffer(open);
        }
    }

    static boolean isTooSlow(Duration waited, long bytes) {
        return waited.minus(GRACE).toMillis() > bytes * 1_000 / BYTES_A_SECOND;
    }

    private static final class Counted implements InputBuffer {

        private final InputBuffer open;
        private final org.apache.coyote.Request wire;
        private long waited;
        private long bytes;

        Counted(InputBuffer open, org.apache.coyote.Request wire) {
            this.open = open;
            this.wire = wire;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            var began = System.nanoTime();
            var read = open.doRead(handler);
            waited += System.nanoTime() - began;
            bytes += Math.max(0, read);
            if (read > 0 && isTooSlow(Duration.ofNanos(waited), bytes)) {
                var slow = new IOException("What was sent came too slowly");
                wire.action(ActionCode.CLOSE_NOW, slow);
                throw slow;
            }
            return read;
        }

        @Override
        public int available() {
            return open.available();
        }
    }
}
