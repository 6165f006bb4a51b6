package it.winwelfare.bench;

import it.winwelfare.bench.Rate.Client;

/** A client with a connection of its own that insists on an answer. */
abstract class Caller implements Client {

    private final Line line;
    private String token;

    Caller(int port, String token) throws Exception {
        this.line = new Line(port);
        this.token = token;
    }

    /** Goes on in another person's name. */
    final void holder(String other) {
        token = other;
    }

    /** Asks, and answers what came; throws when it was another status. */
    final String expect(int wanted, String method, String path, String key, String json) throws Exception {
        int status = line.call(method, path, token, key, json);
        if (status != wanted) {
            throw new IllegalStateException(method + " " + path + " answered " + status + ": " + line.body());
        }
        return line.body();
    }

    @Override
    public void close() throws Exception {
        line.close();
    }
}
