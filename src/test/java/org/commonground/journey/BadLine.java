package org.commonground.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * A line to the server that can die as bad Wi-Fi does: nothing is refused and nothing is closed, bytes just stop coming through, and
 * when the line is back the connections of before are gone.
 */
final class BadLine implements AutoCloseable {

    private final ServerSocket entry;
    private final int server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch open = new CountDownLatch(0);

    BadLine(int server) {
        this.server = server;
        try {
            entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    String address() {
        return "http://localhost:" + entry.getLocalPort();
    }

    void dies() {
        open = new CountDownLatch(1);
    }

    void comesBack() {
        sockets.forEach(BadLine::cut);
        open.countDown();
    }

    @Override
    public void close() {
        cut(entry);
        comesBack();
    }

    private void accept() {
        try {
            while (true) {
                var browser = carried(entry.accept());
                Thread.ofVirtual().start(() -> connect(browser));
            }
        } catch (IOException closed) {
            // The journey is over.
        }
    }

    private void connect(Socket browser) {
        try {
            open.await();
            var house = carried(new Socket(InetAddress.getLoopbackAddress(), server));
            Thread.ofVirtual().start(() -> carry(browser, house));
            carry(house, browser);
        } catch (IOException | InterruptedException e) {
            cut(browser);
        }
    }

    private void carry(Socket from, Socket to) {
        try {
            var bytes = new byte[8192];
            for (var read = from.getInputStream().read(bytes);
                    read >= 0;
                    read = from.getInputStream().read(bytes)) {
                open.await();
                to.getOutputStream().write(bytes, 0, read);
            }
        } catch (IOException | InterruptedException e) {
            // Either end went away, and so does the other.
        }
        cut(from);
        cut(to);
    }

    private Socket carried(Socket socket) {
        sockets.add(socket);
        return socket;
    }

    private static void cut(AutoCloseable end) {
        try {
            end.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
