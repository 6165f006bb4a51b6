package it.winwelfare.identity.internal.oauth;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import it.winwelfare.identity.UserId;
import java.io.Serializable;
import java.security.Principal;

/**
 * What a session and an authorization remember of a person: the id, and the state of the credentials at sign-in. Everything else is
 * read afresh.
 *
 * @param name the id as text; it becomes the subject of tokens
 * @param credentials of the account when it signed in; when the account's has grown since, this is void
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
public record SignedInUser(String name, int credentials) implements Principal, Serializable {

    /** The user. */
    public UserId user() {
        return UserId.parse(name);
    }

    @Override
    public String getName() {
        return name;
    }
}
