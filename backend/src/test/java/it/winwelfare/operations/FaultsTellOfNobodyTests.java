package it.winwelfare.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.winwelfare.identity.People;
import it.winwelfare.identity.Role;
import it.winwelfare.identity.UserView;
import it.winwelfare.identity.Users;
import it.winwelfare.testing.SampleOrganisations;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What breaks, and what is no request at all. */
class FaultsTellOfNobodyTests extends LogStory {

    @Autowired
    private Users users;

    @LocalServerPort
    private int pages;

    @Test
    void aFaultIsToldWithoutItsData() throws Exception {
        UserView user = People.with(users, Role.EMPLOYEE);
        secret(user.email().value());
        assertThat(raw("GET /stile/guasto/" + user.id() + " HTTP/1.1")).startsWith("HTTP/1.1 500");
        assertThat(raw("GET /stile/guasto/" + user.id() + "/dopo HTTP/1.1")).startsWith("HTTP/1.1 200");

        await().atMost(PATIENCE)
                .until(() -> log.lines().stream()
                                .filter(line -> line.contains("Duplicate entry '…' for key"))
                                .map(line -> line.contains("DispatcherServlet") || line.contains("dispatcherServlet"))
                                .distinct()
                                .count()
                        == 2);
        nothingIsTold();
    }

    /** What Tomcat itself refuses never comes to our code. */
    @Test
    void requestsThatAreNoneAreNotTold() throws Exception {
        String token = secret("unTokenDiUnaPosta" + SampleOrganisations.word());
        raw("GET /invito/" + token + "{}|<> HTTP/1.1");
        raw("GET /invito//" + token + " HTTP/1.1");
        raw("GET /invito/%zz" + token + "?x=%zz" + token + " HTTP/1.1");
        raw("GET /accedi HTTP/1.1\r\nCookie: WIN_SESSION=\"" + token + "\u0001; x=" + token + "\u00e8,[]");
        raw("GET /accedi HTTP/1.1\r\nX-Request-Id: " + token + "\u00e8");
        raw("GET /accedi HTTP/1.1\r\nX-" + token + "\u0001: " + token);
        raw("GET /accedi HTTP/1.1\r\nAuthorization: " + token + "\r\nX-Odd: " + token + "\u0000" + token);
        raw(body("/accedi", "application/x-www-form-urlencoded", "email=%zz" + token + "&password=%zz" + token));
        raw(body("/accedi", "multipart/form-data; boundary=", token));
        raw(body("/api/v1/company/employees", "application/json", "{\"" + token));
        raw("GET /nessuna/pagina/" + token + " HTTP/1.1");
        raw("DELETE /invito/" + token + " HTTP/1.1");
        raw("GET /fornitore/cassa/annulla/" + token + " HTTP/1.1");
        nothingIsTold();
    }

    private static String body(String path, String type, String body) {
        return "POST " + path + " HTTP/1.1\r\nContent-Type: " + type + "\r\nContent-Length: "
                + body.getBytes(UTF_8).length + "\r\n\r\n" + body;
    }

    /** Says these words to the server, be they HTTP or not; what it says to them. */
    private String raw(String head) throws IOException {
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), pages)) {
            line.setSoTimeout((int) PATIENCE.toMillis());
            OutputStream out = line.getOutputStream();
            int end = head.indexOf("\r\n\r\n");
            String first = end < 0 ? head : head.substring(0, end);
            out.write((first + "\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(UTF_8));
            out.write(end < 0 ? new byte[0] : head.substring(end + 4).getBytes(UTF_8));
            out.flush();
            return new String(line.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
