package it.winwelfare.territory;

import java.util.List;

/**
 * A district of social services (Ambito territoriale, L. 328/2000 art. 8): municipalities that plan and pay social services together.
 *
 * @param code stable, in kebab-case, given by the platform
 * @param name as people call it
 * @param municipalities by name
 */
public record District(String code, String name, List<Municipality> municipalities) {

    /** Keeps a copy of the list. */
    public District {
        municipalities = List.copyOf(municipalities);
    }

    /** Whether the municipality of this ISTAT code belongs to it. */
    public boolean contains(String istat) {
        return municipalities.stream()
                .anyMatch(municipality -> municipality.istat().equals(istat));
    }
}
