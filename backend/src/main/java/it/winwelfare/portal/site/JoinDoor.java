package it.winwelfare.portal.site;

import it.winwelfare.network.Applicant;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.portal.web.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The three ways into the Rete, each with its address and its texts under {@code site.join.<NAME>}. */
enum JoinDoor {
    COMPANY("azienda", Applicant.COMPANY, kind -> true),
    PROVIDER("fornitore", Applicant.PROVIDER, kind -> kind != OrganisationKind.COMPANY),
    BODY("ente", Applicant.BODY, OrganisationKind::mayHaveTaxCodeOnly);

    private final String path;
    private final Applicant applicant;
    private final Predicate<OrganisationKind> usual;

    JoinDoor(String path, Applicant applicant, Predicate<OrganisationKind> usual) {
        this.path = path;
        this.applicant = applicant;
        this.usual = usual;
    }

    /** By the last word of its address, which the mapping has checked. */
    static JoinDoor at(String path) {
        return Arrays.stream(values())
                .filter(door -> door.path.equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(path));
    }

    static JoinDoor of(Applicant applicant) {
        return Arrays.stream(values())
                .filter(door -> door.applicant == applicant)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(applicant.name()));
    }

    /** Its address. */
    public String href() {
        return "/aderisci/" + path;
    }

    Applicant applicant() {
        return applicant;
    }

    /** Whether it is asked for its head count. */
    public boolean employer() {
        return this == COMPANY;
    }

    /** What an applicant may be: the usual ones first, a plain business last where it is the exception. */
    List<Choice> kinds() {
        return Choice.ofEnum(
                Arrays.stream(OrganisationKind.values())
                        .sorted((a, b) -> Boolean.compare(usual.test(b), usual.test(a)))
                        .filter(kind -> usual.test(kind) || this == PROVIDER)
                        .toArray(OrganisationKind[]::new),
                "network.kind.");
    }
}
