package it.winwelfare.vouchers.internal.token;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** Key rings of a test's own folder. */
final class SampleKeys {

    /** A new key signs as soon as its file is there, and the folder is looked at each time. */
    static final KeyRotation AT_ONCE = new KeyRotation(Duration.ZERO, Duration.ZERO);

    private SampleKeys() {}

    static KeyRing ring(KeySettings settings, boolean demo) {
        return new KeyRing(settings, demo, AT_ONCE, Clock.systemUTC());
    }

    /** That of the demo, which makes its key by itself. */
    static KeyRing ring(Path folder) {
        return ring(new KeySettings(folder, false), true);
    }
}
