package it.winwelfare.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/** Where the server's processor time goes during some work, by JDK Flight Recorder: a sample counts for the layer nearest to its top. */
final class Profile {

    private static final Map<String, String> LAYERS = new LinkedHashMap<>();

    static {
        LAYERS.put("com.mysql.", "database driver");
        LAYERS.put("com.zaxxer.", "connection pool");
        LAYERS.put("org.springframework.jdbc.", "Spring JDBC");
        LAYERS.put("com.nimbusds.", "token (Nimbus)");
        LAYERS.put("org.springframework.security.oauth2.", "token (Spring)");
        LAYERS.put("org.springframework.security.", "security filters");
        LAYERS.put("tools.jackson.", "JSON");
        LAYERS.put("com.fasterxml.", "JSON");
        LAYERS.put("org.springframework.transaction.", "transactions");
        LAYERS.put("org.springframework.orm.", "transactions");
        LAYERS.put("org.hibernate.", "Hibernate");
        LAYERS.put("org.springframework.modulith.", "event registry");
        LAYERS.put("org.springframework.web.", "Spring MVC");
        LAYERS.put("org.springframework.http.", "Spring MVC");
        LAYERS.put("org.springframework.", "Spring, other");
        LAYERS.put("org.apache.lucene.", "Lucene");
        LAYERS.put("org.apache.", "Tomcat");
        LAYERS.put("io.micrometer.", "observation");
        LAYERS.put("ch.qos.", "log");
        LAYERS.put("it.winwelfare.", "W.IN.");
    }

    private Profile() {}

    interface Work {
        void run() throws Exception;
    }

    /** Does the work, recorded if profiles are wanted. */
    static void maybe(String name, Server server, Bench bench, Work work) throws Exception {
        if (bench.settings().profile()) {
            of(name, server, bench, work);
        } else {
            work.run();
        }
    }

    /** Does the work and tells of it. */
    static void of(String name, Server server, Bench bench, Work work) throws Exception {
        Path file = bench.folder().resolve(name.replace(' ', '-') + ".jfr");
        Files.deleteIfExists(file);
        command(server, "JFR.start", "name=bench", "settings=profile");
        work.run();
        command(server, "JFR.dump", "name=bench", "filename=" + file);
        command(server, "JFR.stop", "name=bench");
        tell(name, file, bench.report());
    }

    private static void command(Server server, String... words) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(server.pid())));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": " + said);
        }
    }

    private static void tell(String name, Path file, Report report) throws IOException {
        Map<String, Integer> layers = new TreeMap<>();
        Map<String, Integer> tops = new TreeMap<>();
        int samples = 0;
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                RecordedStackTrace stack = event.getStackTrace();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && stack != null) {
                    samples++;
                    layers.merge(layer(stack), 1, Integer::sum);
                    tops.merge(named(stack.getFrames().getFirst()), 1, Integer::sum);
                }
            }
        }
        report.note("profile of " + name + " (" + samples + " samples): " + largest(layers, samples, 12));
        report.note("  on top: " + largest(tops, samples, 8));
    }

    private static String largest(Map<String, Integer> counts, int all, int most) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .map(entry -> String.format(Locale.ROOT, "%s %.0f%%", entry.getKey(), 100.0 * entry.getValue() / Math.max(1, all)))
                .collect(Collectors.joining(", "));
    }

    private static String layer(RecordedStackTrace stack) {
        for (RecordedFrame frame : stack.getFrames()) {
            String type = frame.getMethod().getType().getName();
            for (Map.Entry<String, String> layer : LAYERS.entrySet()) {
                if (type.startsWith(layer.getKey())) {
                    return layer.getValue();
                }
            }
        }
        return "the JDK itself";
    }

    private static String named(RecordedFrame frame) {
        String type = frame.getMethod().getType().getName();
        return type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethod().getName();
    }
}
