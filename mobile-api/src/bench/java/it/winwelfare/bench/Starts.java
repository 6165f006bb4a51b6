package it.winwelfare.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The start on existing data, with and without an AOT cache. */
final class Starts {

    private final Bench bench;
    private final int times;

    Starts(Bench bench) {
        this.bench = bench;
        this.times = Math.min(3, bench.settings().rounds());
    }

    /** How one start went, in seconds. */
    private record Start(double wall, double processor) {}

    void measure() throws Exception {
        Report report = bench.report();
        report.part("Start on existing data");
        Start without = median();
        Path cache = bench.folder().resolve("win.aot");
        Files.deleteIfExists(cache);
        // The JVM writes the cache when it ends in good order.
        start("-XX:AOTCacheOutput=" + cache);
        if (!Files.exists(cache)) {
            throw new IllegalStateException("the JVM has written no cache");
        }
        Start with = median("-XX:AOTCache=" + cache, "-Xlog:aot=error,aot+codecache*=error");
        report.atMost("start without AOT cache, median of " + times, without.wall(), "s", 20);
        report.say("  processor time until ready", without.processor(), "s");
        report.atMost("start with AOT cache, median of " + times, with.wall(), "s", 20);
        report.say("  processor time until ready", with.processor(), "s");
        report.say("  size of the cache", Files.size(cache) / 1e6, "MB");
    }

    private Start median(String... options) throws Exception {
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            starts.add(start(options));
        }
        starts.sort(Comparator.comparingDouble(Start::wall));
        return starts.get(times / 2);
    }

    private Start start(String... options) throws Exception {
        try (Server server = Server.start(bench.folder(), bench.jar(), bench.database().login(), false, options)) {
            return new Start(server.startedIn().toMillis() / 1e3, server.processorUntilReady().toMillis() / 1e3);
        }
    }
}
