package it.winwelfare.identity.internal.factor;

import java.nio.file.Path;

/** There is no key to encrypt the secrets of second factors with, or only one that everybody may know. */
final class NoFactorKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    private NoFactorKey(String message, String action) {
        super(message + " " + action);
        this.action = action;
    }

    static NoFactorKey missing(Path directory) {
        return new NoFactorKey(
                "There is no key to encrypt the secrets of second factors with in " + directory
                        + " (win.keys.directory).",
                howTo(directory));
    }

    static NoFactorKey demo(Path file) {
        return new NoFactorKey(
                "The key " + file + " was made for the demo, and the profile demo is off.",
                "Remove it. " + howTo(file.resolveSibling("").normalize()));
    }

    /** What the operator does about it. */
    String action() {
        return action;
    }

    private static String howTo(Path directory) {
        return "Make one with%n  openssl rand -base64 32 > %s%nor start once with --win.keys.generate=true."
                .formatted(directory.resolve(FactorKeys.FIRST));
    }
}
