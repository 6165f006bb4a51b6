package it.winwelfare.identity.internal.web;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Callers;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.UserId;
import it.winwelfare.identity.internal.Accounts;
import it.winwelfare.identity.internal.MachineBook;
import it.winwelfare.identity.internal.oauth.AccessTokens;
import it.winwelfare.identity.internal.oauth.SignedInUser;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
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

    private final Accounts accounts;
    private final MachineBook machines;

    CurrentActor(Accounts accounts, MachineBook machines) {
        this.accounts = accounts;
        this.machines = machines;
    }

    @Override
    public Optional<Actor> of(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            return Optional.empty();
        }
        if (request.getAttribute(ATTRIBUTE) instanceof Known known
                && known.authentication().equals(authentication)) {
            return Optional.ofNullable(known.actor());
        }
        Optional<Actor> actor = read(authentication, request);
        request.setAttribute(ATTRIBUTE, new Known(authentication, actor.orElse(null)));
        return actor;
    }

    private Optional<Actor> read(Authentication authentication, HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (authentication instanceof JwtAuthenticationToken token) {
            return ofToken(token.getToken(), new Origin(Channel.API, address));
        }
        if (authentication.getPrincipal() instanceof SignedInUser person) {
            return person(person.user(), person.credentials(), new Origin(Channel.PORTAL, address));
        }
        return Optional.empty();
    }

    private Optional<Actor> ofToken(Jwt token, Origin origin) {
        String subject = token.getSubject();
        if (subject == null) {
            return Optional.empty();
        }
        if (subject.equals(token.getClaimAsString(AccessTokens.CLIENT_ID))) {
            return machines.companyOf(subject).map(company -> Actor.machine(subject, company, origin));
        }
        return token.getClaim(AccessTokens.CREDENTIALS) instanceof Number credentials
                ? person(UserId.parse(subject), credentials.intValue(), origin)
                : Optional.empty();
    }

    private Optional<Actor> person(UserId user, int credentials, Origin origin) {
        return accounts.presence(user)
                .filter(presence -> presence.credentials() == credentials)
                .map(presence -> presence.actor(origin));
    }

    private record Known(
            Authentication authentication, @Nullable Actor actor) {}
}
