package it.winwelfare.identity.internal.web;

import it.winwelfare.identity.Channel;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.UserId;
import it.winwelfare.identity.internal.Proven;
import it.winwelfare.identity.internal.SignIn;
import it.winwelfare.identity.internal.factor.Factors;
import it.winwelfare.identity.internal.oauth.SignedInUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The second step of signing in: a code of the app ({@code code}) or a recovery code ({@code recovery}). */
class SecondStep extends AbstractAuthenticationProcessingFilter {

    private static final int LONGEST = 40;

    private final CurrentActor current;
    private final SignIn signIn;
    private final Factors factors;
    private final Clock clock;

    SecondStep(CurrentActor current, SignIn signIn, Factors factors, Clock clock) {
        super(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, Paths.CODE));
        this.current = current;
        this.signIn = signIn;
        this.factors = factors;
        this.clock = clock;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        Authentication half = SecurityContextHolder.getContext().getAuthentication();
        if (half == null
                || current.standing(request) != Standing.NEEDS_CODE
                || !(half.getPrincipal() instanceof SignedInUser person)) {
            throw new InsufficientAuthenticationException("no password was typed before");
        }
        String recovery = typed(request, "recovery");
        String code = Objects.requireNonNullElse(typed(request, "code"), "");
        Origin origin = new Origin(Channel.PORTAL, request.getRemoteAddr());
        UserId user = person.user();
        boolean complete = signIn.complete(
                        user,
                        OptionalInt.of(person.credentials()),
                        () -> recovery == null
                                ? factors.takeAppCode(user, code)
                                : factors.takeRecoveryCode(user, recovery, origin),
                        origin)
                .isPresent();
        if (!complete) {
            throw new BadCredentialsException("wrong code, or locked");
        }
        return Proven.with(half, person, recovery == null ? Proven.APP : Proven.PAPER, clock.instant());
    }

    private static @Nullable String typed(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.substring(0, Math.min(LONGEST, value.length()));
    }
}
