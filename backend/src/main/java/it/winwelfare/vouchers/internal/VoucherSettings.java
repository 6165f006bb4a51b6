package it.winwelfare.vouchers.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set.
 *
 * @param undoWindow how long after a scan the provider may undo it
 * @param qrAddress where the address in a QR leads: a page that explains the voucher to who scans it with a plain camera
 * @param sharedCommits how many groups of scans, and of purchases, may be at work at the same time, each with one transaction; at least 1
 * @param crowd how many requests have to wait before another group begins beside one that is at work; at least 1
 */
@ConfigurationProperties("win.vouchers")
public record VoucherSettings(
        @DefaultValue("24h") Duration undoWindow,
        @DefaultValue("http://localhost:8080/buono") String qrAddress,
        @DefaultValue("2") int sharedCommits,
        @DefaultValue("8") int crowd) {}
