package it.winwelfare.identity.internal.web;

import it.winwelfare.identity.Role;
import java.util.Map;
import java.util.Set;

/** Which pages are whose, by the beginning of the address. */
final class Paths {

    /** Files without secrets that browsers keep. */
    static final String[] STATICS = {
        "/assets/**", "/webjars/**", "/favicon.ico", "/favicon.svg", "/robots.txt", "/sitemap.xml"
    };

    /** Pages for everybody. The demo's exist in its profile only, and are otherwise unknown. */
    static final String[] PUBLIC = {
        "/",
        "/catalogo/**",
        "/rete/**",
        "/aderisci/**",
        "/accessibilita",
        "/privacy",
        "/contatti",
        "/codice",
        "/licenza",
        "/buono",
        "/demo/**",
        "/stile/**",
        "/invito/**",
        "/password/**",
        "/accedi",
        "/accedi/**",
        "/lingua",
        "/error",
        "/actuator/health/**",
        "/actuator/info"
    };

    /** What the API says without a token: its own description, and the keys that prove a voucher genuine. */
    static final String[] API_PUBLIC = {"/api/v1/openapi*", "/api/v1/openapi/**", "/api/docs/**", "/api/v1/keys"};

    /** The areas of the portal, and the roles that may enter each. What they may do inside, the modules decide. */
    static final Map<String, Set<Role>> AREAS = Map.of(
            "/dipendente/**", Set.of(Role.EMPLOYEE),
            "/azienda/**", Set.of(Role.COMPANY_HR),
            "/fornitore/**", Set.of(Role.PROVIDER),
            "/ambito/**", Set.of(Role.AMBITO),
            "/alleanza/**", Set.of(Role.ALLIANCE, Role.ATS, Role.AMBITO));

    private Paths() {}
}
