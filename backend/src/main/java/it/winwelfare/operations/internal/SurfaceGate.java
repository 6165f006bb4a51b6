package it.winwelfare.operations.internal;

import it.winwelfare.operations.Surface;
import it.winwelfare.operations.Surfaces;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 404 for the surfaces that this instance does not show, before any session, token or query. A proxy should not send such
 * requests here; if it does, this shows it at once.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SurfaceGate extends OncePerRequestFilter {

    private static final String HERE_IS_NONE =
            "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,\"detail\":\"This instance does not show it.\"}";

    private final Surfaces surfaces;

    SurfaceGate(Surfaces surfaces) {
        this.surfaces = surfaces;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (shown(request.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.NOT_FOUND.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(HERE_IS_NONE.getBytes(StandardCharsets.UTF_8));
    }

    private boolean shown(String path) {
        if (path.startsWith("/actuator/") || path.equals("/actuator")) {
            return true;
        }
        boolean api = path.equals("/api") || path.startsWith("/api/");
        return surfaces.show(api ? Surface.MOBILE : Surface.PORTAL);
    }
}
