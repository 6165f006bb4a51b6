package it.winwelfare;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.testing.ModulePages;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;

/** {@code docs/modules/} says what the code does. */
class ModuleDocsTests {

    @Test
    void theCommittedPagesAreThoseOfTheCode(@TempDir Path scratch) {
        ApplicationModules modules = ApplicationModules.of(WinApplication.class);
        Map<String, String> pages = ModulePages.canvases(modules, scratch);
        assertThat(pages).containsKeys("module-ledger.adoc", "module-portal.adoc");
        pages.put("README.md", new ModuleMap(modules).page());
        ModulePages.areCommitted(pages, name -> !name.equals("module-mobileapi.adoc"));
    }
}
