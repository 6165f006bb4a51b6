package it.winwelfare.ledger;

import it.winwelfare.identifiers.Slice;
import it.winwelfare.ledger.internal.Accounts;
import it.winwelfare.ledger.internal.Books;
import it.winwelfare.ledger.internal.Journals;
import it.winwelfare.money.Money;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The books: double entry, append only, in cents.
 *
 * <p>Every write needs the caller's running transaction (see {@link Atomically}), so that money and the fact that moves it are
 * written together or not at all. A journal is written in two steps: {@link #claim} inserts its head and so takes the idempotency key
 * before anything is decided, and {@link #transfer} adds its lines.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Ledger {

    private final Accounts accounts;
    private final Journals journals;
    private final Books books;

    Ledger(Accounts accounts, Journals journals, Books books) {
        this.accounts = accounts;
        this.journals = journals;
        this.books = books;
    }

    /** Opens accounts that are not open yet; those that are stay as they are. Floors are zero. */
    public void open(Account... toOpen) {
        accounts.open(List.of(toOpen));
    }

    /** As {@link #open(Account...)}, for many. */
    public void open(Collection<Account> toOpen) {
        accounts.open(toOpen);
    }

    /**
     * Inserts the head of a journal, which claims its key; parallel requests with the same key wait here for the first to end.
     *
     * @return whether the request is new, or was done before
     * @throws IdempotencyConflict if the key was used for another request
     * @throws AlreadyReversed if the journal to be undone is undone already
     */
    public Claim claim(Head head) {
        return journals.claim(head);
    }

    /**
     * Adds the lines to a journal claimed in this transaction and moves the balances, in one order for everybody.
     *
     * @throws InsufficientFunds if an account would fall below its floor; the caller's transaction must not be committed then
     * @throws IllegalArgumentException if there are no lines, an account is not open, or the kind of journal may not move money
     *     between two such accounts
     */
    public void transfer(JournalId journal, JournalKind kind, List<Line> lines) {
        journals.write(journal, kind, lines);
        accounts.apply(lines);
    }

    /**
     * Writes whole journals together: all heads by one statement, all lines by one, and each balance once. For facts that are known to
     * be true already; what one of them refuses is refused to all.
     *
     * @return the journals' ids, in the order of the postings
     * @throws KeyTaken if one of the keys was used before, or two of them are the same
     * @throws InsufficientFunds if an account would fall below its floor; as for {@code KeyTaken}, the caller's transaction must not
     *     be committed then
     */
    public List<JournalId> post(List<Posting> postings) {
        List<JournalId> ids = journals.write(postings);
        accounts.apply(
                postings.stream().flatMap(posting -> posting.lines().stream()).toList());
        return ids;
    }

    /** Credits minus debits. Zero for an account without movements. */
    @Transactional(readOnly = true)
    public Money balance(Account account) {
        return books.balances(List.of(account)).getOrDefault(account, Money.ZERO);
    }

    /** As {@link #balance}, for many at once; accounts that are not open count zero. */
    @Transactional(readOnly = true)
    public Map<Account, Money> balances(Collection<Account> of) {
        return books.balances(of);
    }

    /** The history of an account, newest first. */
    @Transactional(readOnly = true)
    public Slice<Movement> movements(Account account, @Nullable String cursor, int limit) {
        return books.movements(List.of(account), cursor, limit);
    }

    /** The history of several accounts in one list, newest first. */
    @Transactional(readOnly = true)
    public Slice<Movement> movements(Collection<Account> of, @Nullable String cursor, int limit) {
        return books.movements(of, cursor, limit);
    }

    /** What came in (positive) and went out (negative), by kind of journal. Kinds without movements are absent. */
    @Transactional(readOnly = true)
    public Map<JournalKind, Money> totals(Account account) {
        return books.totals(account);
    }

    /** The newest journal of a kind about a thing. */
    @Transactional(readOnly = true)
    public Optional<JournalId> journalOf(JournalKind kind, UUID reference) {
        return books.newest(kind, reference);
    }

    /** All journals about a thing with their lines, oldest first: the trace of its money. */
    @Transactional(readOnly = true)
    public List<Journal> journalsAbout(UUID reference) {
        return books.about(reference);
    }
}
