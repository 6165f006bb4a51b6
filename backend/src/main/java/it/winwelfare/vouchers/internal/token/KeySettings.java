package it.winwelfare.vouchers.internal.token;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the platform's private keys are.
 *
 * @param directory a folder that only the platform's own system user can read
 * @param generate makes the keys that are missing, once, by the operator's will
 */
@ConfigurationProperties("win.keys")
record KeySettings(
        @DefaultValue("data/keys") Path directory,
        @DefaultValue("false") boolean generate) {}
