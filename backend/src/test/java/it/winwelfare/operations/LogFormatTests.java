package it.winwelfare.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogFormatTests {

    @ParameterizedTest
    @ValueSource(strings = {"logstash", "ecs"})
    void aLineIsOneJsonObjectWithTheRequestsId(String format) {
        LoggerContext context = new LoggerContext();
        context.putObject(Environment.class.getName(), new MockEnvironment());
        context.setMDCAdapter(MDC.getMDCAdapter());
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(format);
        encoder.start();

        String line;
        try (MDC.MDCCloseable _ = MDC.putCloseable(RequestId.NAME, "req-12345678")) {
            LoggingEvent event = new LoggingEvent(
                    LogFormatTests.class.getName(),
                    context.getLogger("it.winwelfare.ledger"),
                    Level.WARN,
                    "the books\n\"agree\"",
                    new IllegalStateException("x"),
                    null);
            line = new String(encoder.encode(event), StandardCharsets.UTF_8);
        }

        assertThat(line.strip()).doesNotContain("\n");
        JsonNode json = JsonMapper.builder().build().readTree(line);
        assertThat(json.at("/message").asString()).isEqualTo("the books\n\"agree\"");
        assertThat(json.at("/" + RequestId.NAME).asString()).isEqualTo("req-12345678");
        assertThat(json.has("@timestamp")).isTrue();
        assertThat(line).contains("IllegalStateException");
    }

    @ParameterizedTest
    @ValueSource(strings = "application-production.yaml")
    void productionLogsSoAndKeepsItsFiguresToThisMachine(String file) throws IOException {
        List<PropertySource<?>> loaded = new YamlPropertySourceLoader().load(file, new ClassPathResource(file));
        PropertySource<?> production = loaded.getFirst();
        assertThat(production.getProperty("logging.structured.format.console"))
                .hasToString("${WIN_LOG_FORMAT:logstash}");
        assertThat(production.getProperty("management.server.address"))
                .hasToString("${WIN_MANAGEMENT_ADDRESS:127.0.0.1}");
        assertThat(production.getProperty("management.server.port")).hasToString("${WIN_MANAGEMENT_PORT:8081}");
    }
}
