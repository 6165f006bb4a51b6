package it.winwelfare.portal.ambito;

import it.winwelfare.identifiers.Slice;
import it.winwelfare.identity.Actor;
import it.winwelfare.network.Organisations;
import it.winwelfare.portal.provider.ConflictRow;
import it.winwelfare.portal.web.RefusalText;
import it.winwelfare.vouchers.OfflineConflict;
import it.winwelfare.vouchers.OfflineScans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which scans that were made without network did not hold, at which provider, and why? */
@Controller
class ScanConflictPages {

    private final OfflineScans offline;
    private final Organisations organisations;
    private final RefusalText texts;

    ScanConflictPages(OfflineScans offline, Organisations organisations, RefusalText texts) {
        this.offline = offline;
        this.organisations = organisations;
        this.texts = texts;
    }

    @GetMapping("/ambito/registro/letture")
    String show(Actor actor, Model model, @RequestParam(name = "dopo", required = false) @Nullable String cursor) {
        Slice<OfflineConflict> conflicts = offline.allConflicts(actor, cursor);
        model.addAttribute("conflicts", conflicts.map(one -> ConflictRow.of(one, texts)));
        model.addAttribute(
                "names",
                organisations.names(conflicts.items().stream()
                        .map(OfflineConflict::provider)
                        .distinct()
                        .toList()));
        return "ambito/scan-conflicts";
    }
}
