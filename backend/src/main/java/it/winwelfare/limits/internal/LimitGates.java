package it.winwelfare.limits.internal;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Callers;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.ProblemAnswer;
import it.winwelfare.identity.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The two places where requests are counted: by address before anything is asked of the database or of a password, by person, provider
 * and client as soon as it is known who asks.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class LimitGates {

    /** The code of the refusal. */
    static final String CODE = "too-many-requests";

    @Bean
    FilterRegistrationBean<Gate> addressGate(Limits limits, ProblemAnswer problems) {
        return at(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 10, new Gate(limits, problems) {
            @Override
            boolean opens(RequestKind kind, HttpServletRequest request, HttpServletResponse response) {
                return limits.grants(request, response, kind, Per.ADDRESS, Address.of(request.getRemoteAddr()));
            }
        });
    }

    @Bean
    FilterRegistrationBean<Gate> callerGate(Limits limits, ProblemAnswer problems, Callers callers) {
        return at(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 10, new Gate(limits, problems) {
            @Override
            boolean opens(RequestKind kind, HttpServletRequest request, HttpServletResponse response) {
                Optional<Actor> actor = callers.of(request);
                return actor.isEmpty() || opensFor(actor.get(), kind, request, response);
            }

            private boolean opensFor(
                    Actor actor, RequestKind kind, HttpServletRequest request, HttpServletResponse response) {
                boolean machine = actor.hasAny(Role.COMPANY_MACHINE);
                return limits.grants(
                                request,
                                response,
                                kind,
                                Per.USER,
                                actor.user() == null ? null : actor.user().toString())
                        && limits.grants(request, response, kind, Per.CLIENT, machine ? actor.name() : null)
                        && limits.grants(
                                request,
                                response,
                                kind,
                                Per.PROVIDER,
                                actor.organisation(Role.PROVIDER)
                                        .map(OrganisationId::toString)
                                        .orElse(null));
            }
        });
    }

    private static FilterRegistrationBean<Gate> at(int order, Gate gate) {
        FilterRegistrationBean<Gate> registration = new FilterRegistrationBean<>(gate);
        registration.setOrder(order);
        return registration;
    }

    /** Lets a request through, or answers it: Problem Details for the API, the page of 429 for people. */
    abstract static class Gate extends OncePerRequestFilter {

        private final Limits limits;
        private final ProblemAnswer problems;

        Gate(Limits limits, ProblemAnswer problems) {
            this.limits = limits;
            this.problems = problems;
        }

        abstract boolean opens(RequestKind kind, HttpServletRequest request, HttpServletResponse response);

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Optional<RequestKind> kind =
                    limits.areOn() ? RequestKind.of(request.getMethod(), request.getRequestURI()) : Optional.empty();
            if (kind.isEmpty() || opens(kind.get(), request, response)) {
                chain.doFilter(request, response);
            } else if (request.getRequestURI().startsWith("/api/")) {
                problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, CODE);
            } else {
                response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            }
        }

        /** Each gate is asked once, also beside the other one, which is of the same class. */
        @Override
        protected String getAlreadyFilteredAttributeName() {
            return Gate.class.getName() + "@" + System.identityHashCode(this);
        }
    }
}
