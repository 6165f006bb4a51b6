package it.winwelfare.payments;

import static it.winwelfare.testing.Refusals.denies;
import static it.winwelfare.testing.Refusals.refuses;
import static it.winwelfare.testing.SampleOrganisations.ambito;
import static it.winwelfare.testing.SampleOrganisations.organisation;
import static it.winwelfare.testing.SampleOrganisations.person;
import static it.winwelfare.testing.SampleOrganisations.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.winwelfare.companies.Companies;
import it.winwelfare.companies.NewCompany;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identifiers.Slice;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.ledger.Account;
import it.winwelfare.ledger.Atomically;
import it.winwelfare.ledger.Claim;
import it.winwelfare.ledger.Head;
import it.winwelfare.ledger.IdempotencyKey;
import it.winwelfare.ledger.JournalKind;
import it.winwelfare.ledger.Ledger;
import it.winwelfare.ledger.LedgerControls;
import it.winwelfare.ledger.Line;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.network.Organisations;
import it.winwelfare.problems.FieldErrors;
import it.winwelfare.problems.Rejection;
import it.winwelfare.testing.Crowd;
import it.winwelfare.testing.WinTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WinTest
class BankTransfersTests {

    private static final Money AMOUNT = Money.euros(5_000);

    @Autowired
    private Organisations organisations;

    @Autowired
    private Companies companies;

    @Autowired
    private BankTransfers transfers;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Atomically atomically;

    @Autowired
    private LedgerControls controls;

    @Autowired
    private Clock clock;

    private final Actor ambito = ambito();
    private OrganisationId company;

    @BeforeEach
    void aCompany() {
        company = organisations.register(ambito, organisation(OrganisationKind.COMPANY));
        companies.register(ambito, new NewCompany(company, 80, null, null));
    }

    @AfterEach
    void theBooksAgree() {
        assertThat(controls.run().findings()).isEmpty();
    }

