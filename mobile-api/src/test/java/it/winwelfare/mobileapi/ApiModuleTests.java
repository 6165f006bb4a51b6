package it.winwelfare.mobileapi;

import it.winwelfare.WinApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The API is on the class path of no other test of the modules' borders. */
class ApiModuleTests {

    @Test
    void theApiUsesOnlyTheFacesOfTheModules() {
        ApplicationModules.of(WinApplication.class).verify();
    }
}
