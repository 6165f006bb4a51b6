package it.winwelfare.programmes.internal;

import it.winwelfare.money.Money;
import it.winwelfare.money.Percentage;
import it.winwelfare.network.AllianceId;
import it.winwelfare.programmes.Ask;
import it.winwelfare.programmes.BudgetLineId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A line that is open on a day, as far as some purchases ask for it.
 *
 * @param cap what each person may get from it
 * @param endsOn its last day, Europe/Rome
 * @param categories those that it pays for among those asked for; told only where it does not pay for every one
 * @param used what persons among those asked for have had from it; absent are those who had nothing
 */
public record OpenLine(
        BudgetLineId line,
        AllianceId alliance,
        String name,
        Percentage share,
        Money cap,
        LocalDate endsOn,
        boolean everyCategory,
        Set<String> categories,
        Map<UUID, Money> used) {

    /** The same line with what is known of it from another row. */
    OpenLine with(OpenLine same) {
        Set<String> allCategories = new HashSet<>(categories);
        allCategories.addAll(same.categories);
        Map<UUID, Money> allUsed = new HashMap<>(used);
        allUsed.putAll(same.used);
        return new OpenLine(line, alliance, name, share, cap, endsOn, everyCategory, allCategories, allUsed);
    }

    /** Whether it may pay for what is asked for by somebody whose company is in these alliances. */
    public boolean answers(Ask ask, Collection<AllianceId> joined) {
        return joined.contains(alliance) && (everyCategory || categories.contains(ask.category()));
    }

    /** What it is to this person. */
    public Candidate forPerson(UUID person) {
        return new Candidate(line, name, share, cap.minus(used.getOrDefault(person, Money.ZERO)), endsOn);
    }
}
