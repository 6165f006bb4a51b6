package it.winwelfare.portal.ambito;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import it.winwelfare.network.Alliance;
import it.winwelfare.network.AllianceId;
import it.winwelfare.network.AllianceMember;
import it.winwelfare.network.Alliances;
import it.winwelfare.network.NewAlliance;
import it.winwelfare.network.Organisation;
import it.winwelfare.network.Organisations;
import it.winwelfare.portal.web.BudgetUse;
import it.winwelfare.portal.web.Choice;
import it.winwelfare.portal.web.Flash;
import it.winwelfare.portal.web.Forms;
import it.winwelfare.portal.web.Teams;
import it.winwelfare.portal.web.UsedLine;
import it.winwelfare.programmes.BudgetLines;
import it.winwelfare.programmes.Project;
import it.winwelfare.programmes.Projects;
import it.winwelfare.vouchers.FundingTrail;
import it.winwelfare.vouchers.LineUse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which Alleanze are there, who is in each, and what money do they have? */
@Controller
@RequestMapping(AmbitoNav.ALLIANCES)
class AlliancePages {

    private static final int LONGEST_SLUG = 60;

    private final Alliances alliances;
    private final Organisations organisations;
    private final Projects projects;
    private final BudgetLines lines;
    private final FundingTrail trail;
    private final Teams teams;
    private final AmbitoTeams rooms;
    private final Forms forms;
    private final Clock clock;

    AlliancePages(
            Alliances alliances,
            Organisations organisations,
            Projects projects,
            BudgetLines lines,
            FundingTrail trail,
            Teams teams,
            AmbitoTeams rooms,
            Forms forms,
            Clock clock) {
        this.alliances = alliances;
        this.organisations = organisations;
        this.projects = projects;
        this.lines = lines;
        this.trail = trail;
        this.teams = teams;
        this.rooms = rooms;
        this.forms = forms;
        this.clock = clock;
    }

    record FoundForm(
            @NotBlank String title,
            String slug,
            @NotBlank String lead,
            boolean newlyFounded,
            @NotNull @Nullable Integer declaredPartners) {}

    record JoinForm(
            @NotBlank String organisation,
            @NotNull @Nullable LocalDate from) {}

    /** An Alleanza with its members and its money. */
    record Row(Alliance alliance, int members, Money awarded, BudgetUse uses) {}

    /** A project with its lines, and what of the award is in no line yet. */
    record Funded(Project project, List<UsedLine> lines, Money free) {}

    @GetMapping
    String list(Actor actor, Model model) {
        Map<AllianceId, List<Organisation>> members = alliances.membersOfAll();
        Map<AllianceId, List<LineUse>> uses = trail.usesOfAll(actor);
        Map<AllianceId, Money> awards = projects.all().stream()
                .collect(Collectors.groupingBy(
                        Project::alliance, Collectors.reducing(Money.ZERO, Project::awarded, Money::plus)));
        model.addAttribute(
                "rows",
                alliances.all().stream()
                        .map(alliance -> new Row(
                                alliance,
                                members.getOrDefault(alliance.id(), List.of()).size(),
                                awards.getOrDefault(alliance.id(), Money.ZERO),
                                BudgetUse.of(uses.getOrDefault(alliance.id(), List.of()))))
                        .toList());
        return "ambito/alliances";
    }

    @GetMapping("/nuova")
    String askFound(Model model) {
        model.addAttribute("form", new FoundForm("", "", "", true, null));
        return founding(model);
    }

    private String founding(Model model) {
        model.addAttribute("organisations", choices(organisations.publicMembers()));
        return "ambito/alliance-found";
    }

    @PostMapping("/nuova")
    String found(
            Actor actor,
            @Valid @ModelAttribute("form") FoundForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        var id = forms.attempt(result, () -> alliances.found(actor, alliance(form)));
        if (id.isEmpty()) {
            return founding(model);
        }
        Flash.done("ambito.alliance.founded", form.title()).in(redirect);
        return "redirect:" + AmbitoNav.ALLIANCES + "/" + id.get();
    }

    private static NewAlliance alliance(FoundForm form) {
        return new NewAlliance(
                form.slug().isBlank() ? word(form.title()) : form.slug(),
                form.title(),
                OrganisationId.parse(form.lead()),
                form.newlyFounded(),
                Objects.requireNonNull(form.declaredPartners()));
    }

    /** A title as a word of an address: small letters without accents, digits, dashes. */
    private static String word(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        return plain.substring(0, Math.min(LONGEST_SLUG, plain.length())).replaceAll("^-|-$", "");
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable String id, Model model) {
        model.addAttribute("form", new JoinForm("", BusinessTime.today(clock)));
        return page(actor, AllianceId.parse(id), model);
    }

    private String page(Actor actor, AllianceId id, Model model) {
        Alliance alliance = alliances.find(id);
        List<AllianceMember> roll = alliances.roll(id);
        List<LineUse> uses = trail.uses(actor, id);
        List<UsedLine> used = UsedLine.of(lines.of(actor, id), uses);
        Set<OrganisationId> inside =
                roll.stream().map(member -> member.organisation().id()).collect(Collectors.toSet());
        model.addAttribute("alliance", alliance);
        model.addAttribute("accent", alliance.slug());
        model.addAttribute("roll", roll);
        model.addAttribute("uses", BudgetUse.of(uses));
        model.addAttribute(
                "projects",
                projects.of(id).stream().map(project -> funded(project, used)).toList());
        model.addAttribute(
                "organisations",
                choices(organisations.publicMembers().stream()
                        .filter(organisation -> !inside.contains(organisation.id()))
                        .toList()));
        teams.show(actor, rooms.ofAlliance(alliance), model);
        return "ambito/alliance";
    }

    private static Funded funded(Project project, List<UsedLine> used) {
        List<UsedLine> own = used.stream()
                .filter(line -> line.line().project().equals(project.id()))
                .toList();
        Money inLines =
                Money.sum(own.stream().map(line -> line.line().awarded()).toList());
        return new Funded(project, own, project.awarded().minus(inLines));
    }

    @PostMapping("/{id}/membri")
    String join(
            Actor actor,
            @PathVariable String id,
            @Valid @ModelAttribute("form") JoinForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        AllianceId alliance = AllianceId.parse(id);
        boolean done = forms.done(
                result,
                () -> alliances.join(
                        actor,
                        alliance,
                        OrganisationId.parse(form.organisation()),
                        Objects.requireNonNull(form.from())));
        if (!done) {
            return page(actor, alliance, model);
        }
        Flash.done("ambito.alliance.joined").in(redirect);
        return "redirect:" + AmbitoNav.ALLIANCES + "/" + alliance;
    }

    @GetMapping("/enti")
    String bodies(Model model, @RequestParam(name = "testo", defaultValue = "") String text) {
        String wanted = text.strip().toLowerCase(Locale.ITALIAN);
        model.addAttribute("text", text);
        model.addAttribute(
                "organisations",
                organisations.publicMembers().stream()
                        .filter(organisation ->
                                organisation.name().toLowerCase(Locale.ITALIAN).contains(wanted))
                        .toList());
        return "ambito/bodies";
    }

    private static List<Choice> choices(List<Organisation> organisations) {
        return organisations.stream()
                .map(organisation -> Choice.of(organisation.id().toString(), organisation.name()))
                .toList();
    }
}
