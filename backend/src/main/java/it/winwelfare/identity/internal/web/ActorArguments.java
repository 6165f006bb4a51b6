package it.winwelfare.identity.internal.web;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.AwaitedFactor;
import it.winwelfare.identity.internal.factor.Factors;
import it.winwelfare.identity.internal.oauth.SignedInUser;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives handlers who acts: a parameter {@code Actor} asks for somebody (a visitor is sent to the sign-in page, a client gets 401), a
 * parameter {@code Optional<Actor>} does not. {@code Optional<AwaitedFactor>} is there after a right password that is not enough.
 */
@Configuration(proxyBeanMethods = false)
class ActorArguments implements WebMvcConfigurer {

    private final CurrentActor current;
    private final ObjectProvider<Factors> factors;

    ActorArguments(CurrentActor current, ObjectProvider<Factors> factors) {
        this.current = current;
        this.factors = factors;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Resolver(current));
        resolvers.add(new AwaitedResolver(current, factors));
    }

    private record Resolver(CurrentActor current) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.nestedIfOptional().getNestedParameterType() == Actor.class;
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer model,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            Optional<Actor> actor =
                    current.of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
            if (parameter.getParameterType() == Optional.class) {
                return actor;
            }
            return actor.orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody has signed in"));
        }
    }

    private record AwaitedResolver(CurrentActor current, ObjectProvider<Factors> factors)
            implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Optional.class
                    && parameter.nestedIfOptional().getNestedParameterType() == AwaitedFactor.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer model,
                NativeWebRequest web,
                @Nullable WebDataBinderFactory binders) {
            HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
            Authentication half = SecurityContextHolder.getContext().getAuthentication();
            return current.standing(request) == Standing.NEEDS_CODE
                            && half != null
                            && half.getPrincipal() instanceof SignedInUser person
                    ? Optional.of(factors.getObject().awaited(person.user()))
                    : Optional.empty();
        }
    }
}
