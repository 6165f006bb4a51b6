package it.winwelfare.operations;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A reading that is kept for a while. */
final class Sampled {

    private static final Logger log = LoggerFactory.getLogger(Sampled.class);

    private final String name;
    private final Supplier<? extends Number> reading;
    private final long nanosBetween;

    private long readAt;
    private @Nullable Double last;

    Sampled(String name, Supplier<? extends Number> reading, long nanosBetween) {
        this.name = name;
        this.reading = reading;
        this.nanosBetween = nanosBetween;
    }

    /** NaN, which Prometheus shows as a gap, when it is not known or could not be read. */
    synchronized double value() {
        long now = System.nanoTime();
        if (last == null || now - readAt >= nanosBetween) {
            last = read();
            readAt = now;
        }
        return last;
    }

    private double read() {
        try {
            Number read = reading.get();
            return read == null ? Double.NaN : read.doubleValue();
        } catch (RuntimeException e) {
            log.warn("the figure {} could not be read", name, e);
            return Double.NaN;
        }
    }
}
