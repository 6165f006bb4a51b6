package it.winwelfare.portal.ambito;

import it.winwelfare.catalogue.Categories;
import it.winwelfare.catalogue.CategoryGroup;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.Actor;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.money.Money;
import it.winwelfare.network.Alliance;
import it.winwelfare.network.AllianceId;
import it.winwelfare.network.Alliances;
import it.winwelfare.portal.web.Choice;
import it.winwelfare.portal.web.Crumb;
import it.winwelfare.portal.web.Flash;
import it.winwelfare.portal.web.Forms;
import it.winwelfare.problems.Refused;
import it.winwelfare.programmes.BudgetLine;
import it.winwelfare.programmes.BudgetLines;
import it.winwelfare.programmes.Project;
import it.winwelfare.programmes.ProjectId;
import it.winwelfare.programmes.Projects;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was this Alleanza awarded, and by which rule does the money help people buy? */
@Controller
@RequestMapping(AmbitoNav.ALLIANCES + "/{id}/progetti")
class ProgrammePages {

    private final Alliances alliances;
    private final Projects projects;
    private final BudgetLines lines;
    private final Categories categories;
    private final Forms forms;
    private final Clock clock;

    ProgrammePages(
            Alliances alliances,
            Projects projects,
            BudgetLines lines,
            Categories categories,
            Forms forms,
            Clock clock) {
        this.alliances = alliances;
        this.projects = projects;
        this.lines = lines;
        this.categories = categories;
        this.forms = forms;
        this.clock = clock;
    }

    @ModelAttribute("alliance")
    Alliance alliance(@PathVariable String id, Model model) {
        Alliance alliance = alliances.find(AllianceId.parse(id));
        model.addAttribute("accent", alliance.slug());
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.of(AmbitoNav.ALLIANCES, "ambito.nav.alliances"),
                        Crumb.text(AmbitoNav.ALLIANCES + "/" + alliance.id(), alliance.title())));
        return alliance;
    }

    @ModelAttribute("groups")
    List<CategoryGroup> groups() {
        return categories.groups();
    }

    @ModelAttribute("everyChoices")
    List<Choice> everyChoices() {
        return List.of(Choice.key("true", "ambito.line.every"), Choice.key("false", "ambito.line.some"));
    }

    @GetMapping("/nuovo")
    String askAward(@ModelAttribute(name = "alliance", binding = false) Alliance alliance, Model model) {
        model.addAttribute("form", AwardForm.empty(alliance.title()));
        return "ambito/project-award";
    }

    @PostMapping("/nuovo")
    String award(
            Actor actor,
            @ModelAttribute(name = "alliance", binding = false) Alliance alliance,
            @Valid @ModelAttribute("form") AwardForm form,
            BindingResult result,
            RedirectAttributes redirect) {
        boolean done = forms.done(
                result, Map.of("scoreTenths", "score"), () -> projects.award(actor, form.project(alliance.id())));
        if (!done) {
            return "ambito/project-award";
        }
        Flash.done("ambito.award.done", form.title()).in(redirect);
        return "redirect:" + AmbitoNav.ALLIANCES + "/" + alliance.id();
    }

    @GetMapping("/{project}/linee/nuova")
    String askOpen(
            Actor actor,
            @ModelAttribute(name = "alliance", binding = false) Alliance alliance,
            @PathVariable("project") String projectId,
            Model model) {
        model.addAttribute(
                "form", LineForm.empty(BusinessTime.today(clock), Ids.next().toString()));
        return opening(actor, project(alliance, projectId), model);
    }

    private String opening(Actor actor, Project project, Model model) {
        Money inLines = Money.sum(lines.of(actor, project.alliance()).stream()
                .filter(line -> line.project().equals(project.id()))
                .map(BudgetLine::awarded)
                .toList());
        model.addAttribute("project", project);
        model.addAttribute("free", project.awarded().minus(inLines));
        return "ambito/line-open";
    }

    private Project project(Alliance alliance, String projectId) {
        ProjectId id = ProjectId.parse(projectId);
        return projects.of(alliance.id()).stream()
                .filter(project -> project.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("unknown-id"));
    }

    @PostMapping("/{project}/linee/nuova")
    String open(
            Actor actor,
            @ModelAttribute(name = "alliance", binding = false) Alliance alliance,
            @PathVariable("project") String projectId,
            @Valid @ModelAttribute("form") LineForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        Project project = project(alliance, projectId);
        boolean done = forms.done(
                result, Map.of("period", "to"), () -> lines.open(actor, form.line(project, categories), form.key()));
        if (!done) {
            return opening(actor, project, model);
        }
        Flash.done("ambito.line.opened", form.name()).in(redirect);
        return "redirect:" + AmbitoNav.ALLIANCES + "/" + alliance.id();
    }
}
