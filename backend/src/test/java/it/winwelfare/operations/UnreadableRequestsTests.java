package it.winwelfare.operations;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What Tomcat cannot take is told by a page of ours, also where Tomcat would refuse that page the parameters once more. */
@WatchedTest
class UnreadableRequestsTests {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String BEFORE =
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"elenco.csv\"\r\n\r\n";
    private static final String AFTER = "\r\n--b--\r\n";

    @LocalServerPort
    private int pages;

    @ParameterizedTest
    @ValueSource(strings = {"/accedi?x=%zz", "/catalogo?testo=%", "/nessuna/pagina?x=%ff%zz"})
    void aMalformedAddressIsToldByAPage(String address) throws IOException {
        assertThat(answer("GET " + address, "", 0))
                .startsWith("HTTP/1.1 400")
                .contains("Non abbiamo capito la richiesta", "id=\"main\"");
    }

    /** What browsers send as it is, and the RFC would have encoded: no reason to refuse a person. */
    @ParameterizedTest
    @ValueSource(strings = {"/accedi?x[0]={a|b}", "/accedi?x=^`\\"})
    void whatABrowserDoesNotEncodeIsNoMistake(String address) throws IOException {
        assertThat(answer("GET " + address, "", 0)).startsWith("HTTP/1.1 200").contains("id=\"main\"");
    }

    /** A form with files that is none. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /accedi", "POST /accedi", "GET /catalogo", "GET /nessuna/pagina"})
    void filesWithoutABoundaryAreToldByAPage(String request) throws IOException {
        assertThat(answer(request, "Content-Type: multipart/form-data\r\n", 0))
                .matches("(?s)HTTP/1.1 4\\d\\d .*")
                .contains("id=\"main\"");
    }

    /** Tomcat refuses them before any of our filters, and where it knows no page it gives its own. */
    @ParameterizedTest
    @CsvSource({"GET /accedi, 'Expect: x', 417", "GET /accedi, 'X(y: z', 400", "POST /accedi, 'Content-Length: x', 400"
    })
    void whatComesToNoFilterIsToldByASmallPage(String request, String header, int status) throws IOException {
        assertThat(answer(request, header + "\r\n", 0))
                .startsWith("HTTP/1.1 " + status)
                .contains(
                        "<html lang=\"it\">",
                        "Non abbiamo capito la richiesta",
                        "<p lang=\"en\">We did not",
                        "id=\"main\"")
                .doesNotContain("Tomcat");
    }

    @Test
    void aMethodThatNobodyHasIsToldByAPage() throws IOException {
        assertThat(answer("TRACE /accedi", "", 0)).startsWith("HTTP/1.1 405").contains("id=\"main\"");
    }

    /** Above what one file may have, and not above what a whole request may. */
    @Test
    void aFileAboveTheLimitIsToldByAPage() throws IOException {
        assertThat(answer("POST /accedi", upload(21 * MEGABYTE), 21 * MEGABYTE))
                .startsWith("HTTP/1.1 413")
                .contains("Il file è troppo grande", "id=\"main\"");
    }

    private static String upload(int length) {
        return "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: "
                + (BEFORE.length() + length + AFTER.length()) + "\r\n";
    }

    /** Says this to the server, and with it a file of so many letters, if any. */
    private String answer(String request, String headers, int length) throws IOException {
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), pages)) {
            line.setSoTimeout((int) LogStory.PATIENCE.toMillis());
            OutputStream out = line.getOutputStream();
            String head =
                    request + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n" + headers;
            out.write((head + "\r\n").getBytes(US_ASCII));
            if (length > 0) {
                byte[] letters = new byte[length];
                Arrays.fill(letters, (byte) 'a');
                out.write(BEFORE.getBytes(US_ASCII));
                out.write(letters);
                out.write(AFTER.getBytes(US_ASCII));
            }
            out.flush();
            return new String(line.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
