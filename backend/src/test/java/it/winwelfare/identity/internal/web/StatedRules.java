package it.winwelfare.identity.internal.web;

import it.winwelfare.identity.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** Who may ask for an address, as the portal's own rules ({@link Paths}) state it: read from there, so that tests say it no second time. */
public final class StatedRules {

    private static final PathPatternParser PATTERNS = PathPatternParser.defaultInstance;

    private StatedRules() {}

    /**
     * @param visitors whether one needs no sign-in
     * @param roles who of those that signed in
     */
    public record Rule(boolean visitors, Set<Role> roles) {}

    /** Empty when nothing is stated about the address: then it is closed, and somebody forgot it. */
    public static Optional<Rule> of(String path) {
        Set<Role> people = EnumSet.allOf(Role.class);
        people.removeIf(role -> !role.isForPeople());
        if (fits(Paths.STATICS, path) || fits(Paths.PUBLIC, path) || fits(Paths.API_PUBLIC, path)) {
            return Optional.of(new Rule(true, people));
        }
        if (fits(Paths.NOBODY, path)) {
            return Optional.of(new Rule(false, Set.of()));
        }
        return Paths.AREAS.entrySet().stream()
                .filter(area -> fits(new String[] {area.getKey()}, path))
                .map(Map.Entry::getValue)
                .map(roles -> new Rule(false, roles))
                .findFirst()
                .or(() -> fits(Paths.FACTOR_CHANGES, path) || fits(Paths.SIGNED_IN, path)
                        ? Optional.of(new Rule(false, people))
                        : Optional.empty());
    }

    private static boolean fits(String[] patterns, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return Arrays.stream(patterns)
                .anyMatch(pattern -> PATTERNS.parse(pattern).matches(parsed));
    }
}
