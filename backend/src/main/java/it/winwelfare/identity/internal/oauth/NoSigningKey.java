package it.winwelfare.identity.internal.oauth;

import java.nio.file.Path;

/** There is no key to sign tokens with, or only one that everybody may know. The message says what to do. */
final class NoSigningKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    private NoSigningKey(String message, String action) {
        super(message + " " + action);
        this.action = action;
    }

    static NoSigningKey missing(Path directory) {
        return new NoSigningKey(
                "There is no key to sign access tokens with in " + directory + " (win.keys.directory).",
                howTo(directory));
    }

    static NoSigningKey demo(Path file) {
        return new NoSigningKey(
                "The key " + file + " was made for the demo, and the profile demo is off.",
                "Remove it. " + howTo(file.resolveSibling("").normalize()));
    }

    /** What the operator does about it. */
    String action() {
        return action;
    }

    private static String howTo(Path directory) {
        return "Make one with%n  openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:3072 -out %s%nor start once with --win.keys.generate=true."
                .formatted(directory.resolve("oauth2-1.pem"));
    }
}
