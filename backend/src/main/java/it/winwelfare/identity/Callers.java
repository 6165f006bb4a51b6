package it.winwelfare.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Who asks, for what stands between the door and the pages. Read once for each request, however often it is asked. */
public interface Callers {

    /** Empty for a visitor, and for somebody whose session or token is void by now. */
    Optional<Actor> of(HttpServletRequest request);
}
