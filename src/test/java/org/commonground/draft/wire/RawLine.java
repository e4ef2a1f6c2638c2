package org.commonground.draft.wire;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.commonground.draft.DraftId;

/** A line on which bytes can be sent that no WebSocket library would send. */
final class RawLine implements AutoCloseable {

    private static final int CLOSE = 0x88;
    private static final int BROKEN_OFF = 1006;

    private final Socket socket;
    private final DataInputStream in;
    private String head = "";

    private RawLine(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
    }

    static RawLine open(int port, DraftId draft, Browser browser) throws IOException {
        return open(port, draft, browser, "");
    }

    /** A line for which extensions are offered, as every browser does. */
    static RawLine offering(String extensions, int port, DraftId draft, Browser browser) throws IOException {
        return open(port, draft, browser, "Sec-WebSocket-Extensions: " + extensions + "\r\n");
    }

    private static RawLine open(int port, DraftId draft, Browser browser, String offered) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(5_000);
        RawLine line = new RawLine(socket);
        line.sends(handshake(port, draft, browser, offered).getBytes(StandardCharsets.US_ASCII));
        line.head = line.readHead();
        if (!line.head.startsWith("HTTP/1.1 101")) {
            throw new IllegalStateException("No line: " + line.head);
        }
        return line;
    }

    private static String handshake(int port, DraftId draft, Browser browser, String offered) {
        return "GET /live/drafts/" + draft + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nOrigin: "
                + browser.address() + "\r\nCookie: " + browser.cookies()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + offered + "\r\n";
    }

    private String readHead() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        return head.toString();
    }

    /** The answer to the handshake. */
    String head() {
        return head;
    }

    /** The first byte of the next frame: its kind, and whether an extension has changed it. */
    int nextFrameBegins() throws IOException {
        return in.readUnsignedByte();
    }

    void sends(byte... bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** With which status the server closes; 1006 if it hangs up without a word. */
    int closes() throws IOException {
        try {
            while (true) {
                int first = in.readUnsignedByte();
                int length = in.readUnsignedByte();
                byte[] payload = new byte[length == 126 ? in.readUnsignedShort() : length];
                in.readFully(payload);
                if (first == CLOSE) {
                    return payload.length < 2 ? BROKEN_OFF : (payload[0] & 0xff) << 8 | payload[1] & 0xff;
                }
            }
        } catch (EOFException hungUp) {
            return BROKEN_OFF;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
