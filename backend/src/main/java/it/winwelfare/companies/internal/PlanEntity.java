package it.winwelfare.companies.internal;

import it.winwelfare.companies.Leftover;
import it.winwelfare.companies.MoneySource;
import it.winwelfare.companies.NewPlan;
import it.winwelfare.companies.PlanId;
import it.winwelfare.companies.PlanState;
import it.winwelfare.companies.WelfarePlan;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Period;
import it.winwelfare.problems.Refused;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A welfare plan: free to change while a draft, fixed once it is in force. */
@Entity
@Table(name = "companies_plan")
@SuppressWarnings("UnusedVariable") // some columns are written for the database and for people who ask it
class PlanEntity {

    @Id
    private UUID id;

    private UUID companyId;
    private String name;
    private LocalDate startsOn;
    private LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private MoneySource source;

    @Enumerated(EnumType.STRING)
    private Leftover.Kind leftoverKind;

    private int leftoverMonths;

    @Enumerated(EnumType.STRING)
    private PlanState state;

    private Instant writtenAt;

    @ElementCollection
    @CollectionTable(name = "companies_plan_line", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<PlanLineRow> lines = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected PlanEntity() {}

    /** Of a plan that {@link PlanRules} let pass. */
    @SuppressWarnings("NullAway.Init") // put() sets the rest
    PlanEntity(PlanId id, NewPlan checked, Instant writtenAt) {
        this.id = id.value();
        this.companyId = checked.company().value();
        this.state = PlanState.DRAFT;
        this.writtenAt = writtenAt;
        put(checked);
    }

    /** @throws it.winwelfare.problems.Rejection {@code plan-fixed} unless it is a draft */
    void amend(NewPlan checked) {
        if (state != PlanState.DRAFT) {
            throw Refused.conflict("plan-fixed");
        }
        put(checked);
    }

    /**
     * @throws it.winwelfare.problems.Rejection {@code plan-not-a-draft}, or {@code plan-period-over}: what is allocated after the
     *     period would go back to the company at once
     */
    void activate(LocalDate today) {
        if (!stateOn(today).canBecome(PlanState.ACTIVE)) {
            throw Refused.conflict("plan-not-a-draft");
        }
        if (today.isAfter(endsOn)) {
            throw Refused.conflict("plan-period-over", "on", endsOn);
        }
        state = PlanState.ACTIVE;
    }

    /** @throws it.winwelfare.problems.Rejection {@code plan-not-active} */
    void end(LocalDate today) {
        if (!stateOn(today).canBecome(PlanState.ENDED)) {
            throw Refused.conflict("plan-not-active");
        }
        state = PlanState.ENDED;
    }

    WelfarePlan view(LocalDate today) {
        return new WelfarePlan(
                new PlanId(id),
                new OrganisationId(companyId),
                name,
                new Period(startsOn, endsOn),
                source,
                lines.stream().map(PlanLineRow::view).toList(),
                new Leftover(leftoverKind, leftoverMonths),
                stateOn(today));
    }

    /** A plan ends by itself when its period does; no job has to write that down. */
    private PlanState stateOn(LocalDate today) {
        return state == PlanState.ACTIVE && today.isAfter(endsOn) ? PlanState.ENDED : state;
    }

    private void put(NewPlan checked) {
        name = checked.name();
        startsOn = checked.period().from();
        endsOn = checked.period().to();
        source = checked.source();
        leftoverKind = checked.leftover().kind();
        leftoverMonths = checked.leftover().extraMonths();
        List<PlanLineRow> rows = checked.lines().stream().map(PlanLineRow::of).toList();
        if (!lines.equals(rows)) {
            lines.clear();
            lines.addAll(rows);
        }
    }
}
