package it.winwelfare.fiscal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a file of tax rules strictly: a word that is not known or a value that is missing stops the start, with the file's name. */
final class FiscalFile {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private FiscalFile() {}

    static <T> T read(Resource file, Class<T> type) {
        try (InputStream content = file.getInputStream()) {
            return STRICT.readValue(content, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the tax rules of " + file, unreadable);
        } catch (JacksonException wrong) {
            throw new IllegalArgumentException("wrong tax rules in " + file + ": " + wrong.getMessage(), wrong);
        }
    }
}
