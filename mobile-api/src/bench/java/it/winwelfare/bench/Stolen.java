package it.winwelfare.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalDouble;

/** How much of a virtual machine's processors its host has given to others, as Linux counts it: no figure of such a time is the program's. */
final class Stolen {

    private static final Path COUNTERS = Path.of("/proc/stat");
    /** User, nice, system, idle, waiting, two sorts of interrupts, stolen. */
    private static final int KINDS = 8;
    /** Two seconds of two processors: what is shorter tells nothing. */
    private static final long LEAST_TICKS = 400;

    private long[] last = look();

    /** The part of the time since this was told last; nothing when that is too short, or on another system. */
    OptionalDouble part() {
        long[] now = look();
        long ticks = Arrays.stream(now).sum() - Arrays.stream(last).sum();
        if (ticks < LEAST_TICKS) {
            return OptionalDouble.empty();
        }
        double part = (double) (now[KINDS - 1] - last[KINDS - 1]) / ticks;
        last = now;
        return OptionalDouble.of(part);
    }

    private static long[] look() {
        if (!Files.isReadable(COUNTERS)) {
            return new long[KINDS];
        }
        try {
            String all = Files.readAllLines(COUNTERS).getFirst();
            return Arrays.stream(all.split(" +"))
                    .skip(1)
                    .limit(KINDS)
                    .mapToLong(Long::parseLong)
                    .toArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
