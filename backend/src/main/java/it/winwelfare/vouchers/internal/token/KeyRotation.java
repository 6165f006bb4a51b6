package it.winwelfare.vouchers.internal.token;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a new key of the voucher tokens takes over.
 *
 * @param publishAhead how long a new key is published before it signs, so that scanners without network have it by then
 * @param lookAgain how often the folder is looked at
 */
@ConfigurationProperties("win.vouchers.keys")
record KeyRotation(
        @DefaultValue("24h") Duration publishAhead,
        @DefaultValue("30s") Duration lookAgain) {}
