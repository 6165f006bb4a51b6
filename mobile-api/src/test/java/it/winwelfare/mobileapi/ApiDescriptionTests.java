package it.winwelfare.mobileapi;

import static org.assertj.core.api.Assertions.assertThat;

import it.winwelfare.mobileapi.web.Scoped;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The API's description is what the code does, and each operation says who may call it. */
@ApiTest
class ApiDescriptionTests {

    /** Run with {@code -Dwin.openapi.write=true} to write the file anew. */
    private static final String WRITE = "win.openapi.write";

    private static final Path FILE = Path.of("../docs/openapi.yaml");

    @Autowired
    MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping operations;

    @Test
    void theCommittedDescriptionIsThatOfTheCode() throws Exception {
        byte[] answer = mvc.perform(MockMvcRequestBuilders.get("/api/v1/openapi.yaml"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String generated = new String(answer, StandardCharsets.UTF_8);
        if (Boolean.getBoolean(WRITE)) {
            Files.createDirectories(FILE.toAbsolutePath().normalize().getParent());
            Files.writeString(FILE, generated);
        }
        assertThat(generated).startsWith("openapi: 3.1").doesNotContain("localhost");
        assertThat(Files.readString(FILE))
                .as("run this test with -D%s=true, and read what changed", WRITE)
                .isEqualTo(generated);
    }

    @Test
    void everyOperationSaysItsScopes() {
        assertThat(operations.getHandlerMethods().values())
                .filteredOn(operation -> operation.getBeanType().getName().startsWith("it.winwelfare.mobileapi."))
                .hasSizeGreaterThan(25)
                .allMatch(operation -> operation.getBeanType().isAnnotationPresent(Scoped.class)
                        || operation.hasMethodAnnotation(Scoped.class));
    }
}
