package it.winwelfare.settlement;

import static it.winwelfare.testing.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.winwelfare.identity.AccessDenied;
import it.winwelfare.identity.Actor;
import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.LedgerControls;
import it.winwelfare.money.Money;
import it.winwelfare.settlement.Statement.FromLine;
import it.winwelfare.testing.Crowd;
import it.winwelfare.vouchers.PurchaseReceipt;
import it.winwelfare.vouchers.RedemptionReceipt;
import it.winwelfare.vouchers.Redemptions;
import it.winwelfare.vouchers.SetClock;
import it.winwelfare.vouchers.VoucherSpringTest;
import it.winwelfare.vouchers.VoucherWorld;
import it.winwelfare.vouchers.VoucherWorld.Buyer;
import it.winwelfare.vouchers.VoucherWorld.Line;
import it.winwelfare.vouchers.VoucherWorld.Service;
import it.winwelfare.vouchers.VoucherWorld.Shop;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a provider's month becomes a statement. In a month of its own, since all tests share one database. */
@VoucherSpringTest
class SettlementTests {

    private static final YearMonth MARCH = YearMonth.of(2027, 3);
    private static final Instant BEGIN = Instant.parse("2027-03-10T09:00:00Z");

    /** The last moment of March in Rome, and the first of April: summer time has begun, so midnight is at 22:00 UTC. */
    private static final Instant LAST_OF_MARCH = Instant.parse("2027-03-31T21:59:59Z");

    private static final Instant FIRST_OF_APRIL = Instant.parse("2027-03-31T22:00:00Z");
    private static final Instant CLOSING = Instant.parse("2027-04-02T22:00:00Z");

    @Autowired
    private Statements statements;

    @Autowired
    private Redemptions redemptions;

    @Autowired
    private VoucherWorld world;

    @Autowired
    private SetClock clock;

    @Autowired
    private LedgerControls controls;

    private Buyer helped;
    private Buyer alone;
    private Line line;
    private Service service;
    private Shop shop;
    private int scans;

    /** A line pays a quarter of 1,234.60 euros for one buyer, and nothing for the other. */
    @BeforeEach
    void aServiceAndTwoWhoBuyIt() {
        clock.set(BEGIN);
        helped = world.buyerWith(Money.euros(20_000));
        alone = world.buyerWith(Money.euros(20_000));
        line = world.line(helped.employer(), Money.euros(20_000), 25, Money.euros(20_000));
        service = world.nursery(Money.cents(123_460));
        shop = service.shop();
    }

    @AfterEach
    void theBooksAgree() {
        assertThat(controls.run().findings()).isEmpty();
        clock.set(SetClock.START);
    }

    @Test
    void aMonthClosesIntoAStatementThatSaysWhichMoneyPays() {
        PurchaseReceipt first = bought(helped);
        PurchaseReceipt second = bought(alone);
        PurchaseReceipt wrong = bought(helped);
        PurchaseReceipt unused = bought(alone);
        PurchaseReceipt last = bought(helped);
        PurchaseReceipt next = bought(helped);
        redeem(first);
        redeem(second);
        redemptions.undo(shop.person(), redeem(wrong).redemption(), "undo-" + wrong.code());
        clock.set(LAST_OF_MARCH);
        redeem(last);
        clock.set(FIRST_OF_APRIL);
        redeem(next);

        Statement march = close(MARCH);
        assertThat(march.total()).isEqualTo(Money.cents(3 * 123_460));
        assertThat(march.fromCompanies()).isEqualTo(Money.cents(2 * 92_595 + 123_460));
        assertThat(march.fromLines()).containsExactly(new FromLine(line.id(), "Linea nidi", Money.cents(2 * 30_865)));
        assertThat(march.fromGrants()).isEqualTo(Money.cents(2 * 30_865));
        assertThat(march.vouchers()).isEqualTo(3);
        assertThat(march.number()).matches("2027/\\d{4}");
        assertThat(march.closedAt()).isEqualTo(CLOSING);

        List<StatementLine> lines = statements.lines(shop.person(), march.id());
        assertThat(lines)
                .as("in the order of their redemption; neither the undone, nor the unused, nor April's")
                .extracting(StatementLine::voucher)
                .containsExactly(first.voucher(), second.voucher(), last.voucher())
                .doesNotContain(wrong.voucher(), unused.voucher(), next.voucher());
        assertThat(lines.get(0).grants()).containsExactly(new FromLine(line.id(), "Linea nidi", Money.cents(30_865)));
        assertThat(lines.get(1).grants()).isEmpty();
        assertThat(lines.get(2).day()).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(Money.sum(lines.stream().map(StatementLine::own).toList())).isEqualTo(march.fromCompanies());
        assertThat(Money.sum(lines.stream().map(StatementLine::amount).toList()))
                .isEqualTo(march.total());
    }

    @Test
    void theStatementsTogetherAreWhatTheLedgerOwesTheProvider() {
        redeem(bought(helped));
        redeem(bought(alone));
        PurchaseReceipt wrong = bought(alone);
        redemptions.undo(shop.person(), redeem(wrong).redemption(), "undo-" + wrong.code());
        PurchaseReceipt inApril = bought(helped);
        clock.set(FIRST_OF_APRIL);
        redeem(inApril);

        Money march = close(MARCH).total();
        assertThat(owed()).as("April is not closed yet").isEqualTo(march.plus(service.price()));
        clock.set(Instant.parse("2027-05-03T08:00:00Z"));
        statements.close(world.backOffice(), MARCH.plusMonths(1));
        List<Statement> all = statements.of(shop.person(), shop.id());
        assertThat(all).extracting(Statement::month).containsExactly(MARCH.plusMonths(1), MARCH);
        assertThat(Money.sum(all.stream().map(Statement::total).toList())).isEqualTo(owed());
    }

