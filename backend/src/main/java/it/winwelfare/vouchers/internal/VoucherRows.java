package it.winwelfare.vouchers.internal;

import static it.winwelfare.vouchers.internal.Columns.bytes;

import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.OfferVersionId;
import it.winwelfare.database.MultiRow;
import it.winwelfare.database.Utc;
import it.winwelfare.employees.EmployeeId;
import it.winwelfare.employees.FamilyMemberId;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.ledger.JournalId;
import it.winwelfare.vouchers.Beneficiary;
import it.winwelfare.vouchers.RedemptionId;
import it.winwelfare.vouchers.VoucherId;
import it.winwelfare.vouchers.VoucherState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of the vouchers. Each change of state is one update that names the state it starts from: the database decides who was
 * first, and not a read before.
 */
@Component
public class VoucherRows {

    private static final String ALL = "SELECT * FROM voucher ";

    private static final MultiRow NEW = MultiRow.into(
            "voucher",
            "id",
            "code",
            "state",
            "employee",
            "company",
            "member",
            "beneficiary",
            "offer",
            "offer_version",
            "service_title",
            "category",
            "provider",
            "provider_name",
            "site_address",
            "face_value",
            "own_part",
            "grant_part",
            "issued_at",
            "valid_until",
            "issue_journal");

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    VoucherRows(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if another voucher has one of the codes; none is written then */
    public void insert(List<Voucher> vouchers) {
        NEW.insert(jdbc, vouchers.stream().map(VoucherRows::row).toList());
    }

    private static Object[] row(Voucher voucher) {
        return new Object[] {
            bytes(voucher.id().value()),
            voucher.code(),
            voucher.state().name(),
            bytes(voucher.employee().value()),
            bytes(voucher.company().value()),
            bytes(memberOf(voucher)),
            voucher.beneficiary().name(),
            bytes(voucher.offer().value()),
            bytes(voucher.version().value()),
            voucher.serviceTitle(),
            voucher.category(),
            bytes(voucher.provider().value()),
            voucher.providerName(),
            voucher.siteAddress(),
            voucher.faceValue().cents(),
            voucher.own().cents(),
            voucher.grant().cents(),
            Utc.column(voucher.issuedAt()),
            voucher.validUntil(),
            bytes(voucher.issueJournal().value())
        };
    }

    /** By id, whoever asks. */
    public Optional<Voucher> find(VoucherId id) {
        return client.sql(ALL + "WHERE id = ?")
                .param(Ids.bytes(id.value()))
                .query((row, n) -> voucher(row))
                .optional();
    }

    /** Those of the given ids that there are, whoever asks; by one query. */
    public List<Voucher> find(Collection<VoucherId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return client.sql(ALL + "WHERE id IN (:ids)")
                .param(
                        "ids",
                        ids.stream().distinct().map(id -> Ids.bytes(id.value())).toList())
                .query((row, n) -> voucher(row))
                .list();
    }

    /** What was scanned or typed, whoever asks. */
    public Optional<Voucher> find(Scanned scanned) {
        return client.sql(ALL + "WHERE " + scanned.column() + " = ?")
                .param(scanned.value())
                .query((row, n) -> voucher(row))
                .optional();
    }

    /** An employee's vouchers, newest first, after the given one. */
    public List<Voucher> ofEmployee(EmployeeId employee, Set<VoucherState> states, @Nullable UUID after, int limit) {
        Set<VoucherState> wanted = states.isEmpty() ? Set.of(VoucherState.values()) : states;
        return client.sql(ALL
                        + "WHERE employee = :employee AND state IN (:states) AND id < :after ORDER BY id DESC"
                        + " LIMIT :limit")
                .param("employee", Ids.bytes(employee.value()))
                .param("states", wanted.stream().map(Enum::name).toList())
                .param("after", Ids.bytes(after == null ? new UUID(-1, -1) : after))
                .param("limit", limit)
                .query((row, n) -> voucher(row))
                .list();
    }

    /**
     * Vouchers whose last day is before the given one, locked for this transaction. Those that somebody else holds at the moment
     * are left out: they are being used or given back, or the next round meets them.
     */
    public List<Voucher> lockDue(LocalDate today, int limit) {
        return client.sql(ALL
                        + "WHERE state = 'ISSUED' AND valid_until < ? ORDER BY valid_until, id LIMIT ? FOR"
                        + " UPDATE SKIP LOCKED")
                .param(today)
                .param(limit)
                .query((row, n) -> voucher(row))
                .list();
    }

    /** {@code ISSUED → REDEEMED}, if it is this provider's and still valid. */
    public boolean redeem(
            Scanned scanned, OrganisationId provider, RedemptionId redemption, Instant at, LocalDate today) {
        return client.sql("UPDATE voucher SET state = 'REDEEMED', redemption = ?, redeemed_at = ? WHERE "
                                + scanned.column() + " = ? AND state = 'ISSUED' AND provider = ? AND valid_until >= ?")
                        .param(Ids.bytes(redemption.value()))
                        .param(Utc.column(at))
                        .param(scanned.value())
                        .param(Ids.bytes(provider.value()))
                        .param(today)
                        .update()
                == 1;
    }

    /**
     * One scan among several.
     *
     * @param redemption what the voucher's row will name, if this scan takes it
     * @param day the day (Europe/Rome) on which the voucher has to be good
     */
    public record Taking(Scanned scanned, OrganisationId provider, RedemptionId redemption, LocalDate day) {}

    /**
     * As {@link #redeem(Scanned, OrganisationId, RedemptionId, Instant, LocalDate)} for many, by one update and one query for each way
     * of naming a voucher. Of several scans of one voucher the first alone is tried: the update could not tell one from another.
     *
     * @return the vouchers that were taken, each naming the redemption that has it
     */
    public List<Voucher> redeem(List<Taking> takings, Instant at) {
        Set<RedemptionId> ours = takings.stream().map(Taking::redemption).collect(Collectors.toSet());
        Set<Scanned> seen = new HashSet<>();
        return takings.stream()
                .filter(taking -> seen.add(taking.scanned()))
                .collect(Collectors.groupingBy(taking -> taking.scanned().column()))
                .values()
                .stream()
                .flatMap(named -> redeemByOneColumn(named, at))
                .filter(voucher -> ours.contains(voucher.redemption()))
                .toList();
    }

    /**
     * By the index of that column and no other: the optimizer would ask all of them how many rows each condition has, and a range of the
     * provider's would lock vouchers that nobody scans.
     */
    private Stream<Voucher> redeemByOneColumn(List<Taking> takings, Instant at) {
        String column = takings.getFirst().scanned().column();
        List<Object> values = new ArrayList<>();
        takings.forEach(taking -> Collections.addAll(
                values, taking.scanned().value(), Ids.bytes(taking.redemption().value())));
        values.add(Utc.column(at));
        takings.forEach(taking -> Collections.addAll(
                values, taking.scanned().value(), Ids.bytes(taking.provider().value()), taking.day()));
        int changed = client.sql("UPDATE voucher FORCE INDEX ("
                        + takings.getFirst().scanned().key() + ") SET state = 'REDEEMED', redemption = CASE "
                        + column
                        + " WHEN ? THEN ?".repeat(takings.size())
                        + " END, redeemed_at = ? WHERE state = 'ISSUED' AND (" + column
                        + String.join(
                                " OR " + column,
                                Collections.nCopies(takings.size(), " = ? AND provider = ? AND valid_until >= ?"))
                        + ")")
                .params(values)
                .update();
        if (changed == 0) {
            return Stream.empty();
        }
        return client
                .sql(ALL + "WHERE " + column + " IN (" + String.join(",", Collections.nCopies(takings.size(), "?"))
                        + ")")
                .params(takings.stream().map(taking -> taking.scanned().value()).toList())
                .query((row, n) -> voucher(row))
                .list()
                .stream();
    }

    /** {@code REDEEMED → ISSUED}, if it is this redemption that counts. */
    public boolean undo(VoucherId id, RedemptionId redemption) {
        return client.sql("UPDATE voucher SET state = 'ISSUED', redemption = NULL, redeemed_at = NULL"
                                + " WHERE id = ? AND state = 'REDEEMED' AND redemption = ?")
                        .param(Ids.bytes(id.value()))
                        .param(Ids.bytes(redemption.value()))
                        .update()
                == 1;
    }

    /** {@code ISSUED → CANCELLED}. */
    public boolean cancel(VoucherId id, Instant at) {
        return close(VoucherState.CANCELLED, List.of(id), at) == 1;
    }

    /** {@code ISSUED → EXPIRED}; answers how many. */
    public int expire(Collection<VoucherId> ids, Instant at) {
        return close(VoucherState.EXPIRED, ids, at);
    }

    private int close(VoucherState end, Collection<VoucherId> ids, Instant at) {
        return client.sql("UPDATE voucher SET state = :end, closed_at = :at WHERE id IN (:ids) AND state = 'ISSUED'")
                .param("end", end.name())
                .param("at", Utc.column(at))
                .param("ids", ids.stream().map(id -> Ids.bytes(id.value())).toList())
                .update();
    }

    private static @Nullable UUID memberOf(Voucher voucher) {
        FamilyMemberId member = voucher.beneficiary().member();
        return member == null ? null : member.value();
    }

    private static Voucher voucher(ResultSet row) throws SQLException {
        UUID member = Columns.idOrNull(row, "member");
        UUID redemption = Columns.idOrNull(row, "redemption");
        return new Voucher(
                new VoucherId(Columns.id(row, "id")),
                row.getString("code"),
                VoucherState.valueOf(row.getString("state")),
                new EmployeeId(Columns.id(row, "employee")),
                new OrganisationId(Columns.id(row, "company")),
                new Beneficiary(member == null ? null : new FamilyMemberId(member), row.getString("beneficiary")),
                new OfferId(Columns.id(row, "offer")),
                new OfferVersionId(Columns.id(row, "offer_version")),
                row.getString("service_title"),
                row.getString("category"),
                new OrganisationId(Columns.id(row, "provider")),
                row.getString("provider_name"),
                row.getString("site_address"),
                Columns.money(row, "face_value"),
                Columns.money(row, "own_part"),
                Columns.money(row, "grant_part"),
                Utc.instant(row, "issued_at"),
                Columns.day(row, "valid_until"),
                new JournalId(Columns.id(row, "issue_journal")),
                redemption == null ? null : new RedemptionId(redemption),
                Utc.instantOrNull(row, "redeemed_at"),
                Utc.instantOrNull(row, "closed_at"));
    }
}
