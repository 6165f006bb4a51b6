package it.winwelfare.vouchers.internal.token;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the platform's own keys are.
 *
 * @param directory the folder with the key files; null: keys live as long as the process, which only {@code generate} allows
 * @param generate whether missing keys are made; for the demo and for tests. Without it the platform does not start without keys
 */
@ConfigurationProperties("win.keys")
record KeySettings(@Nullable Path directory, @DefaultValue("false") boolean generate) {}
