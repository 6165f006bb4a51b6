package it.winwelfare.operations.internal;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Liveness and readiness on the port of the pages too when the management has a port of its own: a proxy asks where it sends, so that
 * it hears of a port that is stuck.
 */
@RestController
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class HealthAddresses {

    private static final Set<String> GROUPS = Set.of("liveness", "readiness");

    private final HealthEndpoint health;

    HealthAddresses(HealthEndpoint health) {
        this.health = health;
    }

    @GetMapping("/actuator/health/{group}")
    ResponseEntity<Map<String, String>> of(@PathVariable String group) {
        HealthDescriptor found = GROUPS.contains(group) ? health.healthForPath(group) : null;
        if (found == null) {
            return ResponseEntity.notFound().build();
        }
        boolean up = Status.UP.equals(found.getStatus());
        return ResponseEntity.status(up ? 200 : 503)
                .cacheControl(CacheControl.noStore())
                .body(Map.of("status", found.getStatus().getCode()));
    }
}
