package it.winwelfare.programmes.internal;

import it.winwelfare.money.Money;
import it.winwelfare.money.Percentage;
import it.winwelfare.money.Period;
import it.winwelfare.network.AllianceId;
import it.winwelfare.programmes.BudgetLine;
import it.winwelfare.programmes.BudgetLineId;
import it.winwelfare.programmes.CoFundingRule;
import it.winwelfare.programmes.NewBudgetLine;
import it.winwelfare.programmes.ProjectId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** A budget line. It is opened once and never changed: what people were promised by its rule stays true. */
@Entity
@Table(name = "programmes_budget_line")
@SuppressWarnings("UnusedVariable") // some columns are written for the database and for people who ask it
class BudgetLineEntity {

    @Id
    private UUID id;

    private UUID projectId;
    private UUID allianceId;
    private String name;

    @Column(name = "awarded_cents")
    private Money awarded;

    private LocalDate startsOn;
    private LocalDate endsOn;
    private int shareBasisPoints;
    private boolean everyCategory;

    @Column(name = "cap_cents")
    private Money cap;

    @ElementCollection
    @CollectionTable(name = "programmes_line_category", joinColumns = @JoinColumn(name = "line_id"))
    @Column(name = "category")
    private Set<String> categories = new TreeSet<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected BudgetLineEntity() {}

    /** Of a line that {@link BudgetLineRules} let pass. */
    BudgetLineEntity(BudgetLineId id, NewBudgetLine checked) {
        this.id = id.value();
        this.projectId = checked.project().value();
        this.allianceId = checked.alliance().value();
        this.name = checked.name();
        this.awarded = checked.awarded();
        this.startsOn = checked.period().from();
        this.endsOn = checked.period().to();
        this.shareBasisPoints = checked.rule().share().basisPoints();
        this.everyCategory = checked.rule().categories().isEmpty();
        this.cap = checked.rule().capPerPerson();
        this.categories.addAll(checked.rule().categories());
    }

    Money awarded() {
        return awarded;
    }

    BudgetLine view() {
        return new BudgetLine(
                new BudgetLineId(id),
                new AllianceId(allianceId),
                new ProjectId(projectId),
                name,
                awarded,
                new Period(startsOn, endsOn),
                new CoFundingRule(Percentage.basisPoints(shareBasisPoints), categories, cap));
    }
}
