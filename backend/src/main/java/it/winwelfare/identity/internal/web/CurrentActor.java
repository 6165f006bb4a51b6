package it.winwelfare.identity.internal.web;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Callers;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.TillId;
import it.winwelfare.identity.internal.MachineBook;
import it.winwelfare.identity.internal.Presence;
import it.winwelfare.identity.internal.Presences;
import it.winwelfare.identity.internal.Proven;
import it.winwelfare.identity.internal.factor.SecondFactorDuty;
import it.winwelfare.identity.internal.oauth.AccessTokens;
import it.winwelfare.identity.internal.oauth.SignedInUser;
import it.winwelfare.identity.internal.oauth.TillBook;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Who acts in a request, read from the database once per request: by one query, so that what was revoked is over at once. */
@Component
class CurrentActor implements Callers {

    private static final String ATTRIBUTE = CurrentActor.class.getName();

    private final Presences presences;
    private final MachineBook machines;
    private final TillBook tills;
    private final SecondFactorDuty duty;

    CurrentActor(Presences presences, MachineBook machines, TillBook tills, SecondFactorDuty duty) {
        this.presences = presences;
        this.machines = machines;
        this.tills = tills;
        this.duty = duty;
    }

    @Override
    public Optional<Actor> of(HttpServletRequest request) {
        return Optional.ofNullable(known(request).actor());
    }

    /** How far the person has come with signing in. */
    Standing standing(HttpServletRequest request) {
        return known(request).standing();
    }

    private Known known(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            return Known.VISITOR;
        }
        if (request.getAttribute(ATTRIBUTE) instanceof Known known && authentication.equals(known.authentication())) {
            return known;
        }
        Known read = read(authentication, request);
        request.setAttribute(ATTRIBUTE, read);
        return read;
    }

    private Known read(Authentication authentication, HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (authentication instanceof JwtAuthenticationToken token) {
            return ofToken(authentication, token.getToken(), new Origin(Channel.API, address));
        }
        if (authentication.getPrincipal() instanceof SignedInUser person) {
            Origin origin = new Origin(Channel.PORTAL, address);
            return person(authentication, person, Proof.of(authentication), origin);
        }
        return new Known(authentication, Standing.VISITOR, null);
    }

    private Known ofToken(Authentication authentication, Jwt token, Origin origin) {
        String subject = token.getSubject();
        if (subject != null && subject.equals(token.getClaimAsString(AccessTokens.CLIENT_ID))) {
            return machines.companyOf(subject)
                    .map(company -> Actor.machine(subject, company, origin))
                    .map(machine -> new Known(authentication, Standing.COMPLETE, machine))
                    .orElseGet(() -> Known.nothing(authentication));
        }
        if (subject == null || !(token.getClaim(AccessTokens.CREDENTIALS) instanceof Number credentials)) {
            return Known.nothing(authentication);
        }
        Proof proof = new Proof(
                Boolean.TRUE.equals(token.getClaimAsBoolean(AccessTokens.SECOND_FACTOR)),
                Boolean.TRUE.equals(token.getClaimAsBoolean(AccessTokens.ASSURED)));
        return within(token, person(authentication, new SignedInUser(subject, credentials.intValue()), proof, origin));
    }

    /** A till may do what its person may do for the till's provider and nothing else, until it is disconnected. */
    private Known within(Jwt token, Known person) {
        String till = token.getClaimAsString(AccessTokens.TILL);
        Actor actor = person.actor();
        if (till == null || actor == null) {
            return person;
        }
        return tills.providerOf(TillId.parse(till))
                .map(provider -> new RoleIn(Role.PROVIDER, provider))
                .map(role -> actor.roles().contains(role) ? Set.of(role) : Set.<RoleIn>of())
                .map(roles -> new Actor(actor.user(), actor.name(), roles, actor.origin()))
                .map(limited -> new Known(person.authentication(), person.standing(), limited))
                .orElseGet(() -> new Known(person.authentication(), Standing.VOID, null));
    }

    private Known person(Authentication authentication, SignedInUser person, Proof proof, Origin origin) {
        Presence presence = presences.of(person.user()).orElse(null);
        if (presence == null || presence.credentials() != person.credentials()) {
            return Known.nothing(authentication);
        }
        Standing standing = standing(presence, proof);
        return new Known(
                authentication,
                standing,
                switch (standing) {
                    case COMPLETE -> presence.actor(origin);
                    // Enough to set a factor up, and nothing else.
                    case NEEDS_FACTOR -> presence.actorWithoutRoles(origin);
                    case NEEDS_CODE, VISITOR, VOID -> null;
                });
    }

    private Standing standing(Presence presence, Proof proof) {
        if (presence.secondFactor()) {
            return proof.second() ? Standing.COMPLETE : Standing.NEEDS_CODE;
        }
        return duty.binds(presence.roles()) && !proof.assured() ? Standing.NEEDS_FACTOR : Standing.COMPLETE;
    }

    /**
     * What was proven besides the password.
     *
     * @param second a second factor
     * @param assured by a provider, so that none has to be set up here
     */
    private record Proof(boolean second, boolean assured) {

        static Proof of(Authentication authentication) {
            return new Proof(Proven.second(authentication), Proven.assured(authentication));
        }
    }

    private record Known(
            @Nullable Authentication authentication,
            Standing standing,
            @Nullable Actor actor) {

        static final Known VISITOR = new Known(null, Standing.VISITOR, null);

        static Known nothing(Authentication authentication) {
            return new Known(authentication, Standing.VOID, null);
        }
    }
}
