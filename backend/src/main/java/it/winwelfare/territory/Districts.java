package it.winwelfare.territory;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The districts (Ambiti) that the platform knows, read once at start from a bundled file. */
@Component
public final class Districts {

    /** The code of the Ambito Valle Seriana, whose Rete started W.IN. */
    public static final String VALLE_SERIANA = "valle-seriana";

    private static final String BUNDLED = "/territory/districts.json";

    private final List<District> all;

    /** Reads the bundled file; fails if it names a municipality that is not known. */
    public Districts(Municipalities municipalities) {
        this.all = read().stream()
                .map(entry -> new District(
                        entry.code(),
                        entry.name(),
                        entry.municipalities().stream()
                                .map(municipalities::require)
                                .toList()))
                .toList();
    }

    /** All of them. */
    public List<District> all() {
        return all;
    }

    /** By its code. */
    public Optional<District> byCode(String code) {
        return all.stream().filter(district -> district.code().equals(code)).findFirst();
    }

    /** The district that the municipality of this ISTAT code belongs to, if it is one of those known here. */
    public Optional<District> of(String istat) {
        return all.stream().filter(district -> district.contains(istat)).findFirst();
    }

    private static List<Entry> read() {
        try (InputStream file = Districts.class.getResourceAsStream(BUNDLED)) {
            if (file == null) {
                throw new FileNotFoundException(BUNDLED);
            }
            return Arrays.asList(JsonMapper.shared().readValue(file, Entry[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the bundled districts cannot be read", unreadable);
        }
    }

    /** One district as the file tells it, its municipalities by ISTAT code. */
    private record Entry(String code, String name, List<String> municipalities) {}
}
