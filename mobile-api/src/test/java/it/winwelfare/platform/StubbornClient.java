package it.winwelfare.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Sends a request again, with its key, until it is answered: over dead servers, over servers without a database, and over lines that it
 * cuts itself before the answer comes. It remembers the first answer to each key.
 */
final class StubbornClient {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int CUT_ONE_IN = 12;

    private final Supplier<URI> address;
    private final String token;
    private final RandomGenerator random;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Map<String, Asked> answered = new ConcurrentHashMap<>();

    /** A request with the answer that was believed. */
    record Asked(String path, String json, int status, String answer) {}

    /** @param address where the platform is at the moment: another port after each start */
    StubbornClient(Supplier<URI> address, String token, RandomGenerator random) {
        this.address = address;
        this.token = token;
        this.random = random;
    }

    /** Posts until there is an answer that is neither a fault nor an overload. */
    Asked post(String path, String key, String json) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            try {
                if (random.nextInt(CUT_ONE_IN) == 0) {
                    cut(path, key, json);
                }
                HttpResponse<String> answer = client.send(request(path, key, json), BodyHandlers.ofString());
                if (answer.statusCode() < 500) {
                    Asked asked = new Asked(path, json, answer.statusCode(), answer.body());
                    answered.put(key, asked);
                    return asked;
                }
            } catch (IOException dead) {
                // It is being started again, maybe elsewhere.
            }
            TimeUnit.MILLISECONDS.sleep(50 + random.nextInt(100));
        }
        throw new IllegalStateException("no answer to " + path + " within " + PATIENCE);
    }

    /** Sends the request and hangs up before the answer: nobody learns what became of it. */
    private void cut(String path, String key, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), address.get().getPort())) {
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token
                                    + "\r\nContent-Type: application/json\r\nIdempotency-Key: " + key
                                    + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
        }
    }

    /** Reads, from a platform that is up. */
    String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.get().resolve(path))
                .header("Authorization", "Bearer " + token)
                .build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    /** Every key with the answer that was believed. */
    Map<String, Asked> answered() {
        return answered;
    }

    private HttpRequest request(String path, String key, String json) {
        return HttpRequest.newBuilder(address.get().resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json))
                .build();
    }
}
