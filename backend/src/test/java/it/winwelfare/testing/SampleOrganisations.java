package it.winwelfare.testing;

import it.winwelfare.identifiers.PartitaIva;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.UserId;
import it.winwelfare.network.AllianceId;
import it.winwelfare.network.Alliances;
import it.winwelfare.network.Applicant;
import it.winwelfare.network.JoinForm;
import it.winwelfare.network.NewAlliance;
import it.winwelfare.network.NewOrganisation;
import it.winwelfare.network.OrganisationKind;
import it.winwelfare.network.Organisations;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Organisations, alliances and people for tests; each call makes another, since all tests share one database. */
public final class SampleOrganisations {

    /** Albino, in Valle Seriana. */
    public static final String ALBINO = "016004";

    private static final AtomicLong NEXT =
            new AtomicLong(ThreadLocalRandom.current().nextLong(1_000_000, 9_000_000) * 1_000);

    private SampleOrganisations() {}

    /** A valid VAT number that no other call gave. */
    public static String vatNumber() {
        return PartitaIva.complete(String.format("%010d", NEXT.incrementAndGet()))
                .value();
    }

    /** A word that no other call gave, of small letters and digits. */
    public static String word() {
        return "w" + Long.toString(NEXT.incrementAndGet(), 36);
    }

    /** An organisation with a VAT number. */
    public static NewOrganisation organisation(OrganisationKind kind) {
        String word = word();
        return new NewOrganisation(
                "Prova " + word,
                kind,
                vatNumber(),
                null,
                ALBINO,
                "Via Roma 1",
                word + "@example.org",
                "035 123456",
                null);
    }

    /** An alliance around the lead. */
    public static NewAlliance alliance(OrganisationId lead) {
        String word = word();
        return new NewAlliance(word, "Alleanza " + word, lead, false, 11);
    }

    /** An alliance that is founded, around a body that is its first member. */
    public static AllianceId founded(Organisations organisations, Alliances alliances) {
        OrganisationId lead = organisations.register(ambito(), organisation(OrganisationKind.PUBLIC_BODY));
        return alliances.found(ambito(), alliance(lead));
    }

    /** A sound form to join. */
    public static JoinForm joinForm(Applicant applicant) {
        String word = word();
        return new JoinForm(
                applicant,
                "Prova " + word,
                OrganisationKind.COMPANY,
                vatNumber(),
                ALBINO,
                "Anna Bianchi",
                word + "@example.org",
                null,
                80,
                null);
    }

    /** Somebody of the Ambito's back office. */
    public static Actor ambito() {
        return person(Role.AMBITO, OrganisationId.next());
    }

    /** A person with one role in one organisation. */
    public static Actor person(Role role, OrganisationId organisation) {
        return new Actor(
                UserId.next(),
                "Persona di prova",
                Set.of(new RoleIn(role, organisation)),
                new Origin(Channel.PORTAL, "127.0.0.1"));
    }
}
