package it.winwelfare.operations;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import it.winwelfare.catalogue.OfferContent;
import it.winwelfare.catalogue.OfferId;
import it.winwelfare.catalogue.Offers;
import it.winwelfare.fiscal.VatTreatment;
import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.RoleIn;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.identity.internal.web.SignedInBrowser;
import it.winwelfare.ledger.LedgerControls;
import it.winwelfare.money.Money;
import it.winwelfare.portal.employee.Valley;
import it.winwelfare.vouchers.Purchase;
import it.winwelfare.vouchers.PurchaseReceipt;
import it.winwelfare.vouchers.Vouchers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What those who watch the platform see of it. */
@WatchedTest
class WatchedRedemptionTests {

    private static final Pattern NAME = Pattern.compile("(?m)^([a-z_]+)(?:\\{[^}]*})? [0-9.NaEe+-]+$");
    private static final Pattern WORD = Pattern.compile("\\b[a-z]+(?:_[a-z]+)+\\b(?=[{\\[)\\s]|$)");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Valley valley;

    @Autowired
    private Users users;

    @Autowired
    private Offers offers;

    @Autowired
    private Vouchers vouchers;

    @Autowired
    private LedgerControls controls;

    @Autowired
    private InMemorySpanExporter spans;

    @LocalServerPort
    private int pages;

    @LocalManagementPort
    private int house;

    private record Sold(Valley.Seller seller, UserView clerk, MockHttpSession till, PurchaseReceipt voucher) {}

    private Sold sold() throws Exception {
        Valley.Employer employer = valley.employer();
        Valley.Worker worker = valley.worker(employer);
        valley.give(employer, Money.euros(300), valley.today().plusMonths(6));
        Valley.Seller seller = valley.seller();
        OfferId offer = valley.live(seller, gymnastics(seller));
        PurchaseReceipt bought = vouchers.purchase(
                worker.actor(),
                new Purchase(
                        offers.history(seller.person(), offer).latest().id(),
                        null,
                        Money.euros(100),
                        UUID.randomUUID().toString()));
        UserView clerk = People.with(users, new RoleIn(Role.PROVIDER, seller.id()));
        return new Sold(seller, clerk, SignedInBrowser.of(mvc, clerk), bought);
    }

    /** For the employees themselves (art. 51 c. 2 f TUIR), for 100 euro. */
    private static OfferContent gymnastics(Valley.Seller seller) {
        return new OfferContent(
                "Ginnastica dolce",
                "Dieci lezioni di ginnastica dolce in palestra.",
                "caregiver-support",
                Money.euros(100),
                "PER_MONTH",
                18,
                99,
                seller.site(),
                0,
                90,
                VatTreatment.ORDINARY_22);
    }

    private void take(Sold sold) throws Exception {
        mvc.perform(post("/fornitore/cassa/usa")
                        .session(sold.till())
                        .with(csrf())
                        .param("code", sold.voucher().code())
                        .param("channel", "code")
                        .param("key", UUID.randomUUID().toString()))
                .andExpect(status().isOk())
                .andExpect(header().exists(RequestId.HEADER));
    }

    @Test
    void aRedemptionIsOneTraceFromTheRequestToEachStatement() throws Exception {
        Sold sold = sold();
        spans.reset();
        take(sold);

        SpanData request = spans.getFinishedSpanItems().stream()
                .filter(span ->
                        span.getKind() == SpanKind.SERVER && span.getName().contains("/fornitore/cassa/usa"))
                .findAny()
                .orElseThrow();
        List<SpanData> ofTheTrace = spans.getFinishedSpanItems().stream()
                .filter(span -> span.getTraceId().equals(request.getTraceId()))
                .toList();
        List<String> statements = ofTheTrace.stream()
                .flatMap(span -> span.getAttributes().asMap().entrySet().stream())
                .filter(attribute -> attribute.getKey().getKey().startsWith("jdbc.query"))
                .map(attribute -> attribute.getValue().toString())
                .toList();

        assertThat(statements)
                .as("what the redemption sent to the database")
                .anyMatch(sql -> sql.contains("UPDATE voucher SET"))
                .anyMatch(sql -> sql.contains("INSERT INTO ledger_transfer"));
        assertThat(ofTheTrace.toString())
                .as("statements are told without their parameters")
                .doesNotContain(sold.voucher().code(), sold.clerk().email().value());
        assertThat(ofTheTrace.stream()
                        .filter(span -> span.getParentSpanId().equals(request.getSpanId()))
                        .count())
                .isPositive();
    }

