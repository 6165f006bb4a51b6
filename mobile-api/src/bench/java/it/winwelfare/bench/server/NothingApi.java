package it.winwelfare.bench.server;

import it.winwelfare.identity.Actor;
import it.winwelfare.mobileapi.web.Scoped;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The ceiling of any request: through all filters, with its caller known and its body read, and then nothing. */
@RestController
class NothingApi {

    @PostMapping("/api/v1/bench/nothing")
    @Scoped(Scoped.REDEEM)
    Map<String, String> nothing(Actor actor, @RequestBody Map<String, String> body) {
        return Map.of("actor", actor.id(), "size", String.valueOf(body.size()));
    }
}
