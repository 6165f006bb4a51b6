package it.winwelfare.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

class RequestIdTests {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void theCallersIdIsKept() {
        assertThat(RequestId.given("till-7-0000123", null)).isEqualTo("till-7-0000123");
        assertThat(RequestId.given("till-7-0000123", "00-" + TRACE + "-00f067aa0ba902b7-01"))
                .isEqualTo("till-7-0000123");
    }

    @Test
    void elseItIsThatOfTheCallersTrace() {
        assertThat(RequestId.given(null, "00-" + TRACE + "-00f067aa0ba902b7-01"))
                .isEqualTo(TRACE);
        assertThat(RequestId.given("short", "00-" + TRACE.toUpperCase(java.util.Locale.ROOT) + "-00f067aa0ba902b7-00"))
                .isEqualTo(TRACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "anna.bianchi@example.org",
                "two words-12",
                "line\nbreak-1234",
                "0123456789012345678901234567890123456789012345678901234567890123456789",
                "<script>alert(1)</script>"
            })
    void anIdThatIsNotWellFormedIsNotTaken(String given) {
        assertThat(RequestId.given(given, null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-" + TRACE,
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-" + TRACE + "-0000000000000000-01",
                "ff-" + TRACE + "-00f067aa0ba902b7-01"
            })
    void aTraceThatIsNoneIsNotTaken(String given) {
        assertThat(RequestId.given(null, given)).isNull();
    }

    @Test
    void workForLaterIsToldByTheIdOfWhoAskedForIt() throws InterruptedException {
        String[] seen = new String[2];
        Runnable work = () -> seen[0] = RequestId.current();
        Runnable kept;
        try (MDC.MDCCloseable _ = MDC.putCloseable(RequestId.NAME, "asked-for-1")) {
            kept = RequestId.keptFor(work);
        }
        Thread later = Thread.ofPlatform().start(() -> {
            kept.run();
            seen[1] = RequestId.current();
        });
        later.join();
        assertThat(seen).containsExactly("asked-for-1", null);
    }
}
