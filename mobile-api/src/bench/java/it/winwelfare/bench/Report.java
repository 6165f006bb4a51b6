package it.winwelfare.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table: each figure is printed when it is known, and all of them once more at the end. */
final class Report {

    /** From here on the host's share is told. */
    private static final double MUCH = 0.05;

    private final PrintStream out;
    private final List<String> lines = new ArrayList<>();
    private final Stolen stolen = new Stolen();

    Report(PrintStream out) {
        this.out = out;
    }

    /** A heading. */
    void part(String title) {
        line("");
        line(title);
    }

    /** A figure without a goal. */
    void say(String what, double value, String unit) {
        line(figure(what, value, unit));
    }

    /** A figure that has to reach something. */
    void atLeast(String what, double value, String unit, double goal) {
        judged(what, value, unit, "at least", goal, value >= goal);
    }

    /** A figure that must not go above something. */
    void atMost(String what, double value, String unit, double goal) {
        judged(what, value, unit, "at most", goal, value <= goal);
    }

    /** A remark. */
    void note(String text) {
        line("  " + text);
    }

    /** All of it again, in one piece. */
    void printAll() {
        out.println();
        out.println("================ what was measured ================");
        lines.forEach(out::println);
        out.flush();
    }

    private void judged(String what, double value, String unit, String relation, double goal, boolean met) {
        line(figure(what, value, unit) + String.format(
                Locale.ROOT, " goal %-8s %9s  %s", relation, shortened(goal), met ? "met" : "NOT MET"));
    }

    private static String figure(String what, double value, String unit) {
        return String.format(Locale.ROOT, "%-64s %10s %-3s", what, shortened(value), unit);
    }

    private static String shortened(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : "%.2f", value);
    }

    /** And after it, when the host had much of the time that it took to measure it. */
    private void line(String line) {
        written(line);
        stolen.part()
                .stream()
                .filter(part -> part >= MUCH)
                .forEach(part -> written(String.format(
                        Locale.ROOT, "  until here the host took %.0f%% of the processors for others", part * 100)));
    }

    private void written(String line) {
        lines.add(line);
        out.println(line);
        out.flush();
    }
}
