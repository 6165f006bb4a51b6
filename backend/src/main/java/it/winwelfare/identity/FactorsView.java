package it.winwelfare.identity;

import java.util.List;

/**
 * A person's second factors.
 *
 * @param app whether an app for codes is in use
 * @param passkeys the oldest first
 * @param codesLeft recovery codes that were not used
 * @param asked whether one of the person's roles asks for a second factor
 * @param waived whether this installation lets such people be without one
 */
public record FactorsView(boolean app, List<PasskeyView> passkeys, int codesLeft, boolean asked, boolean waived) {

    /** Keeps its own copy of the list. */
    public FactorsView {
        passkeys = List.copyOf(passkeys);
    }

    /** Whether there is any. */
    public boolean any() {
        return app || !passkeys.isEmpty();
    }
}
