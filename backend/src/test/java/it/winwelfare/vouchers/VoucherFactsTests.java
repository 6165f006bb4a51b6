package it.winwelfare.vouchers;

import static it.winwelfare.testing.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import it.winwelfare.employees.EmployeeId;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import it.winwelfare.problems.Kind;
import it.winwelfare.vouchers.VoucherKeys.VerificationKey;
import it.winwelfare.vouchers.internal.SampleVoucher;
import it.winwelfare.vouchers.internal.Scanned;
import it.winwelfare.vouchers.internal.Voucher;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of vouchers: to the audit, to people who read a reason, to a scanner; and what is not told to a log. */
class VoucherFactsTests {

    private static final Actor BY = Actor.system("test");
    private static final VoucherId VOUCHER = VoucherId.next();
    private static final RedemptionId REDEMPTION = RedemptionId.next();
    private static final EmployeeId EMPLOYEE = EmployeeId.next();
    private static final OrganisationId PROVIDER = OrganisationId.next();
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 2);
    private static final Instant AT = Instant.parse("2026-11-02T09:00:00Z");
    private static final String CODE = "7K3M0000CODE";

    @Test
    void theAuditLearnsOfMoneyWithoutTheProvider() {
        Money own = Money.euros(90);
        Money grant = Money.euros(30);
        Money face = Money.euros(120);
        List<Act> acts = List.of(
                new VoucherIssued(BY, VOUCHER, EMPLOYEE, PROVIDER, face, own, grant, UNTIL, AT),
                new VoucherCancelled(BY, VOUCHER, EMPLOYEE, PROVIDER, face, own, grant, AT),
                new VoucherExpired(BY, VOUCHER, EMPLOYEE, PROVIDER, face, own, grant, UNTIL, AT));
        assertThat(acts)
                .extracting(Act::what)
                .containsExactly("voucher.issued", "voucher.cancelled", "voucher.expired");
        assertThat(acts).allSatisfy(act -> {
            assertThat(act.on()).isEqualTo(VOUCHER.value());
            assertThat(act.within()).isNull();
            assertThat(act.details()).containsOnly(entry("own", "90.00"), entry("coFunding", "30.00"));
        });
    }

    @Test
    void theAuditLearnsOfScans() {
        Act taken = new VoucherRedeemed(BY, VOUCHER, REDEMPTION, EMPLOYEE, PROVIDER, Money.euros(120), "camera", AT);
        Act undone = new RedemptionUndone(BY, VOUCHER, REDEMPTION, EMPLOYEE, PROVIDER, Money.euros(120), AT);
        assertThat(List.of(taken, undone))
                .allSatisfy(act -> {
                    assertThat(act.on()).isEqualTo(VOUCHER.value());
                    assertThat(act.within()).isEqualTo(PROVIDER);
                })
                .extracting(Act::what)
                .containsExactly("voucher.redeemed", "voucher.redemption-undone");
        assertThat(taken.details())
                .containsOnly(
                        entry("redemption", REDEMPTION.toString()),
                        entry("amount", "120.00"),
                        entry("channel", "camera"));
        assertThat(undone.details())
                .containsOnly(entry("redemption", REDEMPTION.toString()), entry("amount", "120.00"));
    }

    @Test
    void theAuditLearnsOfRefusedScansByTheVoucherOrElseByTheScan() {
        UUID scan = Ids.next();
        Act known = new OfflineScanRefused(BY, scan, VOUCHER, PROVIDER, "voucher-already-used", "till-1", AT);
        Act unknown = new OfflineScanRefused(BY, scan, null, PROVIDER, "voucher-unknown", "till-1", AT);
        Act settled = new OfflineConflictSettled(BY, scan, VOUCHER, PROVIDER);
        assertThat(List.of(known, unknown, settled))
                .allSatisfy(act -> assertThat(act.within()).isEqualTo(PROVIDER))
                .extracting(Act::on)
                .containsExactly(VOUCHER.value(), scan, VOUCHER.value());
        assertThat(known.what()).isEqualTo("offline-scan.refused");
        assertThat(known.details())
                .containsOnly(
                        entry("reason", "voucher-already-used"),
                        entry("till", "till-1"),
                        entry("scannedAt", "2026-11-02T09:00:00Z"),
                        entry("scan", scan.toString()));
        assertThat(settled.what()).isEqualTo("offline-scan.settled");
        assertThat(settled.details()).containsExactly(entry("scan", scan.toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "voucher-already-used, TWICE",
        "voucher-cancelled, CANCELLED",
        "voucher-cancelled-meanwhile, CANCELLED",
        "voucher-expired-meanwhile, EXPIRED",
        "voucher-token-old, OLD_CODE",
        "till-clock-set-back, CLOCK",
        "voucher-of-another-provider, ELSEWHERE",
        "invalid-code, UNREADABLE"
    })
    void aConflictHasTheNameOfItsReason(String reason, ConflictKind kind) {
        assertThat(ConflictKind.of(Refusal.of(reason))).isEqualTo(kind);
    }

    @Test
    void idsAreReadAsTheyAreWritten() {
        VoucherId voucher = VoucherId.next();
        assertThat(VoucherId.parse(voucher.toString())).isEqualTo(voucher);
        RedemptionId redemption = RedemptionId.next();
        assertThat(RedemptionId.parse(redemption.toString())).isEqualTo(redemption);
        StatementRef statement = StatementRef.next();
        assertThat(StatementRef.parse(statement.toString())).isEqualTo(statement);
        refuses("unknown-id", () -> StatementRef.parse("1"));
    }

    @Test
    void aPseudonymIsAlwaysTheSameAndSaysNothing() {
        assertThat(new VoucherId(new UUID(0, 1)).pseudonym())
                .isEqualTo(new VoucherId(new UUID(0, 1)).pseudonym())
                .matches("[0-9A-Z]{10}")
                .isNotEqualTo(new VoucherId(new UUID(0, 2)).pseudonym());
    }

    /** Whoever reads a log must not be able to use a voucher. */
    @Test
    void noLogLearnsACode() {
        Voucher row = SampleVoucher.issued(PROVIDER, AT, UNTIL);
        List<Record> told = List.of(
                row,
                new Scanned.ByCode(CODE),
                new PurchaseReceipt(VOUCHER, CODE, Money.ZERO, Money.ZERO, Money.ZERO, AT, UNTIL),
                new Redeem(PROVIDER, CODE, "code", "key"),
                new OfflineScan("key", AT, CODE),
                new QrToken("WIN1." + CODE, "https://example.org/#WIN1." + CODE),
                new Look.Redeemable(VOUCHER, CODE, "Nido", "Lia", Money.ZERO, UNTIL),
                new RedemptionRow(REDEMPTION, VOUCHER, CODE, "Nido", "Lia", Money.ZERO, AT, null, true, false),
                new RedeemedVoucher(VOUCHER, CODE, "P", REDEMPTION, AT, "Nido", Money.ZERO, Money.ZERO, List.of()));
        assertThat(told)
                .extracting(Record::toString)
                .containsExactly(
                        "Voucher[" + row.id() + "]",
                        "ByCode",
                        "PurchaseReceipt[" + VOUCHER + "]",
                        "Redeem[" + PROVIDER + "]",
                        "OfflineScan[key]",
                        "QrToken",
                        "Redeemable[" + VOUCHER + "]",
                        "RedemptionRow[" + REDEMPTION + "]",
                        "RedeemedVoucher[" + VOUCHER + "]");
    }

    @Test
    void aReasonKeepsTheOrderOfItsValues() {
        Refusal reason = Refusal.of("age-outside-offer", "from", 3, "to", 6, "age", 2);
        assertThat(reason.messageKey()).isEqualTo("problem.age-outside-offer");
        assertThat(reason.argumentValues()).containsExactly(3, 6, 2);
    }

    @Test
    void aRefusalTellsItsReasonsAgain() {
        List<Refusal> reasons = List.of(Refusal.of("offer-not-live"), Refusal.of("not-in-carnet"));
        assertThat(new PurchaseRefused(reasons).refusals()).isEqualTo(reasons);
        Refusal reason = Refusal.of("voucher-expired", "on", UNTIL);
        assertThat(new RedemptionRefused(Kind.CONFLICT, reason).reason()).isEqualTo(reason);
    }

    @Test
    void keysThatChangeHaveAnotherVersion() {
        VerificationKey first = new VerificationKey("a1", "AAAA", true, AT);
        VerificationKey second = new VerificationKey("b2", "BBBB", false, AT);
        String version = VoucherKeys.versionOf(List.of(first));
        assertThat(version)
                .matches("[0-9a-f]{24}")
                .isEqualTo(VoucherKeys.versionOf(List.of(first)))
                .isNotEqualTo(VoucherKeys.versionOf(List.of(first, second)));
    }
}
