package it.winwelfare.vouchers;

import it.winwelfare.employees.FamilyMemberId;
import org.jspecify.annotations.Nullable;

/**
 * The one person who may use a voucher (DM 25/3/2016 art. 6: nominative).
 *
 * @param member the relative, or null for the employee
 * @param name given name and family name as they were at the purchase
 */
public record Beneficiary(@Nullable FamilyMemberId member, String name) {}
