package it.winwelfare.portal.site;

import it.winwelfare.companies.Companies;
import it.winwelfare.network.AllianceId;
import it.winwelfare.network.Alliances;
import it.winwelfare.network.Organisation;
import it.winwelfare.providers.Providers;
import it.winwelfare.territory.Municipalities;
import it.winwelfare.territory.Municipality;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who takes part? */
@Controller
class NetworkPages {

    private final Alliances alliances;
    private final Companies companies;
    private final Providers providers;
    private final Municipalities municipalities;

    NetworkPages(Alliances alliances, Companies companies, Providers providers, Municipalities municipalities) {
        this.alliances = alliances;
        this.companies = companies;
        this.providers = providers;
        this.municipalities = municipalities;
    }

    @GetMapping("/rete")
    String network(Model model) {
        Map<AllianceId, List<Organisation>> members = alliances.membersOfAll();
        model.addAttribute(
                "alliances",
                alliances.all().stream()
                        .map(alliance -> new Circle(alliance, members.getOrDefault(alliance.id(), List.of())))
                        .toList());
        model.addAttribute(
                "companies",
                companies.publicList().stream()
                        .map(company -> new Participant(company.name(), null, place(company.municipalityIstat())))
                        .toList());
        model.addAttribute(
                "providers",
                providers.accredited().stream()
                        .map(provider -> new Participant(
                                provider.name(),
                                "network.kind." + provider.kind(),
                                place(provider.municipalityIstat())))
                        .toList());
        return "site/network";
    }

    private String place(String istat) {
        return municipalities.byIstat(istat).map(Municipality::name).orElse("");
    }
}
