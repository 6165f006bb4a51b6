package it.winwelfare.programmes;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Role;
import it.winwelfare.network.AllianceId;
import it.winwelfare.network.Alliances;
import it.winwelfare.programmes.internal.BudgetBook;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The projects that won money. Their ranking was published, so anybody may read it. */
@Component
@Transactional(readOnly = true)
public class Projects {

    private final BudgetBook book;
    private final Alliances alliances;
    private final ApplicationEventPublisher events;

    Projects(BudgetBook book, Alliances alliances, ApplicationEventPublisher events) {
        this.book = book;
        this.alliances = alliances;
        this.events = events;
    }

    /**
     * Writes down what a call's commission decided. Its money becomes spendable with its budget lines.
     *
     * @param by of the Ambito or ATS
     * @throws it.winwelfare.problems.FieldErrors by the names of {@link NewProject}
     * @throws it.winwelfare.problems.Rejection {@code unknown-id} of the alliance, {@code project-rank-taken}
     */
    @Transactional
    public ProjectId award(Actor by, NewProject project) {
        by.requireAny(Role.AMBITO, Role.ATS);
        AllianceId alliance = alliances.find(project.alliance()).id();
        ProjectId id = book.add(project);
        events.publishEvent(new ProjectAwarded(by, id, alliance, project.awarded()));
        return id;
    }

    /** All of them, by call, the latest first, and rank. */
    public List<Project> all() {
        return book.projects();
    }

    /** Those of an alliance, by call, the latest first, and rank. */
    public List<Project> of(AllianceId alliance) {
        return book.projectsOf(alliance);
    }
}
