package it.winwelfare.mobileapi;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import it.winwelfare.WinApplication;
import it.winwelfare.testing.ModulePages;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;

/** The API is on the class path of no other test of the modules' borders. */
class ApiModuleTests {

    /** The backend's tests come along as a jar, and tests may know each other. */
    private static final Pattern OF_TESTS = Pattern.compile("/test-classes/|-tests\\.jar");

    private static final String PAGE = "module-mobileapi.adoc";

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

    private static boolean isOfTests(JavaClass type) {
        return type.getSource()
                .map(source -> OF_TESTS.matcher(source.getUri().toString()).find())
                .orElse(false);
    }
}
