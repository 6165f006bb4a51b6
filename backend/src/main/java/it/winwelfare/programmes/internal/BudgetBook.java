package it.winwelfare.programmes.internal;

import it.winwelfare.money.Money;
import it.winwelfare.network.AllianceId;
import it.winwelfare.problems.Refused;
import it.winwelfare.problems.Rejection;
import it.winwelfare.programmes.BudgetLine;
import it.winwelfare.programmes.BudgetLineId;
import it.winwelfare.programmes.NewBudgetLine;
import it.winwelfare.programmes.NewProject;
import it.winwelfare.programmes.Project;
import it.winwelfare.programmes.ProjectId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** The projects and their budget lines as they are kept. */
@Component
public class BudgetBook {

    private final ProjectEntities projects;
    private final BudgetLineEntities lines;

    BudgetBook(ProjectEntities projects, BudgetLineEntities lines) {
        this.projects = projects;
        this.lines = lines;
    }

    /** @throws Rejection {@code invalid-fields}, {@code project-rank-taken} */
    public ProjectId add(NewProject project) {
        NewProject checked = ProjectRules.checked(project);
        ProjectId id = ProjectId.next();
        try {
            projects.saveAndFlush(new ProjectEntity(id, checked));
        } catch (DataIntegrityViolationException taken) {
            throw Refused.conflict("project-rank-taken", "programme", checked.programme(), "rank", checked.rank());
        }
        return id;
    }

    /** By call, the latest first, and place. */
    public List<Project> projects() {
        return views(projects.findAllByOrderByProgrammeDescPlaceAsc());
    }

    /** Those of an alliance, by call, the latest first, and place. */
    public List<Project> projectsOf(AllianceId alliance) {
        return views(projects.findByAllianceIdOrderByProgrammeDescPlaceAsc(alliance.value()));
    }

    /**
     * Writes a line down, when its project has as much left. Other lines of the project wait until the transaction ends.
     *
     * @throws Rejection {@code unknown-id} of the project in the alliance, {@code award-exceeded}, {@code budget-line-name-taken}
     */
    public void add(BudgetLineId id, NewBudgetLine checked) {
        ProjectEntity project = projects.locked(checked.project().value())
                .filter(found -> found.isOf(checked.alliance()))
                .orElseThrow(BudgetBook::unknown);
        Money inLines = Money.sum(lines.findByProjectId(checked.project().value()).stream()
                .map(BudgetLineEntity::awarded)
                .toList());
        project.requireLeft(checked.awarded(), inLines);
        try {
            lines.saveAndFlush(new BudgetLineEntity(id, checked));
        } catch (DataIntegrityViolationException taken) {
            throw Refused.conflict("budget-line-name-taken", "name", checked.name());
        }
    }

    /** @throws Rejection {@code unknown-id} */
    public BudgetLine require(BudgetLineId id) {
        return lines.withCategories(id.value()).orElseThrow(BudgetBook::unknown).view();
    }

    /** All lines, by start and name. One query. */
    public List<BudgetLine> lines() {
        return lines.all().stream().map(BudgetLineEntity::view).toList();
    }

    /** The lines of an alliance, by start and name. One query. */
    public List<BudgetLine> linesOf(AllianceId alliance) {
        return lines.ofAlliance(alliance.value()).stream()
                .map(BudgetLineEntity::view)
                .toList();
    }

    /** The names of those of the ids that are known. One query. */
    public Map<BudgetLineId, String> names(Collection<BudgetLineId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return lines.names(ids.stream().map(BudgetLineId::value).distinct().toList()).stream()
                .collect(Collectors.toUnmodifiableMap(line -> new BudgetLineId(line.id()), LineName::name));
    }

    private static List<Project> views(List<ProjectEntity> found) {
        return found.stream().map(ProjectEntity::view).toList();
    }

    private static Rejection unknown() {
        return Refused.notFound("unknown-id");
    }
}
