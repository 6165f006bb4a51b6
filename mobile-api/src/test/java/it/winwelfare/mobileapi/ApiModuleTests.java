package it.winwelfare.mobileapi;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import it.winwelfare.WinApplication;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The API is on the class path of no other test of the modules' borders. */
class ApiModuleTests {

    /** The backend's tests come along as a jar, and tests may know each other. */
    private static final Pattern OF_TESTS = Pattern.compile("/test-classes/|-tests\\.jar");

    @Test
    void theApiUsesOnlyTheFacesOfTheModules() {
        ApplicationModules.of(WinApplication.class, DescribedPredicate.describe("tests", ApiModuleTests::isOfTests))
                .verify();
    }

    private static boolean isOfTests(JavaClass type) {
        return type.getSource()
                .map(source -> OF_TESTS.matcher(source.getUri().toString()).find())
                .orElse(false);
    }
}
