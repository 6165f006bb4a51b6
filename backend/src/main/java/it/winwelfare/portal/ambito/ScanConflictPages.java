package it.winwelfare.portal.ambito;

import it.winwelfare.identifiers.Ids;
import it.winwelfare.identifiers.Slice;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.UserId;
import it.winwelfare.identity.Users;
import it.winwelfare.network.Organisations;
import it.winwelfare.portal.provider.ConflictRow;
import it.winwelfare.portal.web.Flash;
import it.winwelfare.portal.web.Forms;
import it.winwelfare.portal.web.RefusalText;
import it.winwelfare.vouchers.OfflineConflict;
import it.winwelfare.vouchers.OfflineConflict.Settled;
import it.winwelfare.vouchers.OfflineScans;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** Which scans that were made without network did not hold, at which provider, why, and what came out of it? */
@Controller
@RequestMapping(ScanConflictPages.LIST)
class ScanConflictPages {

    static final String LIST = "/ambito/registro/letture";

    private final OfflineScans offline;
    private final Organisations organisations;
    private final Users users;
    private final RefusalText texts;
    private final Forms forms;

    ScanConflictPages(OfflineScans offline, Organisations organisations, Users users, RefusalText texts, Forms forms) {
        this.offline = offline;
        this.organisations = organisations;
        this.users = users;
        this.texts = texts;
        this.forms = forms;
    }

    record SettleForm(@NotBlank String note) {}

    @GetMapping
    String show(Actor actor, Model model, @RequestParam(name = "dopo", required = false) @Nullable String cursor) {
        Slice<OfflineConflict> conflicts = offline.allConflicts(actor, cursor);
        model.addAttribute("conflicts", conflicts.map(one -> ConflictRow.of(one, texts)));
        model.addAttribute(
                "names",
                organisations.names(conflicts.items().stream()
                        .map(OfflineConflict::provider)
                        .distinct()
                        .toList()));
        model.addAttribute("people", people(conflicts.items()));
        return "ambito/scan-conflicts";
    }

    @GetMapping("/{id}")
    String ask(Actor actor, @PathVariable String id, Model model) {
        model.addAttribute("form", new SettleForm(""));
        return page(actor, id, model);
    }

    @PostMapping("/{id}/chiarita")
    String settle(
            Actor actor,
            @PathVariable String id,
            @Valid @ModelAttribute("form") SettleForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (!forms.done(result, () -> offline.settle(actor, Ids.parse(id), form.note()))) {
            return page(actor, id, model);
        }
        Flash.done("counter.ambito.settled.done").in(redirect);
        return "redirect:" + LIST;
    }

    private String page(Actor actor, String id, Model model) {
        OfflineConflict conflict = offline.conflict(actor, Ids.parse(id));
        model.addAttribute("row", ConflictRow.of(conflict, texts));
        model.addAttribute("provider", organisations.find(conflict.provider()).name());
        model.addAttribute("people", people(List.of(conflict)));
        return "ambito/scan-conflict";
    }

    /** Who settled them: a few people of one office. */
    private Map<UserId, String> people(Collection<OfflineConflict> conflicts) {
        return users.names(conflicts.stream()
                .map(OfflineConflict::settled)
                .filter(Objects::nonNull)
                .map(Settled::by)
                .collect(Collectors.toSet()));
    }
}
