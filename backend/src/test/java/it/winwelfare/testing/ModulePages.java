package it.winwelfare.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.CanvasOptions;

/** The pages in {@code docs/modules/}: a canvas for each module, as Modulith's Documenter reads it off the code, in a form that GitHub shows. */
public final class ModulePages {

    /** Run with {@code -Dwin.docs.write=true} to write the files anew. */
    public static final String WRITE = "win.docs.write";

    private static final Path COMMITTED = Path.of("../docs/modules");

    private ModulePages() {}

    /** The canvas of each module by the name of its file, for example {@code module-vouchers.adoc}. */
    public static Map<String, String> canvases(ApplicationModules modules, Path scratch) {
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder(scratch.toString()))
                .writeModuleCanvases(CanvasOptions.defaults());
        Map<String, String> canvases = new TreeMap<>();
        for (Path file : filesOf(scratch)) {
            canvases.put(file.getFileName().toString(), inOrder(text(file)));
        }
        return canvases;
    }

    /** The Documenter lists what it finds in the order of the JVM, which is not the same everywhere. */
    private static String inOrder(String canvas) {
        List<String> lines = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (String line : canvas.strip().lines().map(String::stripTrailing).toList()) {
            boolean first = line.startsWith("|* ");
            if (!first && !line.startsWith("* ")) {
                close(items, lines);
                lines.add(line);
            } else {
                items.add(line.substring(first ? 1 : 0));
            }
        }
        close(items, lines);
        return String.join("\n", lines) + "\n";
    }

    private static void close(List<String> items, List<String> lines) {
        Collections.sort(items);
        for (int i = 0; i < items.size(); i++) {
            lines.add((i == 0 ? "|" : "") + items.get(i));
        }
        items.clear();
    }

    /**
     * Fails when the committed files are other than the given ones, or when there are others beside them.
     *
     * @param concerned which of the committed files should be among the given ones
     */
    public static void areCommitted(Map<String, String> pages, Predicate<String> concerned) {
        if (Boolean.getBoolean(WRITE)) {
            write(pages, concerned);
        }
        Map<String, String> committed = new TreeMap<>();
        for (Path file : filesOf(COMMITTED)) {
            String name = file.getFileName().toString();
            if (concerned.test(name)) {
                committed.put(name, text(file));
            }
        }
        assertThat(committed.keySet())
                .as("run this test with -D%s=true, and read what changed", WRITE)
                .containsExactlyInAnyOrderElementsOf(pages.keySet());
        pages.forEach((name, page) -> assertThat(committed.get(name))
                .as("docs/modules/%s: run this test with -D%s=true, and read what changed", name, WRITE)
                .isEqualTo(page));
    }

    private static void write(Map<String, String> pages, Predicate<String> concerned) {
        try {
            Files.createDirectories(COMMITTED);
            for (Path file : filesOf(COMMITTED)) {
                if (concerned.test(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Files.writeString(COMMITTED.resolve(page.getKey()), page.getValue());
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Iterable<Path> filesOf(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
