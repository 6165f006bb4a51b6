package it.winwelfare.vouchers.internal.offline;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far a till without network is believed.
 *
 * @param window how old a scan may be when it arrives
 * @param skew by how much a till's clock may be wrong
 */
@ConfigurationProperties("win.vouchers.offline")
public record OfflineSettings(
        @DefaultValue("72h") Duration window,
        @DefaultValue("2m") Duration skew) {}
