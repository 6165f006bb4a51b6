package it.winwelfare.programmes;

import it.winwelfare.money.Money;
import it.winwelfare.network.AllianceId;

/**
 * An Alleanza's project with the place and the money that the call gave it.
 *
 * @param programme the call's name, for example {@code 2017-2018}
 * @param rank its place, from one
 * @param coFinancing what the partners put in themselves; with {@code requested} it makes {@code totalCost}
 * @param awarded what the Region gives through ATS, at most what was requested
 * @param scoreTenths the score in tenths of a point
 */
public record Project(
        ProjectId id,
        String programme,
        int rank,
        AllianceId alliance,
        String title,
        Money totalCost,
        Money coFinancing,
        Money requested,
        Money awarded,
        int scoreTenths) {}
