package it.winwelfare.vouchers;

import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A voucher that a budget line took part in, without its person.
 *
 * @param pseudonym a stable name for lists and reports; nobody can redeem with it or find a person by it
 * @param grantPart what this line pays
 * @param ownPart what the person's own pockets pay
 * @param issuedAt UTC
 * @param redeemedAt UTC, or null
 * @param closedAt when it was cancelled or expired (UTC), or null
 */
public record LineVoucher(
        VoucherId voucher,
        String pseudonym,
        OrganisationId provider,
        String providerName,
        String category,
        VoucherState state,
        Money grantPart,
        Money ownPart,
        Instant issuedAt,
        @Nullable Instant redeemedAt,
        @Nullable Instant closedAt) {}
