package it.winwelfare.programmes.internal;

import it.winwelfare.money.Money;
import it.winwelfare.network.AllianceId;
import it.winwelfare.problems.Refused;
import it.winwelfare.programmes.NewProject;
import it.winwelfare.programmes.Project;
import it.winwelfare.programmes.ProjectId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

@Entity
@Table(name = "programmes_project")
class ProjectEntity {

    @Id
    private UUID id;

    private String programme;

    /** Not {@code rank}, which is a word of SQL. */
    private int place;

    private UUID allianceId;
    private String title;

    @Column(name = "total_cost_cents")
    private Money totalCost;

    @Column(name = "co_financing_cents")
    private Money coFinancing;

    @Column(name = "requested_cents")
    private Money requested;

    @Column(name = "awarded_cents")
    private Money awarded;

    private int scoreTenths;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ProjectEntity() {}

    /** Of a project that {@link ProjectRules} let pass. */
    ProjectEntity(ProjectId id, NewProject checked) {
        this.id = id.value();
        this.programme = checked.programme();
        this.place = checked.rank();
        this.allianceId = checked.alliance().value();
        this.title = checked.title();
        this.totalCost = checked.totalCost();
        this.coFinancing = checked.coFinancing();
        this.requested = checked.requested();
        this.awarded = checked.awarded();
        this.scoreTenths = checked.scoreTenths();
    }

    boolean isOf(AllianceId alliance) {
        return allianceId.equals(alliance.value());
    }

    /**
     * The lines of a project share its award: what is given to one is not there for another.
     *
     * @param inLines what the lines have so far
     * @throws it.winwelfare.problems.Rejection {@code award-exceeded} with what is left
     */
    void requireLeft(Money asked, Money inLines) {
        Money left = awarded.minus(inLines);
        if (asked.isGreaterThan(left)) {
            throw Refused.conflict("award-exceeded", "left", left);
        }
    }

    Project view() {
        return new Project(
                new ProjectId(id),
                programme,
                place,
                new AllianceId(allianceId),
                title,
                totalCost,
                coFinancing,
                requested,
                awarded,
                scoreTenths);
    }
}
