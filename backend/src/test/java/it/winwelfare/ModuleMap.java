package it.winwelfare;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/** Which module uses which, as a page with a Mermaid diagram, which GitHub draws. */
final class ModuleMap {

    private final Map<String, Set<String>> uses = new TreeMap<>();
    private final Map<String, Set<String>> hears = new TreeMap<>();

    ModuleMap(ApplicationModules modules) {
        modules.stream().filter(module -> !module.isRootModule()).forEach(module -> {
            uses.put(name(module), of(module, modules));
            hears.put(name(module), of(module, modules, DependencyType.EVENT_LISTENER));
        });
    }

    String page() {
        String table = uses.keySet().stream().map(this::row).collect(Collectors.joining("\n"));
        return """
                # The modules and who uses whom

                Written from the code by `ModuleDocsTests` (which fails when this folder no longer says what the code does) and, for the API, by
                `ApiModuleTests`. To write it anew after a change:

                    mvn -B test -Dtest='ModuleDocsTests,ApiModuleTests' -Dsurefire.failIfNoSpecifiedTests=false -Dwin.docs.write=true

                What each module is for: [architecture](../architecture.md). A page for each, by Spring Modulith's Documenter, says its public
                beans, whose beans it uses, and the events that it listens to.

                ## The picture
                An arrow is left out where others already lead there: `vouchers` uses `money`, and reaches it by `wallets`. A dotted arrow:
                it also listens to events.

                ```mermaid
                graph TD
                %s
                ```

                `mobileapi`, the roof beside `portal`, lives in the Maven module `mobile-api`: [its page](module-mobileapi.adoc).

                ## All uses
                | module | uses | listens to events of |
                |---|---|---|
                %s
                """.formatted(arrows(), table);
    }

    private String row(String module) {
        return "| [`%1$s`](module-%1$s.adoc) | %2$s | %3$s |"
                .formatted(module, listed(uses.get(module)), listed(hears.get(module)));
    }

    private static String listed(Set<String> modules) {
        return modules.isEmpty() ? "–" : String.join(", ", modules);
    }

    private String arrows() {
        StringBuilder arrows = new StringBuilder();
        uses.forEach((module, used) -> used.stream()
                .filter(other -> used.stream().noneMatch(between -> reaches(between, other)))
                .forEach(other -> arrows.append("    ")
                        .append(module)
                        .append(hears.get(module).contains(other) ? " -.-> " : " --> ")
                        .append(other)
                        .append('\n')));
        return arrows.toString().stripTrailing();
    }

    private boolean reaches(String from, String to) {
        Set<String> next = uses.getOrDefault(from, Set.of());
        return next.contains(to) || next.stream().anyMatch(between -> reaches(between, to));
    }

    private static Set<String> of(ApplicationModule module, ApplicationModules modules, DependencyType... types) {
        return module.getDirectDependencies(modules, types)
                .uniqueModules()
                .filter(other -> !other.isRootModule())
                .map(ModuleMap::name)
                .filter(other -> !other.equals(name(module)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
