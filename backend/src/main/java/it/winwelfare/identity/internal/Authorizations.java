package it.winwelfare.identity.internal;

import it.winwelfare.identity.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the authorization server handed out, to take it back. Its caller opens the transaction. */
@Repository
public class Authorizations {

    private final JdbcClient jdbc;

    Authorizations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ends all of a person's sign-ins by apps: no refresh token of theirs works any more. */
    public void end(UserId user) {
        endOf(user.toString());
    }

    /** Ends all that a machine client was given. */
    public void endOf(String principal) {
        jdbc.sql("DELETE FROM oauth2_authorization WHERE principal_name = ?")
                .param(principal)
                .update();
    }
}
