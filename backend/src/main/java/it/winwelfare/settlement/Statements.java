package it.winwelfare.settlement;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Role;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.problems.Refused;
import it.winwelfare.settlement.internal.Closing;
import it.winwelfare.settlement.internal.StatementFiles;
import it.winwelfare.settlement.internal.StatementRows;
import it.winwelfare.vouchers.ProviderTakings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The providers' monthly statements. */
@Component
public class Statements {

    /** From this day of the next month a month may be closed: by then no scan of it can be undone any more. */
    public static final int CLOSES_ON_DAY = 3;

    private final ProviderTakings takings;
    private final Closing closing;
    private final StatementRows rows;
    private final StatementFiles files;
    private final Clock clock;

    Statements(ProviderTakings takings, Closing closing, StatementRows rows, StatementFiles files, Clock clock) {
        this.takings = takings;
        this.closing = closing;
        this.rows = rows;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Closes a month: one statement for each provider that redeemed vouchers in it. Each provider's is written in a transaction of its
     * own, so that a crash in between loses nothing: closing again writes what is missing, and what is closed stays as it is.
     *
     * @param month a business month (Europe/Rome)
     * @return the statements written now
     * @throws it.winwelfare.identity.AccessDenied for anybody but the Ambito and the platform itself
     * @throws Refused {@code month-not-over} before the {@value #CLOSES_ON_DAY}rd of the next month
     */
    public List<StatementId> close(Actor by, YearMonth month) {
        by.requireAny(Role.AMBITO);
        LocalDate earliest = closesFrom(month);
        if (BusinessTime.today(clock).isBefore(earliest)) {
            throw Refused.conflict("month-not-over", "day", earliest);
        }
        List<StatementId> written = new ArrayList<>();
        for (OrganisationId provider : takings.providersToSettle(month)) {
            closing.close(by, provider, month).ifPresent(written::add);
        }
        return written;
    }

    /** The first day (Europe/Rome) on which the month may be closed. */
    public static LocalDate closesFrom(YearMonth month) {
        return month.plusMonths(1).atDay(CLOSES_ON_DAY);
    }

    /** A provider's statements, newest month first. For the provider itself and the Ambito. */
    @Transactional(readOnly = true)
    public List<Statement> of(Actor by, OrganisationId provider) {
        requireReader(by, provider);
        return rows.ofProvider(provider);
    }

    /** All statements of a month by provider's name. For the Ambito. */
    @Transactional(readOnly = true)
    public List<Statement> ofMonth(Actor by, YearMonth month) {
        by.requireAny(Role.AMBITO);
        return rows.ofMonth(month);
    }

    /**
     * One statement.
     *
     * @throws Refused {@code statement-unknown} if there is none
     * @throws it.winwelfare.identity.AccessDenied if it is another provider's
     */
    @Transactional(readOnly = true)
    public Statement find(Actor by, StatementId id) {
        Statement statement = rows.find(id).orElseThrow(() -> Refused.notFound("statement-unknown"));
        requireReader(by, statement.provider());
        return statement;
    }

    /** The vouchers of a statement in the order of their redemption. Throws as {@link #find}. */
    @Transactional(readOnly = true)
    public List<StatementLine> lines(Actor by, StatementId id) {
        find(by, id);
        return rows.lines(id);
    }

    /** The statement as a table for a spreadsheet, UTF-8. Throws as {@link #find}. */
    @Transactional(readOnly = true)
    public byte[] csv(Actor by, StatementId id, Locale locale) {
        return files.csv(find(by, id), rows.lines(id), locale);
    }

    /** The statement on paper. Throws as {@link #find}. */
    @Transactional(readOnly = true)
    public byte[] pdf(Actor by, StatementId id, Locale locale) {
        return files.pdf(find(by, id), rows.lines(id), locale);
    }

    private static void requireReader(Actor by, OrganisationId provider) {
        if (!by.hasAny(Role.AMBITO)) {
            by.require(provider, Role.PROVIDER);
        }
    }
}
