package it.winwelfare.testing;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.logging.LoggingApplicationListener;

/**
 * A platform that a test starts and ends itself, beside the contexts of the tests. It leaves the log alone: a start would set up anew,
 * and an end take down, what is the whole JVM's, while a test of the other lane may be listening.
 */
public final class PlatformBeside {

    private PlatformBeside() {}

    /** To be configured and run, as any application of these classes. */
    public static SpringApplicationBuilder of(Class<?>... sources) {
        SpringApplicationBuilder builder = new SpringApplicationBuilder(sources);
        builder.application()
                .setListeners(builder.application().getListeners().stream()
                        .filter(listener -> !(listener instanceof LoggingApplicationListener))
                        .toList());
        return builder.initializers(new SharedColumns());
    }
}