    @Test
    void closingTwiceMakesNothingTwice() throws Exception {
        redeem(bought(helped));
        clock.set(CLOSING);
        Crowd.of(8, n -> statements.close(world.backOffice(), MARCH));
        Statement only = onlyStatement();
        assertThat(statements.close(world.backOffice(), MARCH)).doesNotContain(only.id());
        assertThat(onlyStatement()).isEqualTo(only);
        assertThat(only.vouchers()).isOne();
    }

    @Test
    void twoProvidersGetANumberEachWithoutAGap() {
        Service other = world.nursery(Money.euros(50));
        redeem(bought(helped));
        redemptions.redeem(other.shop().person(), world.scan(other, world.buy(alone, other), "other-" + other.offer()));
        int mine = sequence(close(MARCH));
        Statement theirs =
                statements.of(other.shop().person(), other.shop().id()).getFirst();
        assertThat(Math.abs(sequence(theirs) - mine)).isOne();
        assertThat(theirs.fromLines()).isEmpty();
        assertThat(theirs.total()).isEqualTo(theirs.fromCompanies()).isEqualTo(Money.euros(50));
    }

    @Test
    void aMonthWaitsUntilNoScanOfItCanBeUndone() {
        redeem(bought(alone));
        clock.set(CLOSING.minusSeconds(1));
        refuses("month-not-over", () -> statements.close(world.backOffice(), MARCH));
        assertThat(statements.of(shop.person(), shop.id())).isEmpty();
        assertThat(close(MARCH).vouchers()).isOne();
    }

    @Test
    void theTableHasTheSameTotals() {
        Statement march = aClosedMonth();
        String text = new String(statements.csv(shop.person(), march.id(), Locale.ITALIAN), StandardCharsets.UTF_8);
        List<NamedCsvRecord> rows =
                CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(new StringReader(text.substring(1))).stream()
                        .toList();
        assertThat(rows).hasSize(march.vouchers());
        assertThat(sum(rows, "Importo")).isEqualTo(march.total());
        assertThat(sum(rows, "Dalle aziende")).isEqualTo(march.fromCompanies());
        assertThat(sum(rows, "Dalle Alleanze")).isEqualTo(march.fromGrants());
        assertThat(rows).allMatch(row -> row.getField("Estratto").equals(march.number()));
        assertThat(rows).extracting(row -> row.getField("Linea di bilancio")).contains("Linea nidi", "");
    }

    @Test
    void thePaperHasTheSameTotalsInBothLanguages() throws Exception {
        Statement march = aClosedMonth();
        for (var words : Map.of(
                        Locale.ITALIAN, List.of("marzo 2027", "Totale", "Dalle aziende"),
                        Locale.ENGLISH, List.of("March 2027", "Total"))
                .entrySet()) {
            Locale locale = words.getKey();
            String text = text(statements.pdf(shop.person(), march.id(), locale));
            assertThat(text)
                    .contains(words.getValue())
                    .contains(march.number(), march.providerName(), "Linea nidi")
                    .contains(march.total().format(locale))
                    .contains(march.fromCompanies().format(locale))
                    .contains(march.fromGrants().format(locale))
                    .doesNotContain("??");
            assertThat(text).as("nobody is named").doesNotContain("Bianchi");
        }
    }

    @Test
    void anotherProviderReadsNothingOfIt() {
        Statement march = aClosedMonth();
        Actor stranger = world.shop().person();
        List<ThrowingCallable> acts = List.of(
                () -> statements.of(stranger, shop.id()),
                () -> statements.find(stranger, march.id()),
                () -> statements.lines(stranger, march.id()),
                () -> statements.csv(stranger, march.id(), Locale.ITALIAN),
                () -> statements.pdf(stranger, march.id(), Locale.ITALIAN),
                () -> statements.ofMonth(shop.person(), MARCH),
                () -> statements.close(shop.person(), MARCH),
                () -> statements.find(helped.employer().hr(), march.id()));
        acts.forEach(act -> assertThatExceptionOfType(AccessDenied.class).isThrownBy(act));
        refuses("statement-unknown", () -> statements.find(world.backOffice(), StatementId.next()));
    }

    private Statement aClosedMonth() {
        redeem(bought(helped));
        redeem(bought(alone));
        redeem(bought(helped));
        return close(MARCH);
    }

    private PurchaseReceipt bought(Buyer buyer) {
        return world.buy(buyer, service);
    }

    private RedemptionReceipt redeem(PurchaseReceipt voucher) {
        scans++;
        return redemptions.redeem(shop.person(), world.scan(service, voucher, "scan-" + scans + "-" + voucher.code()));
    }

    private Statement close(YearMonth month) {
        clock.set(CLOSING);
        statements.close(world.backOffice(), month);
        return onlyStatement();
    }

    private Statement onlyStatement() {
        List<Statement> all = statements.of(shop.person(), shop.id());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Money owed() {
        return world.balance(Account.providerPayable(shop.id().value()));
    }

    private static int sequence(Statement statement) {
        return Integer.parseInt(statement.number().split("/")[1]);
    }

    private static Money sum(List<NamedCsvRecord> rows, String column) {
        return Money.sum(rows.stream()
                .map(row -> Money.parse(row.getField(column).replace(',', '.')))
                .toList());
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument file = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
        }
    }
}