    @Test
    void theHousesPortTellsWhatHappensToVouchersAndNothingOfWhom() throws Exception {
        double issued = value(scrape(), "win_vouchers_issued_total");
        double redeemed = value(scrape(), "win_vouchers_redeemed_total");
        Sold sold = sold();
        take(sold);
        controls.run();

        String scraped = scrape();
        assertThat(value(scraped, "win_vouchers_issued_total")).isGreaterThanOrEqualTo(issued + 1);
        assertThat(value(scraped, "win_vouchers_redeemed_total")).isGreaterThanOrEqualTo(redeemed + 1);
        assertThat(scraped)
                .contains("win_ledger_control{", "control=\"trial-balance-is-zero\"", "win_ledger_control_ran{");
        assertThat(scraped)
                .doesNotContain(
                        sold.voucher().code(),
                        sold.voucher().voucher().toString(),
                        sold.seller().id().toString(),
                        sold.clerk().email().value(),
                        "Ginnastica dolce");
    }

    @Test
    void eachFigureOfTheDashboardIsThere() throws Exception {
        take(sold());
        mvc.perform(post("/fornitore/cassa/usa")
                .session(sold().till())
                .with(csrf())
                .param("code", "0000-0000-0000")
                .param("channel", "code")
                .param("key", UUID.randomUUID().toString()));
        controls.run();

        Set<String> there =
                NAME.matcher(scrape()).results().map(match -> match.group(1)).collect(toSet());
        Set<String> wanted = new TreeSet<>();
        JsonNode dashboard = JsonMapper.builder()
                .build()
                .readTree(Files.readString(Path.of("../docs/operations/grafana-dashboard.json")));
        dashboard
                .findValuesAsString("expr")
                .forEach(query -> WORD.matcher(query.replaceAll("\\{[^}]*}", "{}"))
                        .results()
                        .map(MatchResult::group)
                        .filter(word -> !word.startsWith("histogram_quantile"))
                        .forEach(wanted::add));

        assertThat(wanted).hasSizeGreaterThan(15).contains("win_vouchers_refused_total");
        assertThat(there).containsAll(wanted);
    }

    @Test
    void onThePagesPortOnlyHealthAnswers() throws Exception {
        assertThat(answer(pages, "/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(answer(pages, "/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(answer(pages, "/actuator/health/db").statusCode()).isEqualTo(404);
        assertThat(answer(pages, "/actuator/prometheus").body()).doesNotContain("win_vouchers");
        assertThat(answer(pages, "/actuator/prometheus").statusCode()).isNotEqualTo(200);
        assertThat(answer(house, "/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(answer(house, "/accedi").statusCode()).isEqualTo(404);
        assertThat(answer(house, "/api/v1/keys").statusCode()).isEqualTo(404);
    }

    @Test
    void anAnswerCarriesTheIdOfItsRequest() throws Exception {
        mvc.perform(get("/catalogo").header(RequestId.HEADER, "proxy-00000042"))
                .andExpect(header().string(RequestId.HEADER, "proxy-00000042"));
        mvc.perform(get("/catalogo").header(RequestId.HEADER, "a b"))
                .andExpect(header().string(RequestId.HEADER, org.hamcrest.Matchers.matchesPattern("[0-9a-f]{32}")));
        HttpResponse<String> refused = answer(pages, "/api/v1/me");
        String id = refused.headers().firstValue(RequestId.HEADER).orElseThrow();
        assertThat(refused.body()).contains("\"requestId\":\"" + id + "\"");
    }

    private String scrape() throws IOException, InterruptedException {
        HttpResponse<String> answer = answer(house, "/actuator/prometheus");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<String> answer(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static double value(String scraped, String name) {
        return Pattern.compile("(?m)^" + name + "(?:\\{[^}]*})? ([0-9.Ee+]+)$")
                .matcher(scraped)
                .results()
                .mapToDouble(match -> Double.parseDouble(match.group(1)))
                .sum();
    }
}
