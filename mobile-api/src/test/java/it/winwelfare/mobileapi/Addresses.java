package it.winwelfare.mobileapi;

import it.winwelfare.mobileapi.House.What;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/** What each name in an address stands for, so that real ones can be put there. The longest beginning counts. */
final class Addresses {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::([^}]*))?}");

    /** Nobody's, or everybody's: where it stands there is no other organisation's. */
    private static final Map<String, String> FREE = Map.of(
            "/password/nuova/{token}", "nessuno",
            "/invito/{token}", "nessuno",
            "/account/sicurezza/passkey/{id}", "nessuno",
            "/account/sicurezza/identita/{id}", "nessuno",
            "{door}", "azienda",
            "{provider}", "prova",
            "/actuator/sbom/{id}", "application",
            "{requiredMetricName}", "jvm.memory.used");

    private static final Map<String, What> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("/dipendente/voucher/{id}", What.VOUCHER);
        KINDS.put("/dipendente/famiglia/{id}", What.RELATIVE);
        KINDS.put("/dipendente/servizi/{id}", What.OFFER);
        KINDS.put("/catalogo/{id}", What.OFFER);
        KINDS.put("/aderisci/inviata/{id}", What.JOIN_REQUEST);
        KINDS.put("/azienda/persone/{id}", What.EMPLOYEE);
        KINDS.put("/azienda/persone/importa/{id}", What.IMPORT);
        KINDS.put("/azienda/piani/{id}", What.PLAN);
        KINDS.put("/azienda/collegamenti/{clientId}", What.MACHINE);
        KINDS.put("/azienda/accessi/{user}", What.HR);
        KINDS.put("/azienda/accessi/inviti/{invitation}", What.HR_INVITED);
        KINDS.put("/fornitore/offerte/{id}", What.OFFER);
        KINDS.put("/fornitore/estratti/{id}", What.STATEMENT);
        KINDS.put("/fornitore/cassa/annulla/{redemption}", What.REDEMPTION);
        KINDS.put("/fornitore/scheda/casse/{id}", What.TILL);
        KINDS.put("/fornitore/accessi/{user}", What.SELLER);
        KINDS.put("/fornitore/accessi/inviti/{invitation}", What.SELLER_INVITED);
        KINDS.put("/alleanza/{slug}", What.ALLIANCE_SLUG);
        KINDS.put("/alleanza/{slug}/linee/{id}", What.LINE);
        KINDS.put("/alleanza/buoni/{id}", What.VOUCHER);
        KINDS.put("/ambito/adesioni/{id}", What.JOIN_REQUEST);
        KINDS.put("/ambito/offerte/{id}", What.OFFER_VERSION);
        KINDS.put("/ambito/soldi/estratti/{id}", What.STATEMENT);
        KINDS.put("/ambito/casse/{id}", What.COUNTER_LOCK);
        KINDS.put("/ambito/registro/letture/{id}", What.SCAN_CONFLICT);
        KINDS.put("/ambito/aziende/{id}", What.COMPANY);
        KINDS.put("/ambito/aziende/{id}/bonifici/{transfer}", What.TRANSFER);
        KINDS.put("/ambito/aziende/{id}/accessi/{user}", What.HR);
        KINDS.put("/ambito/aziende/{id}/accessi/inviti/{invitation}", What.HR_INVITED);
        KINDS.put("/ambito/fornitori/{id}", What.PROVIDER);
        KINDS.put("/ambito/fornitori/{id}/accessi/{user}", What.SELLER);
        KINDS.put("/ambito/fornitori/{id}/accessi/inviti/{invitation}", What.SELLER_INVITED);
        KINDS.put("/ambito/rete/{id}", What.ALLIANCE);
        KINDS.put("/ambito/rete/{id}/progetti/{project}", What.PROJECT);
        KINDS.put("/ambito/rete/{id}/accessi/{user}", What.DIRECTOR);
        KINDS.put("/ambito/rete/{id}/accessi/inviti/{invitation}", What.DIRECTOR_INVITED);
        KINDS.put("/ambito/rete/enti/{id}", What.LEAD);
        KINDS.put("/ambito/rete/enti/{id}/accessi/{user}", What.DIRECTOR);
        KINDS.put("/ambito/rete/enti/{id}/accessi/inviti/{invitation}", What.DIRECTOR_INVITED);
        KINDS.put("/api/v1/catalogue/offers/{id}", What.OFFER);
        KINDS.put("/api/v1/company/plans/{id}", What.PLAN);
        KINDS.put("/api/v1/company/allocations/{id}", What.ALLOCATION);
        KINDS.put("/api/v1/me/family/{id}", What.RELATIVE);
        KINDS.put("/api/v1/me/vouchers/{id}", What.VOUCHER);
        KINDS.put("/api/v1/provider/redemptions/{id}", What.REDEMPTION);
        KINDS.put("/api/v1/provider/statements/{id}", What.STATEMENT);
    }

    private static final Map<String, String> ROLES_IN_ADDRESSES = Map.of(
            "/azienda", "COMPANY_HR",
            "/fornitore", "PROVIDER",
            "/ambito/aziende", "COMPANY_HR",
            "/ambito/fornitori", "PROVIDER",
            "/ambito/rete", "ALLIANCE");

    private Addresses() {}

    /** Whether all names in the pattern are known. */
    static boolean knows(String pattern) {
        return fill(pattern, what -> "x").isPresent();
    }

    /** The address with what is the house's. */
    static String of(String pattern, House house) {
        return fill(pattern, house::id).orElseThrow(() -> new IllegalArgumentException("what is in " + pattern + "?"));
    }

    /** The address with the same text in all places. */
    static String with(String pattern, String text) {
        return VARIABLE.matcher(pattern).replaceAll(Matcher.quoteReplacement(encoded(text)));
    }

    static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    /** Whether something in the address belongs to somebody; offers in the catalogue do not, nor what the whole network shares. */
    static boolean belongs(String pattern) {
        return VARIABLE.matcher(pattern).find()
                && !pattern.startsWith("/dipendente/servizi/")
                && !pattern.startsWith("/api/v1/catalogue/")
                && FREE.keySet().stream().noneMatch(pattern::startsWith);
    }

    private static Optional<String> fill(String pattern, Function<What, String> names) {
        Matcher variable = VARIABLE.matcher(pattern);
        StringBuilder address = new StringBuilder();
        while (variable.find()) {
            String beginning = pattern.substring(0, variable.start()) + "{" + variable.group(1) + "}";
            Optional<String> value = value(beginning, variable.group(1), names);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            variable.appendReplacement(address, Matcher.quoteReplacement(value.get()));
        }
        variable.appendTail(address);
        return Optional.of(address.toString());
    }

    private static Optional<String> value(String beginning, String name, Function<What, String> names) {
        if (name.equals("role")) {
            return ROLES_IN_ADDRESSES.entrySet().stream()
                    .filter(area -> beginning.startsWith(area.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }
        String free = FREE.getOrDefault(beginning, FREE.get("{" + name + "}"));
        return free != null
                ? Optional.of(free)
                : Optional.ofNullable(KINDS.get(beginning)).map(names);
    }
}
