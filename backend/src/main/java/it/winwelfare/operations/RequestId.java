package it.winwelfare.operations;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The id that ties together what one request has caused: it stands in every log line, in the answer's header, and in each refusal. It
 * is the caller's own if that is well formed, so that it can be followed through a proxy or another system; else a new one.
 */
public final class RequestId {

    /** The header of requests and answers. */
    public static final String HEADER = "X-Request-Id";

    /** Its name in log lines and refusals. */
    public static final String NAME = "requestId";

    /** No place for a name or an address of mail. */
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9-]{8,64}");

    /** W3C Trace Context: version, trace, parent, flags. A trace of zeros only is none. */
    private static final Pattern TRACE_PARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-((?!0{32})[0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}.*");

    private RequestId() {}

    /** The caller's id, or that of its trace; null if it gave none that is well formed. */
    public static @Nullable String given(@Nullable String requestId, @Nullable String traceParent) {
        if (requestId != null && WELL_FORMED.matcher(requestId).matches()) {
            return requestId;
        }
        if (traceParent == null) {
            return null;
        }
        Matcher trace = TRACE_PARENT.matcher(traceParent.toLowerCase(Locale.ROOT));
        return trace.matches() ? trace.group(1) : null;
    }

    /** The id of the request that this thread works for; null when it works for none. */
    public static @Nullable String current() {
        return MDC.get(NAME);
    }

    /** The same work, told by the id of the request that asks for it now, in whichever thread it is done. */
    public static Runnable keptFor(Runnable work) {
        String id = current();
        if (id == null) {
            return work;
        }
        return () -> {
            try (MDC.MDCCloseable _ = MDC.putCloseable(NAME, id)) {
                work.run();
            }
        };
    }
}
