package it.winwelfare.embeddeddb;

/** No server is named, and this build holds no programs of a server for this system: there is nothing to keep data in. */
public final class NoDatabase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoDatabase(String system) {
        super("WIN_DB_URL names no database, and this build holds no embedded one for " + system + ".");
    }
}
