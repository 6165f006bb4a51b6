package it.winwelfare;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(WinApplication.class);

    @Test
    void eachModuleUsesOnlyTheFacesItMayUse() {
        MODULES.verify();
    }
}
