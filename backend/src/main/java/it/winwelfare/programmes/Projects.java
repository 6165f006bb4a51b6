package it.winwelfare.programmes;

import it.winwelfare.identity.Actor;
import it.winwelfare.network.AllianceId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The projects that won money. Their ranking is public. */
@Component
public class Projects {
    public ProjectId award(Actor by, NewProject project) {
        throw new UnsupportedOperationException();
    }

    public List<Project> all() {
        throw new UnsupportedOperationException();
    }

    public List<Project> of(AllianceId alliance) {
        throw new UnsupportedOperationException();
    }
}
