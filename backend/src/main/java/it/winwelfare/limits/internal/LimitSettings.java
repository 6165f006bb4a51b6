package it.winwelfare.limits.internal;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set.
 *
 * @param enabled whether requests are limited at all
 * @param rules for each kind of request the allowance of each person, provider, client and address
 * @param guessing when a counter is locked
 */
@ConfigurationProperties("win.limits")
record LimitSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue Map<RequestKind, Map<Per, Allowance>> rules,
        @DefaultValue Guessing guessing) {

    /**
     * @param wrongCodes how many codes that are none one person may try
     * @param ofOneProvider how many all persons of one provider may
     * @param within in how much time
     * @param lockedFor how long the counter then stays locked
     */
    record Guessing(
            @DefaultValue("10") int wrongCodes,
            @DefaultValue("30") int ofOneProvider,
            @DefaultValue("10m") Duration within,
            @DefaultValue("15m") Duration lockedFor) {}
}
