package it.winwelfare.mobileapi.web;

import it.winwelfare.identity.Callers;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the gates before all that is under {@code /api}, but for the API's own description. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:mobile-api.properties")
class ApiConfiguration implements WebMvcConfigurer {

    private final Callers callers;

    ApiConfiguration(Callers callers) {
        this.callers = callers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        for (HandlerInterceptor gate : List.of(new ScopeGate(callers), new MediaTypeGate())) {
            registry.addInterceptor(gate)
                    .addPathPatterns("/api/**")
                    .excludePathPatterns("/api/v1/openapi", "/api/v1/openapi.yaml");
        }
    }
}
