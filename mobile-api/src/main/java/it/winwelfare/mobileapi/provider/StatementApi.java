package it.winwelfare.mobileapi.provider;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.winwelfare.identity.Actor;
import it.winwelfare.mobileapi.web.Amount;
import it.winwelfare.mobileapi.web.Scoped;
import it.winwelfare.mobileapi.web.Wish;
import it.winwelfare.settlement.Statement;
import it.winwelfare.settlement.StatementId;
import it.winwelfare.settlement.StatementLine;
import it.winwelfare.settlement.Statements;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the provider has earned, month by month. */
@RestController
@RequestMapping("/api/v1/provider/statements")
@Scoped(Scoped.STATEMENT)
@Tag(name = "Provider: statements")
class StatementApi {

    private static final String CSV = "text/csv";
    private static final MediaType TABLE = MediaType.parseMediaType(CSV);

    private final Statements statements;

    StatementApi(Statements statements) {
        this.statements = statements;
    }

    /** All statements, newest month first. */
    @Schema(name = "Statements")
    record StatementList(List<StatementHead> items) {}

    /** A month (Europe/Rome); the total is what companies pay and what lines of Alleanze pay. */
    record StatementHead(
            String id,
            String number,
            String month,
            Amount total,
            Amount fromCompanies,
            List<StatementPart> fromLines,
            int vouchers,
            Instant closedAt) {

        static StatementHead of(Statement statement) {
            return new StatementHead(
                    statement.id().toString(),
                    statement.number(),
                    statement.month().toString(),
                    Amount.of(statement.total()),
                    Amount.of(statement.fromCompanies()),
                    parts(statement.fromLines()),
                    statement.vouchers(),
                    statement.closedAt());
        }
    }

    /** What a budget line pays. */
    record StatementPart(String name, Amount amount) {}

    /** A used voucher, under the name that stands on invoices. */
    record StatementVoucher(
            String pseudonym,
            Instant redeemedAt,
            String serviceTitle,
            Amount amount,
            Amount own,
            List<StatementPart> grants) {

        static StatementVoucher of(StatementLine line) {
            return new StatementVoucher(
                    line.pseudonym(),
                    line.redeemedAt(),
                    line.serviceTitle(),
                    Amount.of(line.amount()),
                    Amount.of(line.own()),
                    parts(line.grants()));
        }
    }

    /** A statement with its vouchers, in the order of their use. */
    @Schema(name = "Statement")
    record WholeStatement(StatementHead head, List<StatementVoucher> lines) {}

    @GetMapping
    @Operation(summary = "The provider’s statements, newest month first")
    StatementList list(Actor actor) {
        return new StatementList(statements.of(actor, Seller.of(actor)).stream()
                .map(StatementHead::of)
                .toList());
    }

    @GetMapping(
            path = "/{id}",
            produces = {MediaType.APPLICATION_JSON_VALUE, CSV, MediaType.APPLICATION_PDF_VALUE})
    @Operation(summary = "One statement, as JSON, table or paper")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = WholeStatement.class)),
                @Content(mediaType = CSV, schema = @Schema(type = "string")),
                @Content(
                        mediaType = MediaType.APPLICATION_PDF_VALUE,
                        schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<Object> show(
            Actor actor,
            @PathVariable("id") String id,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Locale locale) {
        Statement statement = statements.find(actor, StatementId.parse(id));
        String name = "estratto-" + statement.number().replace('/', '-');
        MediaType form = Wish.among(accept, MediaType.APPLICATION_JSON, TABLE, MediaType.APPLICATION_PDF);
        if (form.equals(TABLE)) {
            return Wish.file(TABLE, name + ".csv", statements.csv(actor, statement.id(), locale));
        }
        if (form.equals(MediaType.APPLICATION_PDF)) {
            return Wish.file(form, name + ".pdf", statements.pdf(actor, statement.id(), locale));
        }
        List<StatementVoucher> lines = statements.lines(actor, statement.id()).stream()
                .map(StatementVoucher::of)
                .toList();
        return Wish.json(new WholeStatement(StatementHead.of(statement), lines));
    }

    private static List<StatementPart> parts(List<Statement.FromLine> lines) {
        return lines.stream()
                .map(line -> new StatementPart(line.name(), Amount.of(line.amount())))
                .toList();
    }
}
