package org.commonground.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks for a WebSocket with whatever headers somebody writes, also such as no library would send. */
final class Handshake {

    private static final int PATIENCE = 5_000;

    private final int port;

    Handshake(int port) {
        this.port = port;
    }

    /** The status of the answer; the connection is closed again. */
    int status(String path, Map<String, String> headers) {
        try (var socket = open(path, headers)) {
            return status(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks, and leaves the connection open. */
    Socket open(String path, Map<String, String> headers) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE);
        var more = headers.entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue() + "\r\n")
                .collect(Collectors.joining());
        var asked = "GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n" + more
                + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        socket.getOutputStream().write(asked.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    static int status(Socket socket) throws IOException {
        var line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
                .readLine();
        return line == null ? 0 : Integer.parseInt(line.split(" ")[1]);
    }
}
