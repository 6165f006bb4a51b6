package it.winwelfare.audit;

import it.winwelfare.identity.Channel;
import it.winwelfare.identity.OrganisationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act as it was written down.
 *
 * @param at UTC
 * @param actor {@code user:<id>}, {@code client:<client id>} or {@code system:<job>}
 * @param address where the request came from; null for jobs
 * @param what thing and past participle: {@code voucher.redeemed}
 * @param subject the thing that it was done to
 * @param organisation whose matter it is, or null
 * @param details name=value pairs, without personal data
 * @param sealed whether it stands in the chain already; new entries are sealed within seconds
 */
public record AuditEntry(
        UUID id,
        Instant at,
        String actor,
        Channel channel,
        @Nullable String address,
        String what,
        UUID subject,
        @Nullable OrganisationId organisation,
        String details,
        boolean sealed) {}
