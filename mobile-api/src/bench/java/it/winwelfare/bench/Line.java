package it.winwelfare.bench;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept connection that speaks as little HTTP/1.1 as a benchmark needs: the client shares its cores with the server, and a full
 * client would be measured instead of it.
 */
final class Line implements Closeable {

    private final int port;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private boolean closing;
    private String body = "";

    Line(int port) throws IOException {
        this.port = port;
        socket = opened(port);
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
        out = socket.getOutputStream();
    }

    private static Socket opened(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** The server keeps a connection for some hundred requests and says so with the last one. */
    private void openAgain() throws IOException {
        socket.close();
        socket = opened(port);
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
        out = socket.getOutputStream();
        closing = false;
    }

    /** Sends a request and reads its whole answer. @return the status */
    int call(String method, String path, String token, String key, String json) throws IOException {
        byte[] content = json.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(512)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ")
                .append(token)
                .append("\r\nContent-Type: application/json\r\nContent-Length: ")
                .append(content.length);
        if (!key.isEmpty()) {
            head.append("\r\nIdempotency-Key: ").append(key);
        }
        byte[] start = head.append("\r\n\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[start.length + content.length];
        System.arraycopy(start, 0, request, 0, start.length);
        System.arraycopy(content, 0, request, start.length, content.length);
        if (closing) {
            openAgain();
        }
        out.write(request);
        return answer();
    }

    /** The content of the last answer. */
    String body() {
        return body;
    }

    private int answer() throws IOException {
        int status = Integer.parseInt(line().substring(9, 12));
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String low = header.toLowerCase(Locale.ROOT);
            if (low.startsWith("content-length:")) {
                length = Integer.parseInt(low.substring(15).strip());
            } else if (low.startsWith("connection:") && low.contains("close")) {
                closing = true;
            } else if (low.startsWith("transfer-encoding:") && low.contains("chunked")) {
                chunked = true;
            }
        }
        body = chunked ? chunks() : text(length);
        return status;
    }

    private String chunks() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.append(text(size));
            line();
        }
        line();
        return all.toString();
    }

    private String text(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer was cut off");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
