package it.winwelfare.operations;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.testing.HeardLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.test.context.event.RecordApplicationEvents;

/**
 * A log goes where the database does not: to whoever runs machines, to other systems, into mails that ask for help. So it holds nothing
 * that names a person or opens a door. All that could is used here in right and wrong ways, and then sought in all that was logged.
 */
@WatchedTest
@RecordApplicationEvents
abstract class LogStory {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    final List<String> secrets = new ArrayList<>();
    final HeardLog log = HeardLog.listen();

    @AfterEach
    void listenNoMore() {
        log.close();
    }

    /** Notes what must not be told, and gives it back. */
    String secret(@Nullable String value) {
        String said = Objects.requireNonNull(value);
        secrets.add(said);
        return said;
    }

    void nothingIsTold() {
        assertThat(log.saying(secrets)).isEmpty();
    }
}
