package it.winwelfare.portal.provider;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.OrganisationId;
import it.winwelfare.portal.web.Fmt;
import it.winwelfare.portal.web.RefusalText;
import it.winwelfare.vouchers.ConflictKind;
import it.winwelfare.vouchers.OfflineScan;
import it.winwelfare.vouchers.OfflineScans;
import it.winwelfare.vouchers.RedemptionReceipt;
import it.winwelfare.vouchers.Refusal;
import it.winwelfare.vouchers.ScanOutcome;
import it.winwelfare.vouchers.VoucherKeys;
import it.winwelfare.vouchers.VoucherKeys.VerificationKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The counter without network: what browsers keep of it, where queued scans arrive, and what became of those that were refused. */
@Controller
@RequestMapping("/fornitore/cassa")
class OfflineCounterPages {

    static final String SHELL = "/fornitore/cassa/senza-rete";
    static final String KEYS = "/fornitore/cassa/chiavi";

    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);
    private static final Duration KEYS_KEPT = Duration.ofMinutes(5);

    private final OfflineScans offline;
    private final VoucherKeys keys;
    private final TillWorker worker;
    private final RefusalText texts;
    private final MessageSource messages;
    private final Fmt fmt;

    OfflineCounterPages(
            OfflineScans offline,
            VoucherKeys keys,
            TillWorker worker,
            RefusalText texts,
            MessageSource messages,
            Fmt fmt) {
        this.offline = offline;
        this.keys = keys;
        this.worker = worker;
        this.texts = texts;
        this.messages = messages;
        this.fmt = fmt;
    }

    /** Who is signed in, as {@link Till#owner}, and what a POST of theirs must carry. */
    record Session(String owner, String header, String token) {
        /** Without the token: it may come into a log. */
        @Override
        public String toString() {
            return "Session";
        }
    }

    record Keys(List<VerificationKey> items) {}

    /** Scans in the order in which one device made them. */
    record Sending(@NotNull String till, @NotNull List<@Valid @NotNull Queued> scans) {}

    record Queued(
            @NotNull String key,
            @NotNull Instant scannedAt,
            @NotNull String tokenOrCode) {
        /** Without the token: it may come into a log. */
        @Override
        public String toString() {
            return "Queued[" + key + "]";
        }
    }

    /** What became of a scan, in words. */
    record Outcome(
            String key,
            String outcome,
            @Nullable String title,
            @Nullable String detail) {}

    record Outcomes(List<Outcome> items) {}

    /** The page that is kept. It names nobody, since whoever takes the device up sees it. */
    @GetMapping("/senza-rete")
    String shell(Model model) {
        model.asMap().remove("person");
        model.asMap().remove("nav");
        model.addAttribute("crumbs", List.of());
        model.addAttribute("form", new CounterPages.ScanForm("", false));
        Till.under(model, null, null);
        return "provider/offline";
    }

    @GetMapping("/servizio.js")
    ResponseEntity<String> worker() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(SCRIPT)
                .header("Service-Worker-Allowed", "/fornitore/cassa")
                .body(worker.script());
    }

    @GetMapping("/chiavi")
    ResponseEntity<Keys> keys() {
        List<VerificationKey> published = keys.published();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEYS_KEPT).cachePrivate())
                .eTag(VoucherKeys.versionOf(published))
                .body(new Keys(published));
    }

    @GetMapping("/stato")
    ResponseEntity<Session> session(Actor actor, CsrfToken csrf) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Session(Till.owner(actor, Seller.of(actor)), csrf.getHeaderName(), csrf.getToken()));
    }

    @PostMapping("/invio")
    @ResponseBody
    Outcomes send(Actor actor, @Valid @RequestBody Sending sending, Locale locale) {
        OrganisationId provider = Seller.of(actor);
        List<OfflineScan> scans = sending.scans().stream()
                .map(queued -> new OfflineScan(queued.key(), queued.scannedAt(), queued.tokenOrCode()))
                .toList();
        return new Outcomes(offline.decide(actor, provider, sending.till(), scans).stream()
                .map(outcome -> inWords(outcome, locale))
                .toList());
    }

    /** Without the person's name: the device keeps this for days. */
    private Outcome inWords(ScanOutcome outcome, Locale locale) {
        return switch (outcome) {
            case ScanOutcome.Taken(String key, RedemptionReceipt receipt) ->
                new Outcome(
                        key,
                        "TAKEN",
                        text(locale, "counter.taken.title", fmt.money(receipt.amount())),
                        receipt.serviceTitle());
            case ScanOutcome.Refused(String key, Refusal reason) ->
                new Outcome(
                        key,
                        "REFUSED",
                        text(locale, "counter.conflict." + ConflictKind.of(reason)),
                        texts.of(reason.code(), reason.arguments().values()));
            case ScanOutcome.Undecided(String key) -> new Outcome(key, "UNDECIDED", null, null);
        };
    }

    private String text(Locale locale, String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    @GetMapping("/conflitti")
    String conflicts(Actor actor, Model model, @RequestParam(name = "dopo", required = false) @Nullable String cursor) {
        model.addAttribute(
                "conflicts", offline.conflicts(actor, Seller.of(actor), cursor).map(one -> ConflictRow.of(one, texts)));
        return "provider/conflicts";
    }
}
