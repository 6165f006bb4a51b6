package it.winwelfare.portal.company;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import it.winwelfare.employees.EmployeeImports;
import it.winwelfare.employees.ImportId;
import it.winwelfare.employees.ImportState;
import it.winwelfare.employees.ImportView;
import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.portal.web.Forms;
import it.winwelfare.problems.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What would this list of people change, which rows are wrong and why, and how far is it? */
@Controller
@RequestMapping("/azienda/persone/importa")
class ImportPages {

    private final EmployeeImports imports;
    private final Forms forms;

    ImportPages(EmployeeImports imports, Forms forms) {
        this.imports = imports;
        this.forms = forms;
    }

    record UploadForm(@Nullable MultipartFile file) {}

    @GetMapping
    String show(Actor actor, Model model) {
        model.addAttribute("form", new UploadForm(null));
        return uploadPage(actor, model);
    }

    private String uploadPage(Actor actor, Model model) {
        model.addAttribute("recent", imports.recent(actor, Employer.of(actor)));
        return "company/import";
    }

    @PostMapping
    String upload(Actor actor, @ModelAttribute("form") UploadForm form, BindingResult result, Model model) {
        OrganisationId company = Employer.of(actor);
        Optional<ImportId> id = forms.attempt(result, () -> upload(actor, company, form.file()));
        return id.map(made -> "redirect:/azienda/persone/importa/" + made).orElseGet(() -> uploadPage(actor, model));
    }

    private ImportId upload(Actor actor, OrganisationId company, @Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw Refused.invalidField("file", "import-file-missing");
        }
        try {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return imports.upload(actor, company, name, file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the uploaded file could not be read", e);
        }
    }

    @GetMapping("/{id}")
    String result(
            Actor actor,
            @PathVariable String id,
            Model model,
            @RequestParam(name = "errori", required = false) @Nullable Boolean onlyBad,
            @RequestParam(name = "dopo", required = false) @Nullable String cursor) {
        ImportView view = status(actor, id, model);
        boolean bad = onlyBad == null ? view.bad() > 0 : onlyBad;
        model.addAttribute("onlyBad", bad);
        model.addAttribute("rows", imports.rows(actor, view.id(), bad, cursor));
        return "company/import-result";
    }

    private ImportView status(Actor actor, String id, Model model) {
        ImportView view = imports.find(actor, ImportId.parse(id));
        model.addAttribute("upload", view);
        model.addAttribute("running", view.state() == ImportState.RUNNING);
        model.addAttribute("waiting", view.state() == ImportState.DRY_RUN);
        return view;
    }

    /** What the progress bar asks for every two seconds; when the work is done the page shows itself anew. */
    @HxRequest
    @GetMapping("/{id}/stato")
    String progress(Actor actor, @PathVariable String id, Model model, HttpServletResponse response) {
        if (status(actor, id, model).state() != ImportState.RUNNING) {
            response.setHeader("HX-Refresh", "true");
        }
        return "company/import-progress :: status";
    }

    @GetMapping("/{id}/stato")
    String progress(Actor actor, @PathVariable String id) {
        return "redirect:/azienda/persone/importa/"
                + imports.find(actor, ImportId.parse(id)).id();
    }

    @PostMapping("/{id}/conferma")
    String confirm(
            Actor actor,
            @PathVariable String id,
            @RequestParam(name = "invita", defaultValue = "false") boolean invite,
            RedirectAttributes redirect) {
        ImportId upload = ImportId.parse(id);
        forms.flash(redirect, () -> imports.confirm(actor, upload, invite));
        return "redirect:/azienda/persone/importa/" + upload;
    }

    @PostMapping("/{id}/annulla")
    String cancel(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
        forms.flash(redirect, () -> imports.cancel(actor, ImportId.parse(id)));
        return "redirect:/azienda/persone/importa";
    }
}
