package it.winwelfare.operations;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import it.winwelfare.WinApplication;
import it.winwelfare.portal.employee.Valley;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The application as in production: two ports, every request traced into memory, and limits low enough to be reached. All of these tests
 * share one context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = WinApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "management.server.address=127.0.0.1",
            "management.tracing.sampling.probability=1",
            "jdbc.datasource-proxy.enabled=true",
            "jdbc.includes=query",
            "win.metrics.read-every=0s",
            "win.limits.enabled=true",
            "win.limits.rules.search.address=5/1h",
            "win.limits.rules.identity.address=8/1h",
            "win.limits.rules.redeem.user=40/1h"
        })
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import({WatchedTest.Traces.class, Valley.class, BrokenPage.class})
public @interface WatchedTest {

    /** Traces end in memory, each span as soon as it is over. */
    @TestConfiguration
    class Traces {

        @Bean
        InMemorySpanExporter spans() {
            return InMemorySpanExporter.create();
        }

        @Bean
        SpanProcessor spansAtOnce(InMemorySpanExporter spans) {
            return SimpleSpanProcessor.create(spans);
        }
    }
}
