package it.winwelfare.portal.alliance;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Role;
import it.winwelfare.money.Money;
import it.winwelfare.network.Alliance;
import it.winwelfare.network.AllianceId;
import it.winwelfare.network.Alliances;
import it.winwelfare.portal.web.BudgetUse;
import it.winwelfare.portal.web.UsedLine;
import it.winwelfare.programmes.BudgetLine;
import it.winwelfare.programmes.BudgetLineId;
import it.winwelfare.programmes.BudgetLines;
import it.winwelfare.programmes.Project;
import it.winwelfare.programmes.Projects;
import it.winwelfare.vouchers.FundingTrail;
import it.winwelfare.vouchers.LineUse;
import it.winwelfare.vouchers.Share;
import it.winwelfare.vouchers.VoucherId;
import it.winwelfare.vouchers.VoucherTrail;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was awarded, committed, spent, and what is left, by line? */
@Controller
@RequestMapping("/alleanza")
class BudgetPages {

    private final Alliances alliances;
    private final Projects projects;
    private final BudgetLines lines;
    private final FundingTrail trail;

    BudgetPages(Alliances alliances, Projects projects, BudgetLines lines, FundingTrail trail) {
        this.alliances = alliances;
        this.projects = projects;
        this.lines = lines;
        this.trail = trail;
    }

    /** An awarded project and its Alleanza. */
    record Ranked(Project project, Alliance alliance) {}

    @GetMapping
    String list(Actor actor, Model model) {
        Map<AllianceId, Alliance> all =
                alliances.all().stream().collect(Collectors.toMap(Alliance::id, Function.identity()));
        List<Ranked> ranked = projects.all().stream()
                .flatMap(project -> Optional.ofNullable(all.get(project.alliance())).stream()
                        .map(alliance -> new Ranked(project, alliance)))
                .filter(entry -> sees(actor, entry.alliance()))
                .sorted(Comparator.comparing(entry -> entry.project().rank()))
                .toList();
        if (ranked.size() == 1 && !actor.hasAny(Role.ATS, Role.AMBITO)) {
            return "redirect:/alleanza/" + ranked.getFirst().alliance().slug();
        }
        model.addAttribute("projects", ranked);
        model.addAttribute(
                "awarded",
                Money.sum(
                        ranked.stream().map(entry -> entry.project().awarded()).toList()));
        return "alliance/projects";
    }

    /** The list shows to each what the pages behind it would open. */
    private static boolean sees(Actor actor, Alliance alliance) {
        return actor.hasAny(Role.ATS, Role.AMBITO) || actor.has(Role.ALLIANCE, alliance.lead());
    }

    @GetMapping("/{slug}")
    String budget(Actor actor, @PathVariable String slug, Model model) {
        Alliance alliance = alliances.bySlug(slug);
        alliances.requireDirector(actor, alliance.id());
        List<LineUse> uses = trail.uses(actor, alliance.id());
        model.addAttribute("alliance", alliance);
        model.addAttribute("accent", alliance.slug());
        model.addAttribute("projects", projects.of(alliance.id()));
        model.addAttribute("members", alliances.members(alliance.id()));
        model.addAttribute("lines", UsedLine.of(lines.of(actor, alliance.id()), uses));
        model.addAttribute("uses", BudgetUse.of(uses));
        return "alliance/budget";
    }

    @GetMapping("/{slug}/linee/{id}")
    String line(
            Actor actor,
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam(name = "dopo", required = false) @Nullable String cursor,
            Model model) {
        BudgetLine line = lines.find(actor, BudgetLineId.parse(id));
        Alliance alliance = alliances.find(line.alliance());
        if (!alliance.slug().equals(slug)) {
            return "redirect:/alleanza/" + alliance.slug() + "/linee/" + line.id();
        }
        model.addAttribute("alliance", alliance);
        model.addAttribute("accent", alliance.slug());
        model.addAttribute("line", line);
        model.addAttribute(
                "use",
                trail.uses(actor, alliance.id()).stream()
                        .filter(use -> use.line().equals(line.id()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no use of line " + line.id())));
        model.addAttribute("vouchers", trail.vouchersOf(actor, line.id(), cursor));
        model.addAttribute("walks", actor.hasAny(Role.AMBITO));
        return "alliance/line";
    }

    @GetMapping("/buoni/{id}")
    String voucher(Actor actor, @PathVariable String id, Model model) {
        VoucherTrail walked = trail.trail(actor, VoucherId.parse(id));
        model.addAttribute("trail", walked);
        model.addAttribute(
                "lines",
                walked.shares().stream()
                        .filter(share -> share.kind() == Share.Kind.GRANT_LINE)
                        .collect(Collectors.toMap(
                                Share::source,
                                share -> page(lines.get(new BudgetLineId(share.source()))),
                                (one, same) -> one)));
        return "alliance/voucher";
    }

    /** The address of a line. */
    private String page(BudgetLine line) {
        return "/alleanza/" + alliances.find(line.alliance()).slug() + "/linee/" + line.id();
    }
}
