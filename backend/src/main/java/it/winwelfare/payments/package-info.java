/**
 * Owns the money that comes in: bank transfers of companies, as the Ambito read them on the bank's statement.
 * Each becomes spendable by a journal, and is taken back by a reversing journal.
 */
@ApplicationModule(
        displayName = "Payments",
        allowedDependencies = {"companies", "ledger", "identity", "identifiers", "money", "problems"})
@NullMarked
package it.winwelfare.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
