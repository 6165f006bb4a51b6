package it.winwelfare.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Figures that are read from the database when somebody looks, at most once in a while: many who look cost no more than one. All
 * instances tell the same, since it is the database that knows.
 */
@Component
public class Gauges {

    private final MeterRegistry meters;
    private final long nanosBetween;

    Gauges(MeterRegistry meters, @Value("${win.metrics.read-every:10s}") java.time.Duration readEvery) {
        this.meters = meters;
        this.nanosBetween = readEvery.toNanos();
    }

    /**
     * Adds a figure.
     *
     * @param name in Micrometer's form, {@code win.mail.waiting}
     * @param tags never a person, a provider, a service: whoever reads metrics is behind no wall
     * @param reading is asked in the thread of who looks; may answer null for “not known”
     */
    public void add(String name, String description, Tags tags, Supplier<? extends Number> reading) {
        Sampled sampled = new Sampled(name, reading, nanosBetween);
        // The registry holds what it reads weakly unless told otherwise.
        Gauge.builder(name, sampled, Sampled::value)
                .description(description)
                .tags(tags)
                .strongReference(true)
                .register(meters);
    }
}
