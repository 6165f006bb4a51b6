/**
 * Accounts, journals, transfers and balances: where each cent is and how it came there. Knows no word of the domain but the kinds of
 * its accounts and journals.
 */
@ApplicationModule(allowedDependencies = {"database", "identifiers", "money", "operations", "problems"})
@NullMarked
package it.winwelfare.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
