package it.winwelfare;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A record says all that it holds to whoever logs it, and so do messages and exceptions that name it. One that holds a secret or a tax
 * code says what it is by itself.
 */
@AnalyzeClasses(packages = "it.winwelfare", importOptions = ImportOption.DoNotIncludeTests.class)
class SecretsUntoldTests {

    private static final Set<String> NAMES =
            Set.of("password", "secret", "clientSecret", "token", "tokenOrCode", "taxCode", "iban", "raw");

    /** Made up people may be told. */
    private static final String DEMO = "it.winwelfare.demo";

    @ArchTest
    static void aRecordWithASecretDoesNotSayIt(JavaClasses classes) {
        List<JavaClass> holders = classes.stream()
                .filter(JavaClass::isRecord)
                .filter(type -> !type.getPackageName().startsWith(DEMO))
                .filter(type -> type.getFields().stream()
                        .anyMatch(field -> NAMES.contains(field.getName())
                                || field.getName().equals("code")
                                        && type.getPackageName().startsWith("it.winwelfare.vouchers")
                                        && !type.getSimpleName().equals("Refusal")))
                .toList();

        assertThat(holders).as("records that hold secrets are found").hasSizeGreaterThan(20);
        assertThat(holders).filteredOn(SecretsUntoldTests::saysAll).isEmpty();
    }

    /** Whether its {@code toString} is the compiler's, which tells each component. */
    private static boolean saysAll(JavaClass type) {
        String file = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream bytes = Objects.requireNonNull(SecretsUntoldTests.class.getResourceAsStream(file), file)) {
            return ClassFile.of().parse(bytes.readAllBytes()).methods().stream()
                    .filter(method -> method.methodName().equalsString("toString"))
                    .flatMap(method -> method.code().stream())
                    .flatMap(code -> code.elementStream())
                    .anyMatch(part -> part instanceof InvokeDynamicInstruction call
                            && call.bootstrapMethod().owner().displayName().equals("ObjectMethods"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
