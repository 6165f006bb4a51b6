package it.winwelfare.mobileapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import it.winwelfare.WinApplication;
import it.winwelfare.testing.ModulePages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;

/** The API is on the class path of no other test of the modules' borders. */
class ApiModuleTests {

    /** The backend's tests come along as a jar, and tests may know each other. */
    private static final Pattern OF_TESTS = Pattern.compile("/test-classes/|-tests\\.jar");

    private static final String PAGE = "module-mobileapi.adoc";

    private static final Path LIST = Path.of("src/main/resources/META-INF/spring-modulith/application-modules.json");

    private static final ApplicationModules MODULES = ApplicationModules.of(
            WinApplication.class, DescribedPredicate.describe("tests", ApiModuleTests::isOfTests));

    @Test
    void theApiUsesOnlyTheFacesOfTheModules() {
        MODULES.verify();
    }

    @Test
    void itsCommittedPageIsThatOfTheCode(@TempDir Path scratch) {
        Map<String, String> pages = ModulePages.canvases(MODULES, scratch);
        pages.keySet().retainAll(Set.of(PAGE));
        ModulePages.areCommitted(pages, PAGE::equals);
    }

    /** With it a start knows the modules; without it each start looks through all classes again, which takes seconds. */
    @Test
    void theListOfModulesForTheStartIsThatOfTheCode() throws IOException {
        List<String> identifiers = MODULES.stream()
                .map(module -> module.getIdentifier().toString())
                .sorted()
                .toList();
        String list = identifiers.stream()
                .map(identifier -> "  \"" + identifier + "\": {}")
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
        if (Boolean.getBoolean(ModulePages.WRITE)) {
            Files.createDirectories(LIST.getParent());
            Files.writeString(LIST, list);
        }
        assertThat(LIST)
                .as("run this test with -D%s=true", ModulePages.WRITE)
                .content()
                .isEqualTo(list);
    }

    private static boolean isOfTests(JavaClass type) {
        return type.getSource()
                .map(source -> OF_TESTS.matcher(source.getUri().toString()).find())
                .orElse(false);
    }
}
