package it.winwelfare.settlement.internal;

import it.winwelfare.documents.CsvTable;
import it.winwelfare.documents.Pdf;
import it.winwelfare.money.BusinessTime;
import it.winwelfare.settlement.Statement;
import it.winwelfare.settlement.StatementLine;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A statement as files that leave the platform. */
@Component
public class StatementFiles {

    private final Pdf pdf;
    private final MessageSource messages;

    StatementFiles(Pdf pdf, MessageSource messages) {
        this.pdf = pdf;
        this.messages = messages;
    }

    /** One row a voucher: which money pays it stands beside. */
    public byte[] csv(Statement statement, List<StatementLine> lines, Locale locale) {
        CsvTable table = CsvTable.withHeader(
                text("statement.number", locale),
                text("statement.voucher", locale),
                text("statement.redeemed", locale),
                text("statement.service", locale),
                text("statement.amount", locale),
                text("statement.companies", locale),
                text("statement.grants", locale),
                text("statement.lines", locale));
        for (StatementLine line : lines) {
            String names = line.grants().stream().map(Statement.FromLine::name).collect(Collectors.joining(", "));
            table.row(
                    statement.number(),
                    line.pseudonym(),
                    line.redeemedAt(),
                    line.serviceTitle(),
                    line.amount(),
                    line.own(),
                    line.granted(),
                    names);
        }
        return table.bytes();
    }

    /** For the provider's files. */
    public byte[] pdf(Statement statement, List<StatementLine> lines, Locale locale) {
        Map<String, Object> model = Map.of(
                "statement",
                statement,
                "lines",
                lines,
                "month",
                DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(statement.month()),
                "closed",
                day(BusinessTime.dateOf(statement.closedAt()), locale));
        return pdf.render("statement", model, locale);
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(locale)
                .format(day);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
