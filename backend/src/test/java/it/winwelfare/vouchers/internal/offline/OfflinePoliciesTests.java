package it.winwelfare.vouchers.internal.offline;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.vouchers.Refusal;
import it.winwelfare.vouchers.internal.SampleVoucher;
import it.winwelfare.vouchers.internal.Scanned;
import it.winwelfare.vouchers.internal.Voucher;
import it.winwelfare.vouchers.internal.token.Presented;
import it.winwelfare.vouchers.internal.token.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule about offline scans fails without its own reason. */
class OfflinePoliciesTests {

    private static final Instant SCANNED = Instant.parse("2026-11-02T15:00:00Z");
    private static final Instant RECEIVED = Instant.parse("2026-11-02T18:00:00Z");
    private static final OrganisationId OURS = new OrganisationId(Ids.next());
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 30);

    private final OfflinePolicies policies =
            new OfflinePolicies(new OfflineSettings(Duration.ofHours(72), Duration.ofMinutes(2)));

    private final Voucher voucher = SampleVoucher.issued(OURS, SCANNED.minus(Duration.ofDays(1)), LAST_DAY);

    @Test
    void believesAScanOfThisAfternoon() {
        assertThat(policies.against(scan(SCANNED, null, paper(), voucher))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02T18:02:00Z, true",
        "2026-11-02T18:02:01Z, false",
        "2026-10-30T18:00:00Z, true",
        "2026-10-30T17:59:59Z, false"
    })
    void aScanComesFromThePastAndNotFromLongAgo(Instant scannedAt, boolean believed) {
        Voucher old = SampleVoucher.issued(OURS, Instant.parse("2026-10-01T08:00:00Z"), LAST_DAY);
        assertThat(code(scan(scannedAt, null, paper(), old)))
                .isEqualTo(believed ? Optional.empty() : Optional.of("scan-time-implausible"));
    }

    @Test
    void tellsBothTimesOfAClockThatIsWrong() {
        assertThat(policies.against(scan(RECEIVED.plusSeconds(3_600), null, paper(), voucher)))
                .contains(new Refusal(
                        "scan-time-implausible",
                        Map.of("scannedAt", RECEIVED.plusSeconds(3_600), "receivedAt", RECEIVED)));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "120, true", "121, false", "86400, false"})
    void aTillsClockRunsForward(long secondsBack, boolean believed) {
        OfflineCase scan = scan(SCANNED, SCANNED.plusSeconds(secondsBack), paper(), voucher);
        assertThat(code(scan)).isEqualTo(believed ? Optional.empty() : Optional.of("till-clock-set-back"));
    }

    @Test
    void laterThanTheScansBeforeIsAsItShouldBe() {
        assertThat(policies.against(scan(SCANNED, SCANNED.minusSeconds(5_000), paper(), voucher)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, true", "-150, true", "-181, false", "179, true", "181, false"})
    void aScreensCodeIsOfTheTimeOfTheScan(long secondsFromScan, boolean believed) {
        Presented shown = new Presented(new Scanned.ById(voucher.id()), Step.of(SCANNED.plusSeconds(secondsFromScan)));
        assertThat(code(scan(SCANNED, null, shown, voucher)))
                .isEqualTo(believed ? Optional.empty() : Optional.of("voucher-token-old"));
    }

    @Test
    void anUnknownVoucherIsToldSo() {
        assertThat(code(scan(SCANNED, null, paper(), null))).contains("voucher-unknown");
    }

    @Test
    void ofAnotherProvidersVoucherNothingElseIsTold() {
        Voucher foreign = SampleVoucher.issued(
                new OrganisationId(Ids.next()), SCANNED.plusSeconds(9_000), LAST_DAY.minusYears(1));
        assertThat(policies.against(scan(RECEIVED.plusSeconds(99_999), RECEIVED, paper(), foreign)))
                .contains(Refusal.of("voucher-of-another-provider"));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "120, true", "121, false"})
    void aVoucherIsBoughtBeforeItIsScanned(long secondsAfterScan, boolean believed) {
        Voucher bought = SampleVoucher.issued(OURS, SCANNED.plusSeconds(secondsAfterScan), LAST_DAY);
        assertThat(code(scan(SCANNED, null, paper(), bought)))
                .isEqualTo(believed ? Optional.empty() : Optional.of("voucher-bought-after-scan"));
    }

    /** Its last day ends at midnight in Rome, which in November is 23:00 UTC. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-02T22:59:59Z, 2026-11-02, true",
        "2026-11-02T23:00:00Z, 2026-11-02, false",
        "2026-11-02T23:00:00Z, 2026-11-03, true"
    })
    void aVoucherIsGoodUntilTheEndOfItsLastDay(Instant scannedAt, LocalDate lastDay, boolean believed) {
        Voucher ending = SampleVoucher.issued(OURS, SCANNED.minus(Duration.ofDays(20)), lastDay);
        OfflineCase scan =
                new OfflineCase(scannedAt, scannedAt.plus(Duration.ofHours(30)), null, paper(), OURS, ending);
        assertThat(code(scan)).isEqualTo(believed ? Optional.empty() : Optional.of("voucher-expired"));
    }

    @Test
    void aReasonIsTheSameAfterItWasKept() {
        Refusal reason = Refusal.of("x", "at", SCANNED, "on", LAST_DAY, "count", 3, "text", "a|b");
        assertThat(ReasonColumn.read("x", ReasonColumn.write(reason))).isEqualTo(reason);
        Refusal plain = Refusal.of("y");
        assertThat(ReasonColumn.read("y", ReasonColumn.write(plain))).isEqualTo(plain);
    }

    /** The database keeps no other times, and no clock tells them. */
    @Test
    void aTimeThatCannotBeKeptIsKeptAsTheNextOneThatCan() {
        Instant first = Instant.parse("1971-01-01T00:00:00Z");
        Instant last = Instant.parse("9998-01-01T00:00:00Z");
        assertThat(ScanRows.storable(Instant.MIN)).isEqualTo(first);
        assertThat(ScanRows.storable(first.minusNanos(1))).isEqualTo(first);
        assertThat(ScanRows.storable(SCANNED)).isEqualTo(SCANNED);
        assertThat(ScanRows.storable(last.plusNanos(1))).isEqualTo(last);
    }

    private Optional<String> code(OfflineCase scan) {
        return policies.against(scan).map(Refusal::code);
    }

    private Presented paper() {
        return new Presented(new Scanned.ById(voucher.id()), null);
    }

    private static OfflineCase scan(
            Instant scannedAt, @Nullable Instant latest, Presented presented, @Nullable Voucher voucher) {
        return new OfflineCase(scannedAt, RECEIVED, latest, presented, OURS, voucher);
    }
}
