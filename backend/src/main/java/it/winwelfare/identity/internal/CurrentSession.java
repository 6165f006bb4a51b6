package it.winwelfare.identity.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The browser's session that the present request belongs to, where there is one: in a job or an app's request there is none. */
public interface CurrentSession {

    /** Its name, as its cookie has it. */
    Optional<String> name();

    /** The network address that the request comes from. */
    @Nullable String address();

    /**
     * Its person has just proven a factor. Does nothing without a session that is signed in.
     *
     * @param factor the name of Spring Security's authority for it
     */
    void proven(String factor);

    /** Its person has just changed the password, by which this session is as good as before. */
    void passwordChanged(int credentials);
}
