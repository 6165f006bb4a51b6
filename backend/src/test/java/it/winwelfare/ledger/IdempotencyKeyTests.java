package it.winwelfare.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.problems.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes a request the same request when it comes again. */
class IdempotencyKeyTests {

    @Test
    void theSameRequestIsEqualAndAnotherIsNot() {
        IdempotencyKey key = IdempotencyKey.of("buy", "k", "offer", 12);
        assertThat(key)
                .isEqualTo(IdempotencyKey.of("buy", "k", "offer", 12))
                .hasSameHashCodeAs(IdempotencyKey.of("buy", "k", "offer", 12));
        assertThat(key)
                .isNotEqualTo(IdempotencyKey.of("buy", "k", "offer", 13))
                .isNotEqualTo(IdempotencyKey.of("buy", "l", "offer", 12))
                .isNotEqualTo(IdempotencyKey.of("sell", "k", "offer", 12))
                .isNotEqualTo("buy:k");
        assertThat(key.hashCode())
                .isNotEqualTo(IdempotencyKey.of("buy", "k", "offer", 13).hashCode());
        assertThat(key.value()).isEqualTo("buy:k");
        assertThat(key).hasToString("buy:k#" + java.util.HexFormat.of().formatHex(key.requestHash(), 0, 4));
    }

    @Test
    void whereOnePartEndsAndTheNextBeginsMatters() {
        assertThat(IdempotencyKey.of("s", "k", "ab", "c")).isNotEqualTo(IdempotencyKey.of("s", "k", "a", "bc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "perché", "tab\t", "\u007f", "line\n"})
    void aKeyIsVisibleAscii(String key) {
        assertThatThrownBy(() -> IdempotencyKey.of("s", key))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("idempotency-key-invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "~", "a-b_c:9"})
    void whatIsVisibleMayBeAKey(String key) {
        assertThat(IdempotencyKey.of("s", key).value()).isEqualTo("s:" + key);
    }

    @Test
    void keysAndScopesHaveAnEnd() {
        assertThatCode(() -> IdempotencyKey.of("s", "k".repeat(100))).doesNotThrowAnyException();
        assertThatThrownBy(() -> IdempotencyKey.of("s", "k".repeat(101))).isInstanceOf(Refused.class);
        assertThatCode(() -> IdempotencyKey.of("s".repeat(59), "k".repeat(100))).doesNotThrowAnyException();
        assertThatThrownBy(() -> IdempotencyKey.of("s".repeat(60), "k".repeat(100)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("scope is too long");
    }

    @Test
    void nobodyChangesTheDigestOfAKey() {
        byte[] hash = {1, 2, 3};
        IdempotencyKey key = new IdempotencyKey("s:k", hash);
        hash[0] = 9;
        key.requestHash()[1] = 9;
        assertThat(key.requestHash()).containsExactly(1, 2, 3);
    }
}
