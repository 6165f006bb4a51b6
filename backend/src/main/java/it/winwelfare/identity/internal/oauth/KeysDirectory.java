package it.winwelfare.identity.internal.oauth;

import java.nio.file.Path;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Where the platform's keys are, and what to do when one is missing. */
@Component
public class KeysDirectory {

    private final KeysProperties properties;
    private final boolean demo;

    KeysDirectory(KeysProperties properties, Environment environment) {
        this.properties = properties;
        this.demo = environment.acceptsProfiles(Profiles.of("demo | test"));
    }

    /** The folder. */
    public Path directory() {
        return properties.directory();
    }

    /** {@code REFUSE}, {@code GENERATE} or {@code DEMO}. */
    public String ifMissing() {
        if (demo) {
            return "DEMO";
        }
        return properties.generate() ? "GENERATE" : "REFUSE";
    }
}
