package it.winwelfare.embeddeddb;

/**
 * How to reach the embedded server's database {@code win}.
 *
 * @param port on 127.0.0.1
 * @param password of the user {@code win}
 */
public record DatabaseLogin(int port, String password) {

    static final String USER = "win";
    static final String DATABASE = "win";

    /** For MySQL Connector/J, without options. */
    public String url() {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + DATABASE;
    }

    /** The database's user. */
    public String user() {
        return USER;
    }

    @Override
    public String toString() {
        return USER + "@" + url();
    }
}
