package it.winwelfare.operations.internal;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The door of the management port, when it is one of its own ({@code management.server.port}): open to whoever reaches the port, which
 * is bound to this machine or to the inner network. On the port of the pages nothing of it can be reached.
 */
@Configuration(proxyBeanMethods = false)
class HousePort {

    private static final int NONE = -1;

    private volatile int port = NONE;

    @EventListener
    void opened(WebServerInitializedEvent server) {
        if (WebServerApplicationContext.hasServerNamespace(server.getApplicationContext(), "management")) {
            port = server.getWebServer().getPort();
        }
    }

    @Bean
    @Order(0)
    SecurityFilterChain house(HttpSecurity http) {
        return http.securityMatcher(request -> request.getLocalPort() == port)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }
}
