package it.winwelfare.identity.internal.web;

import static org.springframework.security.config.Customizer.withDefaults;

import it.winwelfare.identity.internal.Presences;
import it.winwelfare.identity.internal.federation.Arrival;
import it.winwelfare.identity.internal.oauth.AppRefresh;
import it.winwelfare.identity.internal.oauth.DeviceDoor;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.LocaleResolver;

/** The four doors: files, the authorization server, the API, the pages. The first that fits a request takes it. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class Doors {

    /** A span for each rule of each filter would tell nothing, and costs something at each request. */
    @Bean
    SecurityObservationSettings unwatched() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    HttpFirewall firewall() {
        return new QuickFirewall();
    }

    /** Files are the same for everybody: no session, and browsers keep them. */
    @Bean
    @Order(1)
    SecurityFilterChain files(HttpSecurity http) {
        return http.securityMatcher(Paths.STATICS)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(SecurityHeaders::of)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .build();
    }

    /** OAuth2 and OpenID Connect. Who must sign in does it on the portal's page, and comes back. */
    @Bean
    @Order(2)
    SecurityFilterChain authorizationServer(
            HttpSecurity http, AppRefresh refresh, DeviceDoor devices, RequestCache asked, CurrentActor current) {
        OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(server, configurer -> {
                    configurer.oidc(withDefaults()).clientAuthentication(refresh);
                    devices.addTo(configurer);
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                        new SignInPage(), PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/oauth2/authorize")))
                .requestCache(cache -> cache.requestCache(asked))
                .addFilterAfter(new SessionCheck(current), SecurityContextHolderFilter.class)
                .headers(SecurityHeaders::of)
                .build();
    }

    /** The API: a token in each request, no session, no cookies, and so no CSRF. */
    @Bean
    @Order(3)
    SecurityFilterChain api(
            HttpSecurity http,
            ApiProblems problems,
            CurrentActor current,
            @Value("${win.api.largest-body:256KB}") DataSize largestBody) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, Paths.API_PUBLIC)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(withDefaults())
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new BodyLimit(largestBody, problems), BearerTokenAuthenticationFilter.class)
                .addFilterBefore(new ApiCallers(current, problems), AuthorizationFilter.class)
                .headers(SecurityHeaders::of)
                .build();
    }

    /** The pages: a session, and a CSRF token in every form. */
    @Bean
    @Order(4)
    SecurityFilterChain pages(
            HttpSecurity http,
            AccessRules rules,
            CurrentActor current,
            RequestCache asked,
            AfterSignIn afterwards,
            SecondFactorDoor second,
            FederationDoor federation,
            ObjectProvider<AccessDeniedHandler> denial) {
        SignInPage signInPage = new SignInPage();
        second.of(http, afterwards);
        federation.of(http, afterwards);
        AccessDeniedHandler denied = denial.orderedStream()
                .filter(handler -> !(handler instanceof ApiProblems))
                .findFirst()
                .orElseGet(AccessDeniedHandlerImpl::new);
        return http.authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                            .permitAll();
                    requests.requestMatchers(Paths.PUBLIC).permitAll();
                    requests.requestMatchers(Paths.NOBODY).denyAll();
                    Paths.AREAS.forEach((pattern, roles) ->
                            requests.requestMatchers(pattern).access(rules.anyOf(roles)));
                    requests.requestMatchers(Paths.FACTOR_CHANGES).access(rules.somebodyWithPassword());
                    requests.requestMatchers(Paths.FACTORS, Paths.CONFIRM).access(rules.somebody());
                    requests.requestMatchers(Paths.SIGNED_IN).access(rules.somebodyUnlessUnknown());
                    requests.anyRequest().access(rules.unknown());
                })
                .formLogin(form -> form.loginPage(SignInPage.PATH)
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .successHandler(afterwards)
                        .failureHandler(new AfterRefusal()))
                .logout(logout -> logout.logoutRequestMatcher(
                                PathPatternRequestMatcher.pathPattern(HttpMethod.POST, Paths.SIGN_OUT))
                        .logoutSuccessUrl(SignInPage.PATH + "?uscita"))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(signInPage)
                        .accessDeniedHandler(new SignInPage.Again(rules, asked, denied)))
                .requestCache(cache -> cache.requestCache(asked))
                .addFilterAfter(new SessionCheck(current), SecurityContextHolderFilter.class)
                .headers(SecurityHeaders::of)
                .build();
    }

    @Bean
    AfterSignIn afterSignIn(
            RequestCache asked,
            CurrentActor current,
            Presences presences,
            Arrival arrival,
            DeviceCookie device,
            ObjectProvider<LocaleResolver> languages,
            Clock clock) {
        return new AfterSignIn(asked, current, presences, arrival, device, languages, clock);
    }

    /** Remembers the page that was asked for, but not the parts of a page that htmx asks for by itself. */
    @Bean
    RequestCache asked() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new AndRequestMatcher(
                PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/**"),
                new NegatedRequestMatcher(new RequestHeaderRequestMatcher(SignInPage.HTMX))));
        return cache;
    }
}
