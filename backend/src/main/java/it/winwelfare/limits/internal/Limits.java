package it.winwelfare.limits.internal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import it.winwelfare.limits.internal.Windows.Key;
import it.winwelfare.limits.internal.Windows.Verdict;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Says whether a request may go on, and tells the client how far it is from its limit (RateLimit headers of the IETF's draft 10, and
 * Retry-After of RFC 9110).
 */
@Component
class Limits {

    private static final String LEAST_LEFT = Limits.class.getName() + ".left";

    private final LimitSettings settings;
    private final Windows windows;
    private final MeterRegistry meters;
    private final Map<String, Counter> refused = new ConcurrentHashMap<>();

    Limits(LimitSettings settings, Windows windows, MeterRegistry meters) {
        this.settings = settings;
        this.windows = windows;
        this.meters = meters;
        settings.rules().forEach((kind, rules) -> rules.keySet().forEach(per -> refused(label(kind, per))));
    }

    boolean areOn() {
        return settings.enabled();
    }

    /** Counts the request for one subject. Nothing happens if there is no such rule. */
    boolean grants(
            HttpServletRequest request,
            HttpServletResponse response,
            RequestKind kind,
            Per per,
            @Nullable String subject) {
        Allowance allowance = settings.rules().getOrDefault(kind, Map.of()).get(per);
        if (allowance == null || subject == null) {
            return true;
        }
        Verdict verdict = windows.take(new Key(kind, per, subject), allowance);
        tell(request, response, label(kind, per), allowance, verdict);
        if (!verdict.granted()) {
            refused(label(kind, per)).increment();
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(verdict.seconds()));
        }
        return verdict.granted();
    }

    /** Of several limits the client is told the one that is nearest. */
    private static void tell(
            HttpServletRequest request,
            HttpServletResponse response,
            String label,
            Allowance allowance,
            Verdict verdict) {
        Object before = request.getAttribute(LEAST_LEFT);
        if (before instanceof Integer left && left <= verdict.left()) {
            return;
        }
        request.setAttribute(LEAST_LEFT, verdict.left());
        response.setHeader(
                "RateLimit-Policy",
                "\"" + label + "\";q=" + allowance.requests() + ";w="
                        + allowance.period().toSeconds());
        response.setHeader("RateLimit", "\"" + label + "\";r=" + verdict.left() + ";t=" + verdict.seconds());
    }

    private static String label(RequestKind kind, Per per) {
        return kind.label() + "-" + per.label();
    }

    private Counter refused(String label) {
        return refused.computeIfAbsent(
                label,
                limit -> Counter.builder("win.limits.refused")
                        .description("Requests above a limit")
                        .tag("limit", limit)
                        .register(meters));
    }
}
