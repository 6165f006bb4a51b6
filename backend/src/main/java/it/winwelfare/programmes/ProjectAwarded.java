package it.winwelfare.programmes;

import it.winwelfare.identity.Act;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import it.winwelfare.network.AllianceId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project of an alliance won money. */
public record ProjectAwarded(Actor by, ProjectId project, AllianceId alliance, Money awarded) implements Act {

    @Override
    public String what() {
        return "project.awarded";
    }

    @Override
    public UUID on() {
        return project.value();
    }

    @Override
    public @Nullable OrganisationId within() {
        return null;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("alliance", alliance.toString(), "awarded", awarded.toPlainString());
    }
}
