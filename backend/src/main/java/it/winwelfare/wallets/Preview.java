package it.winwelfare.wallets;

import it.winwelfare.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an allocation would do now.
 *
 * @param employees how many people would be given money
 * @param alreadyServed how many have their pocket from this plan already, and are left out
 * @param total what it would take
 * @param freeFunds what the company has free
 * @param enough whether the free funds suffice
 * @param refusal the problem code of the rule that forbids it, or null if none does
 */
public record Preview(
        int employees,
        int alreadyServed,
        Money total,
        Money freeFunds,
        boolean enough,
        @Nullable String refusal) {}
