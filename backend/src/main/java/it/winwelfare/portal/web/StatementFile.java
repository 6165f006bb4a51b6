package it.winwelfare.portal.web;

import it.winwelfare.settlement.Statement;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A statement as a download, named by its number and kept by no cache. */
public final class StatementFile {

    private StatementFile() {}

    /** As PDF. */
    public static ResponseEntity<byte[]> pdf(Statement statement, byte[] content) {
        return of(statement, content, MediaType.APPLICATION_PDF, "pdf");
    }

    /** As a table for a spreadsheet. */
    public static ResponseEntity<byte[]> csv(Statement statement, byte[] content) {
        return of(statement, content, new MediaType("text", "csv"), "csv");
    }

    private static ResponseEntity<byte[]> of(Statement statement, byte[] content, MediaType type, String ending) {
        String name = "estratto-" + statement.number().replace('/', '-') + "." + ending;
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
