package it.winwelfare.wallets.internal;

import it.winwelfare.companies.PlanId;
import it.winwelfare.database.Utc;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import it.winwelfare.wallets.AllocationId;
import it.winwelfare.wallets.AllocationState;
import it.winwelfare.wallets.AllocationView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps allocations and their states. */
@Component
public class AllocationBook {

    private final JdbcClient client;
    private final Clock clock;

    AllocationBook(JdbcClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /** An allocation with the company that it belongs to. */
    public record Entry(OrganisationId company, AllocationView view) {}

    /** Whether the key was free and is now this allocation's; parallel requests with one key wait here for each other. */
    public boolean claim(AllocationId id, OrganisationId company, PlanId plan, @Nullable String category, String key) {
        return client.sql("""
            INSERT IGNORE INTO wallets_allocation
              (id, company_id, plan_id, category, state, employees, total, request_key, requested_at)
            VALUES (:id, :company, :plan, :category, 'QUEUED', 0, 0, :key, :now)\
            """)
                        .param("id", Ids.bytes(id.value()))
                        .param("company", Ids.bytes(company.value()))
                        .param("plan", Ids.bytes(plan.value()))
                        .param("category", category)
                        .param("key", key)
                        .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public Optional<Entry> find(AllocationId id) {
        return one("id = :id", id);
    }

    /** Held until the transaction ends. */
    Optional<Entry> lock(AllocationId id) {
        return one("id = :id FOR UPDATE", id);
    }

    private Optional<Entry> one(String condition, AllocationId id) {
        return client.sql("SELECT * FROM wallets_allocation WHERE " + condition)
                .param("id", Ids.bytes(id.value()))
                .query((row, n) -> entry(row))
                .optional();
    }

    /** The one that has the key. */
    public Optional<Entry> byKey(OrganisationId company, String key) {
        return client.sql("SELECT * FROM wallets_allocation WHERE company_id = :company AND request_key = :key")
                .param("company", Ids.bytes(company.value()))
                .param("key", key)
                .query((row, n) -> entry(row))
                .optional();
    }

    /** The newest first. */
    public List<AllocationView> ofPlan(PlanId plan) {
        return client.sql("SELECT * FROM wallets_allocation WHERE plan_id = :plan ORDER BY id DESC")
                .param("plan", Ids.bytes(plan.value()))
                .query((row, n) -> entry(row).view())
                .list();
    }

    /** Whether it was still to be done; it shows as running from now on. */
    boolean begin(AllocationId id) {
        client.sql("UPDATE wallets_allocation SET state = 'RUNNING' WHERE id = :id AND state = 'QUEUED'")
                .param("id", Ids.bytes(id.value()))
                .update();
        return find(id).map(entry -> entry.view().state() == AllocationState.RUNNING)
                .orElse(false);
    }

    /** Ends it, unless it has ended. */
    void end(AllocationId id, AllocationState state, @Nullable String reason, int employees, Money total) {
        client.sql("""
            UPDATE wallets_allocation
            SET state = :state, reason = :reason, employees = :employees, total = :total, finished_at = :now
            WHERE id = :id AND state IN ('QUEUED', 'RUNNING')\
            """)
                .param("state", state.name())
                .param("reason", reason)
                .param("employees", employees)
                .param("total", total.cents())
                .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("id", Ids.bytes(id.value()))
                .update();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        AllocationView view = new AllocationView(
                new AllocationId(Ids.uuid(row.getBytes("id"))),
                new PlanId(Ids.uuid(row.getBytes("plan_id"))),
                row.getString("category"),
                AllocationState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getInt("employees"),
                Money.cents(row.getLong("total")),
                Utc.instant(row, "requested_at"),
                Utc.instantOrNull(row, "finished_at"));
        return new Entry(new OrganisationId(Ids.uuid(row.getBytes("company_id"))), view);
    }
}
