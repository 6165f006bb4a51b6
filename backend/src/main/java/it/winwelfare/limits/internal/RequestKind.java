package it.winwelfare.limits.internal;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What a request wants, as far as it matters for how often it may be asked. The first kind that fits. */
enum RequestKind {
    SIGN_IN(Set.of(POST), "/accedi", "/accedi/**"),
    /** To a provider of identities and back: a session is made there, and on the way back somebody else is asked. */
    IDENTITY(Set.of(GET), "/accedi/con/*", "/accedi/da/*"),
    TOKEN(Set.of(POST), "/oauth2/token", "/oauth2/device_authorization"),
    PASSWORD_RESET(Set.of(POST), "/password/**"),
    JOIN(Set.of(POST), "/aderisci/**"),
    SEARCH(Set.of(GET), "/catalogo", "/catalogo/comuni", "/api/v1/catalogue/**"),
    PURCHASE(Set.of(POST), "/dipendente/servizi/*/acquista", "/api/v1/me/vouchers", "/api/v1/me/quotes"),
    BATCH(Set.of(POST), "/api/v1/provider/redemptions/batch", "/fornitore/cassa/invio"),
    REDEEM(Set.of(POST), "/fornitore/cassa/**", "/api/v1/provider/**"),
    MACHINE_WRITE(Set.of(POST, PUT, DELETE), "/api/v1/company/**");

    private final Set<HttpMethod> methods;
    private final List<PathPattern> paths;

    RequestKind(Set<HttpMethod> methods, String... paths) {
        this.methods = methods;
        this.paths = Arrays.stream(paths)
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }

    /** The name that properties, headers and metrics use. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<PathPattern> paths() {
        return paths;
    }

    Set<HttpMethod> methods() {
        return methods;
    }

    /** The kind of a request; empty when it is of none that is limited. */
    static Optional<RequestKind> of(String method, String path) {
        HttpMethod asked = HttpMethod.valueOf(method);
        PathContainer container = PathContainer.parsePath(path);
        return Arrays.stream(values())
                .filter(kind -> kind.methods.contains(asked))
                .filter(kind -> kind.paths.stream().anyMatch(pattern -> pattern.matches(container)))
                .findFirst();
    }
}
