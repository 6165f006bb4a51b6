package it.winwelfare.problems;

import it.winwelfare.identifiers.InvalidIdentifier.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The codes of refusals as the sources write them: by the ways in which our code refuses. A new way belongs here. */
final class CodesInSources {

    private static final String CODE = "\"([a-z0-9]+(?:-[a-z0-9]+)*)\"";

    private static final List<Pattern> REFUSALS = Stream.of(
                    "Refused\\s*\\.(?:invalid|notFound|forbidden|conflict|gone|tooLarge|tooMany)\\(\\s*" + CODE,
                    "Refused\\s*\\.invalidField\\(\\s*[^,]+,\\s*" + CODE,
                    "super\\(\\s*Kind\\.[A-Z_]+,\\s*" + CODE,
                    "refused\\(\\s*Kind\\.[A-Z_]+,\\s*" + CODE,
                    "Refusal\\s*\\.of\\(\\s*" + CODE,
                    "refuseIf\\([^;]*?" + CODE,
                    "new NotEligible\\(\\s*" + CODE,
                    // Fields, gathered: errors.add("field", "code").
                    "(?:errors|wrong)\\.add\\(\\s*(?:[^,;()]|\\([^()]*\\))*,\\s*" + CODE,
                    "\\bnote\\([^;]*?" + CODE + ",\\s*errors",
                    // A constant that a refusal is made with, and an enum of rules that each have their code.
                    "String (?:CODE|INVALID|REFUSAL|REQUIRED|TOO_LONG|NOT_PLAIN|FUNDS_INSUFFICIENT|INTERRUPTED) = "
                            + CODE,
                    "(?m)^    [A-Z0-9_]{4,}\\(\\s*" + CODE + "(?:, (?:null|VatTreatment\\.[A-Z0-9_]+))?\\) \\{",
                    // The API's own, by status and by what could not be read.
                    "bad\\(\\s*" + CODE,
                    "(?:case [0-9]{3} ->|default -> [^;]*?\\?) " + CODE,
                    "default -> [^;]*?: " + CODE,
                    "\\? " + CODE + " : \"[a-z-]+\",",
                    "\\? \"[a-z-]+\" : " + CODE + ",",
                    // The door of the API.
                    "(?:return|\\?|:) \"(token-[a-z]+)\"")
            .map(Pattern::compile)
            .toList();

    private CodesInSources() {}

    static Set<String> all() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (Path sources : List.of(Path.of("src/main/java"), Path.of("../mobile-api/src/main/java"))) {
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    String source = Files.readString(file);
                    REFUSALS.forEach(
                            refusal -> refusal.matcher(source).results().forEach(match -> codes.add(match.group(1))));
                }
            }
        }
        // Written together in the source: "tax-code-" and the reason.
        Stream.of(Reason.values())
                .filter(reason -> reason != Reason.COUNTRY)
                .forEach(reason -> codes.add("tax-code-" + reason.code()));
        return codes;
    }
}
