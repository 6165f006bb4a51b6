package it.winwelfare.vouchers;

import it.winwelfare.catalogue.OfferVersionId;
import it.winwelfare.employees.FamilyMemberId;
import it.winwelfare.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Buy one voucher. There is no amount in it: a voucher is worth the price of its service, neither less nor more.
 *
 * @param version the version of the offer that the person was shown
 * @param member for which relative, or null for the employee
 * @param expectedOwn what the person was told that their own pockets would pay
 * @param idempotencyKey the caller's name for this one purchase: sent again, it gives the first receipt again
 */
public record Purchase(
        OfferVersionId version, @Nullable FamilyMemberId member, Money expectedOwn, String idempotencyKey) {}
