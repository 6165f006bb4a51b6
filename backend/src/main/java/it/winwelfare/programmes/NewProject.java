package it.winwelfare.programmes;

import it.winwelfare.money.Money;
import it.winwelfare.network.AllianceId;

/** A project as the call's commission awarded it. See {@link Project} for the fields. */
public record NewProject(
        String programme,
        int rank,
        AllianceId alliance,
        String title,
        Money totalCost,
        Money coFinancing,
        Money requested,
        Money awarded,
        int scoreTenths) {}