    @Test
    void aRecordedTransferIsSpendableMoney() {
        NewBankTransfer plain = transfer(word());
        BankTransferId id = transfers.record(ambito, plain, word());
        assertThat(funds()).isEqualTo(AMOUNT);
        assertThat(transfers.of(person(Role.COMPANY_HR, company), company))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.id()).isEqualTo(id);
                    assertThat(found.amount()).isEqualTo(AMOUNT);
                    assertThat(found.valueDate()).isEqualTo(plain.valueDate());
                    assertThat(found.reversedAt()).isNull();
                });
    }

    @Test
    void theSameRequestAgainGivesTheSameAnswerAndNoMoney() throws Exception {
        NewBankTransfer plain = transfer(word());
        String key = word();
        List<Object> outcomes = Crowd.of(50, i -> transfers.record(ambito, plain, key));
        assertThat(new HashSet<>(outcomes)).singleElement().isInstanceOf(BankTransferId.class);
        assertThat(funds()).isEqualTo(AMOUNT);
        refuses("idempotency-key-reused", () -> transfers.record(ambito, transfer(word()), key));
    }

    @Test
    void aReferenceOfTheBankCountsOnceHoweverItIsTyped() throws Exception {
        String reference = word();
        List<Object> outcomes = Crowd.of(20, i -> transfers.record(ambito, transfer(reference), word()));
        assertThat(outcomes).filteredOn(BankTransferId.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Rejection.class::isInstance)
                .hasSize(19)
                .allSatisfy(refused -> assertThat(((Rejection) refused).code()).isEqualTo("bank-reference-used"));
        String typedOtherwise =
                reference.substring(0, 2) + " " + reference.substring(2).toUpperCase(Locale.ROOT);
        refuses("bank-reference-used", () -> transfers.record(ambito, transfer(typedOtherwise), word()));
        assertThat(funds()).isEqualTo(AMOUNT);
    }

    @Test
    void aWrongTransferIsTakenBackAndMayBeRecordedAnew() {
        String reference = word();
        BankTransferId wrong = transfers.record(ambito, transfer(reference), word());
        String key = word();
        transfers.reverse(ambito, wrong, "Azienda sbagliata", key);
        transfers.reverse(ambito, wrong, "Azienda sbagliata", key);
        assertThat(funds()).isEqualTo(Money.ZERO);
        assertThat(transfers.of(ambito, company).getFirst().reversedAt()).isNotNull();
        refuses("already-reversed", () -> transfers.reverse(ambito, wrong, "Di nuovo", word()));
        assertThat(transfers.record(ambito, transfer(reference), word())).isNotEqualTo(wrong);
        assertThat(funds()).isEqualTo(AMOUNT);
    }

    @Test
    void aTransferIsTakenBackOnce() throws Exception {
        BankTransferId id = transfers.record(ambito, transfer(word()), word());
        transfers.record(ambito, transfer(word()), word());
        List<Object> outcomes = Crowd.of(20, i -> {
            transfers.reverse(ambito, id, "Doppio", word());
            return "reversed";
        });
        assertThat(outcomes).filteredOn("reversed"::equals).hasSize(1);
        assertThat(funds()).isEqualTo(AMOUNT);
    }

    @Test
    void moneyThatWasHandedOutIsNotTakenBack() {
        BankTransferId id = transfers.record(ambito, transfer(word()), word());
        allocate(Money.cents(1));
        refuses("bank-transfer-spent", () -> transfers.reverse(ambito, id, "Sbagliato", word()));
        assertThat(funds()).isEqualTo(AMOUNT.minus(Money.cents(1)));
        assertThat(transfers.of(ambito, company).getFirst().reversedAt()).isNull();
    }

    @Test
    void refusesWhatMakesNoSenseAndWritesNothing() {
        NewBankTransfer huge = new NewBankTransfer(company, Money.euros(10_000_001), BusinessTime.today(clock), word());
        assertThatExceptionOfType(FieldErrors.class).isThrownBy(() -> transfers.record(ambito, huge, word()));
        NewBankTransfer nobody = new NewBankTransfer(OrganisationId.next(), AMOUNT, BusinessTime.today(clock), word());
        refuses("unknown-id", () -> transfers.record(ambito, nobody, word()));
        refuses("unknown-id", () -> transfers.reverse(ambito, BankTransferId.next(), "Sbagliato", word()));
        refuses("idempotency-key-invalid", () -> transfers.record(ambito, transfer(word()), " "));
        assertThat(transfers.of(ambito, company)).isEmpty();
        assertThat(funds()).isEqualTo(Money.ZERO);
    }

    @Test
    void onlyTheAmbitoRecordsAndTheCompanyReadsItsOwn() {
        BankTransferId id = transfers.record(ambito, transfer(word()), word());
        for (Role role : List.of(Role.COMPANY_HR, Role.COMPANY_MACHINE, Role.EMPLOYEE, Role.PROVIDER, Role.ATS)) {
            Actor own = person(role, company);
            denies(() -> transfers.record(own, transfer(word()), word()));
            denies(() -> transfers.reverse(own, id, "Sbagliato", word()));
            denies(() -> transfers.recent(own, null));
        }
        denies(() -> transfers.of(person(Role.COMPANY_HR, OrganisationId.next()), company));
        denies(() -> transfers.of(person(Role.EMPLOYEE, company), company));
    }

    @Test
    void theRecentOnesComeNewestFirstAndWholeOverTheSlices() {
        List<BankTransferId> recorded = new ArrayList<>();
        for (int i = 0; i < 55; i++) {
            recorded.add(transfers.record(ambito, transfer(word()), word()));
        }
        List<BankTransferId> read = new ArrayList<>();
        String cursor = null;
        while (!read.containsAll(recorded)) {
            Slice<BankTransfer> slice = transfers.recent(ambito, cursor);
            slice.items().forEach(transfer -> read.add(transfer.id()));
            cursor = slice.next();
            assertThat(cursor != null || read.containsAll(recorded)).isTrue();
        }
        assertThat(read.stream().filter(recorded::contains).toList()).isEqualTo(recorded.reversed());
        assertThat(new HashSet<>(read)).hasSameSizeAs(read);
        refuses("invalid-cursor", () -> transfers.recent(ambito, "x"));
    }

    private void allocate(Money amount) {
        UUID pocket = Ids.next();
        atomically.run(() -> {
            ledger.open(Account.pocket(pocket));
            IdempotencyKey key = IdempotencyKey.of("bank-transfers-tests", pocket.toString());
            Head head = new Head(JournalKind.ALLOCATION, pocket, BusinessTime.today(clock), key);
            Claim.Fresh fresh = (Claim.Fresh) ledger.claim(head);
            Line line = new Line(Account.companyFunds(company.value()), Account.pocket(pocket), amount);
            ledger.transfer(fresh.journal(), JournalKind.ALLOCATION, List.of(line));
        });
    }

    private NewBankTransfer transfer(String reference) {
        return new NewBankTransfer(company, AMOUNT, BusinessTime.today(clock), reference);
    }

    private Money funds() {
        return ledger.balance(Account.companyFunds(company.value()));
    }
}
