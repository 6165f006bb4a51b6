package it.winwelfare.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.problems.Rejection;
import it.winwelfare.testing.Seeded;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTests {

    @Test
    void growStrictly() {
        UUID before = Ids.next();
        for (int i = 0; i < 100_000; i++) {
            UUID next = Ids.next();
            assertThat(Arrays.compareUnsigned(Ids.bytes(next), Ids.bytes(before)))
                    .isPositive();
            before = next;
        }
    }

    @Test
    void areUniqueAcrossThreads() {
        long count =
                Stream.generate(Ids::next).parallel().limit(200_000).distinct().count();
        assertThat(count).isEqualTo(200_000);
    }

    @Test
    void areOfVersion7AndTellTheirTime() {
        Instant before = Instant.now().minusMillis(1);
        UUID id = Ids.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(Ids.instantOf(id)).isBetween(before, Instant.now());
        assertThatIllegalArgumentException().isThrownBy(() -> Ids.instantOf(UUID.randomUUID()));
    }

    @Test
    void goThroughTheirColumn() {
        Seeded.rounds(500, random -> {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            assertThat(Ids.bytes(id)).hasSize(16);
            assertThat(Ids.uuid(Ids.bytes(id))).isEqualTo(id);
        });
        assertThat(Ids.bytes(UUID.fromString("01020304-0506-0708-090a-0b0c0d0e0f10")))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
        assertThatIllegalArgumentException().isThrownBy(() -> Ids.uuid(new byte[15]));
    }

    @Test
    void haveASmallestOneForEachMillisecond() {
        UUID id = Ids.next();
        Instant made = Ids.instantOf(id);
        assertThat(id).isGreaterThanOrEqualTo(Ids.floorOf(made)).isLessThan(Ids.floorOf(made.plusMillis(1)));
        assertThat(Ids.floorOf(made).version()).isEqualTo(7);
        assertThat(Ids.floorOf(made).variant()).isEqualTo(2);
        assertThat(Ids.instantOf(Ids.floorOf(made))).isEqualTo(made);
        assertThatIllegalArgumentException().isThrownBy(() -> Ids.floorOf(Instant.ofEpochMilli(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Ids.floorOf(Instant.ofEpochMilli(1L << 48)));
    }

    @Test
    void areReadInTheirWholeFormOnly() {
        UUID id = Ids.next();
        assertThat(Ids.parse(id.toString())).isEqualTo(id);
        assertThat(Ids.parse(id.toString().toUpperCase(Locale.ROOT))).isEqualTo(id);
        for (String other :
                List.of("", "x", "1-1-1-1-1", id + " ", id.toString().replace("-", ""))) {
            assertThatThrownBy(() -> Ids.parse(other))
                    .isInstanceOfSatisfying(
                            Rejection.class,
                            refused -> assertThat(refused.code()).isEqualTo("unknown-id"));
        }
    }
}
