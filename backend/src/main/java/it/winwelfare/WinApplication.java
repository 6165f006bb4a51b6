package it.winwelfare;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.modulith.Modulithic;

/**
 * Starts the whole platform: the portal, the authorization server, the jobs and, when it is on the class path, the API.
 *
 * <p>Beans are called by their full class names, so that each audience of the portal may have its own {@code HomePage}.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "W.IN.")
public class WinApplication {

    public static void main(String[] args) {
        SpringApplication.run(WinApplication.class, args);
    }

    /** The one source of time, in UTC. It stands here so that every test of a single module has it too. The demo brings its own. */
    @Bean
    @Profile("!demo")
    Clock clock() {
        return Clock.systemUTC();
    }
}
