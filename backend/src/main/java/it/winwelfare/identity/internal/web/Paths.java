package it.winwelfare.identity.internal.web;

import it.winwelfare.identity.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;

/** Which pages are whose, by the beginning of the address. */
final class Paths {

    /** Files without secrets that browsers keep. */
    static final String[] STATICS = {
        "/assets/**", "/webjars/**", "/favicon.ico", "/favicon.svg", "/robots.txt", "/sitemap.xml"
    };

    static final String SIGN_OUT = "/esci";

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
        SIGN_OUT,
        "/lingua",
        "/error",
        "/actuator/health/**",
        "/actuator/info"
    };

    /** The page that asks for the second factor. */
    static final String CODE = "/accedi/codice";

    /** One's own second factors. */
    static final String FACTORS = "/account/sicurezza";

    /** Where the password is typed again. */
    static final String CONFIRM = FACTORS + "/conferma";

    /** Where somebody whom a provider has recognised shows which account is theirs. */
    static final String UNLINKED = "/accedi/identita";

    /** Where an identity is linked to the account that has signed in. */
    static final String LINK = FACTORS + "/identita/collega";

    /** Where second factors are changed: the password must have been typed a short while ago. */
    static final String[] FACTOR_CHANGES = {
        FACTORS + "/app/**",
        FACTORS + "/codici",
        FACTORS + "/passkey/**",
        FACTORS + "/identita/**",
        "/webauthn/register/**"
    };

    private static final Set<String> SIGN_IN_BY_PASSKEY = Set.of("/accedi/passkey", "/accedi/passkey/opzioni");

    /** What the API says without a token: its own description, and the keys that prove a voucher genuine. */
    static final String[] API_PUBLIC = {"/api/v1/openapi*", "/api/v1/openapi/**", "/api/docs/**", "/api/v1/keys"};

    /**
     * The areas of the portal, and the roles that may enter each; the first that fits counts. What they may do inside, the modules
     * decide.
     */
    static final SequencedMap<String, Set<Role>> AREAS = areas();

    /** Pages of everybody who signed in, whatever the role. What is named nowhere here is closed to all. */
    static final String[] SIGNED_IN = {"/account/**", "/porta"};

    /** What no browser may ask for. */
    static final String[] NOBODY = {"/actuator/**"};

    private static SequencedMap<String, Set<Role>> areas() {
        SequencedMap<String, Set<Role>> areas = new LinkedHashMap<>();
        areas.put("/dipendente/**", Set.of(Role.EMPLOYEE));
        areas.put("/azienda/**", Set.of(Role.COMPANY_HR));
        areas.put("/fornitore/**", Set.of(Role.PROVIDER));
        // Short, because a till without a keyboard shows it.
        areas.put("/attiva/**", Set.of(Role.PROVIDER));
        areas.put("/ambito/**", Set.of(Role.AMBITO));
        // One voucher's money, step by step: not for those who pay for many.
        areas.put("/alleanza/buoni/**", Set.of(Role.AMBITO));
        areas.put("/alleanza/**", Set.of(Role.ALLIANCE, Role.ATS, Role.AMBITO));
        return Collections.unmodifiableSequencedMap(areas);
    }

    /** Whether a session of this standing may be used at this address; the others see it as a visitor. */
    static boolean isOpenTo(Standing standing, HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return switch (standing) {
            case VISITOR, VOID, COMPLETE -> true;
            case NEEDS_CODE -> path.equals(CODE) || SIGN_IN_BY_PASSKEY.contains(path) || path.equals(SIGN_OUT);
            case NEEDS_FACTOR ->
                path.equals(FACTORS)
                        || path.startsWith(FACTORS + "/")
                        || path.startsWith("/webauthn/register")
                        || path.equals(SIGN_OUT);
        };
    }

    private Paths() {}
}
