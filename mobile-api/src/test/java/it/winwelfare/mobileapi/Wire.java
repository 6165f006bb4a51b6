package it.winwelfare.mobileapi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import it.winwelfare.mobileapi.RequestMill.Wanted;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Sends a request to the letter, which a library's client would refuse to do: an address that is none, a length that lies. One
 * connection for each, and its sending side is closed, so that nobody waits for what does not come.
 */
record Wire(int port) {

    private static final int PATIENCE = (int) Duration.ofSeconds(30).toMillis();
    private static final byte[] HEAD_END = {'\r', '\n', '\r', '\n'};

    /**
     * What came back.
     *
     * @param headers by their names in small letters
     */
    record Answer(int status, Map<String, String> headers, byte[] body) {

        String type() {
            return headers.getOrDefault("content-type", "");
        }

        @Override
        public String toString() {
            return status + " " + headers + " " + new String(body, UTF_8);
        }
    }

    /** @throws IOException when there is no whole answer in half a minute */
    Answer send(Wanted wanted) throws IOException {
        try (Socket connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
            connection.setSoTimeout(PATIENCE);
            connection.getOutputStream().write(written(wanted));
            connection.shutdownOutput();
            return read(connection.getInputStream().readAllBytes());
        }
    }

    private byte[] written(Wanted wanted) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Host", "localhost:" + port);
        headers.put("Connection", "close");
        byte[] body = wanted.body();
        if (body != null) {
            headers.put("Content-Length", Integer.toString(body.length));
        }
        headers.putAll(wanted.headers());
        StringBuilder head = new StringBuilder(wanted.method().name())
                .append(' ')
                .append(wanted.path())
                .append(" HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.append("\r\n").toString().getBytes(UTF_8));
        if (body != null) {
            all.writeBytes(body);
        }
        return all.toByteArray();
    }

    private static Answer read(byte[] all) throws IOException {
        int end = indexOf(all, HEAD_END);
        if (end < 0) {
            throw new IOException("no answer but " + new String(all, ISO_8859_1));
        }
        String[] head = new String(all, 0, end, ISO_8859_1).split("\r\n");
        byte[] rest = Arrays.copyOfRange(all, end + HEAD_END.length, all.length);
        int status = Integer.parseInt(head[0].split(" ")[1]);
        if (status < 200) {
            return read(rest);
        }
        Map<String, String> headers = new LinkedHashMap<>();
        Arrays.stream(head).skip(1).forEach(line -> {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        });
        boolean inChunks = headers.getOrDefault("transfer-encoding", "").equals("chunked");
        return new Answer(status, headers, inChunks ? joined(rest) : rest);
    }

    private static byte[] joined(byte[] chunks) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int at = 0;
        while (at < chunks.length) {
            int line = at;
            while (chunks[line] != '\r') {
                line++;
            }
            int length = Integer.parseInt(new String(chunks, at, line - at, ISO_8859_1), 16);
            if (length == 0) {
                return body.toByteArray();
            }
            body.write(chunks, line + 2, length);
            at = line + 2 + length + 2;
        }
        throw new IOException("the answer ends before its end");
    }

    private static int indexOf(byte[] all, byte[] sought) {
        for (int i = 0; i + sought.length <= all.length; i++) {
            if (Arrays.equals(all, i, i + sought.length, sought, 0, sought.length)) {
                return i;
            }
        }
        return -1;
    }
}
