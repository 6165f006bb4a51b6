package it.winwelfare.audit;

import java.util.List;

/**
 * What walking the chain showed.
 *
 * @param seals how many seals were checked
 * @param unsealed how many entries are too new to be sealed
 * @param faults where the chain is broken, a line each; empty when it holds
 * @param lastHash the chain's end in hexadecimal: kept elsewhere, it proves later that nothing was cut off
 */
public record Verification(long seals, long unsealed, List<String> faults, String lastHash) {

    /** Copies the faults. */
    public Verification {
        faults = List.copyOf(faults);
    }

    /** Whether nothing was changed, dropped or slipped in. */
    public boolean holds() {
        return faults.isEmpty();
    }
}
