package it.winwelfare.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import it.winwelfare.identifiers.Ids;
import it.winwelfare.identity.Users;
import it.winwelfare.notifications.MailState;
import it.winwelfare.testing.HeardLog;
import it.winwelfare.testing.WinTest;
import it.winwelfare.vouchers.VoucherDocuments;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.thymeleaf.ITemplateEngine;

@WinTest
class PostmanTests {

    @RegisterExtension
    static final GreenMailExtension POST =
            new GreenMailExtension(ServerSetupTest.SMTP).withConfiguration(new GreenMailConfiguration());

    @Autowired
    private MailRows rows;

    @Autowired
    private ITemplateEngine templates;

    @Autowired
    private VoucherDocuments documents;

    @Autowired
    private Users users;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient sql;

    private final String occasion = "test:" + Ids.next();
    private final String recipient = Ids.next() + "@esempio.it";

    @Test
    void aMailArrivesAsTextAndHtmlAndItsTextIsThenDropped() throws Exception {
        keep();
        postman(POST.getSmtp().getPort()).round();
        MimeMessage[] received = POST.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("Oggetto");
        assertThat(received[0].getAllRecipients()[0]).hasToString(recipient);
        assertThat(GreenMailUtil.getWholeMessage(received[0]))
                .contains("text/plain")
                .contains("text/html")
                .contains("http://localhost/invito/abc");
        assertThat(told()).isEqualTo("SENT/none");
    }

    @Test
    void theSameOccasionMakesOneMail() {
        keep();
        keep();
        postman(POST.getSmtp().getPort()).round();
        postman(POST.getSmtp().getPort()).round();
        assertThat(POST.getReceivedMessages()).hasSize(1);
    }

    @Test
    void asManyAsAMorningMakesLeaveInOneRound() {
        rows.add(IntStream.range(0, 120)
                .mapToObj(number -> written(new Letter(
                        occasion + number, "invitation", recipient, Locale.ITALIAN, List.of(), "/invito/abc")))
                .toList());
        postman(new Forgetting()).round();
        assertThat(rows.due(1_000)).noneMatch(due -> due.recipient().equals(recipient));
        assertThat(sql.sql("SELECT COUNT(*) FROM notifications_mail WHERE recipient = ? AND state = 'SENT'")
                        .param(recipient)
                        .query(Integer.class)
                        .single())
                .isEqualTo(120);
    }

    @Test
    void aMailThatCannotLeaveWaitsWithItsText() {
        keep();
        postman(1).round();
        assertThat(told()).isEqualTo("WAITING/Testo");
        assertThat(rows.due(1_000)).noneMatch(due -> due.recipient().equals(recipient));
    }

    /** A mail server's refusal names the address. */
    @Test
    void aMailThatIsRefusedIsLoggedWithoutItsAddress() {
        keep();
        try (HeardLog log = HeardLog.listen()) {
            postman(new Refusing()).round();
            assertThat(log.lines()).anyMatch(line -> line.contains("was not sent"));
            assertThat(log.saying(List.of(recipient))).isEmpty();
        }
        assertThat(sql.sql("SELECT last_fault FROM notifications_mail WHERE occasion = ?")
                        .param(occasion)
                        .query(String.class)
                        .single())
                .as("it is kept beside the address")
                .contains(recipient);
    }

    private void keep() {
        Letter letter = new Letter(occasion, "invitation", recipient, Locale.ITALIAN, List.of(), "/invito/abc");
        rows.add(List.of(written(letter)));
    }

    private static MailRows.Written written(Letter letter) {
        return new MailRows.Written(
                letter, "Oggetto", "Testo", "http://localhost/invito/abc", "Apri", MailState.WAITING);
    }

    private String told() {
        return sql.sql("SELECT CONCAT(state, '/', COALESCE(body, 'none')) FROM notifications_mail WHERE occasion = ?")
                .param(occasion)
                .query((row, n) -> String.valueOf(row.getString(1)))
                .single();
    }

    /** Says what mail servers say of an address that they do not know, as the library tells it. */
    private static final class Refusing extends JavaMailSenderImpl {

        @Override
        protected void doSend(MimeMessage[] messages, Object @Nullable [] originals) {
            try {
                String address = messages[0].getAllRecipients()[0].toString();
                SendFailedException refusal = new SendFailedException(
                        "Invalid Addresses", new MessagingException("550 5.1.1 <" + address + ">: User unknown"));
                throw new MailSendException(Map.of(messages[0], refusal));
            } catch (MessagingException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }
    }

    /** Takes every mail and keeps none. */
    private static final class Forgetting extends JavaMailSenderImpl {

        @Override
        protected void doSend(MimeMessage[] messages, Object @Nullable [] originals) {
            assertThat(messages).hasSize(1);
        }
    }

    private Postman postman(int port) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        return postman(server);
    }

    private Postman postman(JavaMailSenderImpl server) {
        Envelopes envelopes = new Envelopes(server, templates, documents, users, "W.IN. <prova@esempio.it>");
        return new Postman(rows, envelopes, clock);
    }
}
