package it.winwelfare.notifications.internal;

import it.winwelfare.identity.Actor;
import it.winwelfare.identity.Channel;
import it.winwelfare.identity.Origin;
import it.winwelfare.identity.Users;
import it.winwelfare.vouchers.VoucherDocuments;
import it.winwelfare.vouchers.VoucherId;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Makes the message that goes over the wire: plain text and HTML, and the voucher's PDF. */
@Component
class Envelopes {

    private final JavaMailSender server;
    private final ITemplateEngine templates;
    private final VoucherDocuments documents;
    private final Users users;
    private final String from;

    Envelopes(
            JavaMailSender server,
            ITemplateEngine templates,
            VoucherDocuments documents,
            Users users,
            @Value("${win.mail.from:W.IN. <non-rispondere@localhost>}") String from) {
        this.server = server;
        this.templates = templates;
        this.documents = documents;
        this.users = users;
        this.from = from;
    }

    void send(MailRows.Due mail) throws MessagingException {
        MimeMessage message = server.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(mail.recipient());
        helper.setSubject(mail.subject());
        helper.setText(plain(mail), html(mail));
        VoucherId voucher = mail.voucher();
        if (voucher != null) {
            Actor holder = users.actorOf(users.byEmail(mail.recipient()).id(), new Origin(Channel.JOB, null));
            byte[] pdf = documents.pdf(holder, voucher, mail.locale());
            helper.addAttachment("voucher.pdf", new ByteArrayResource(pdf), "application/pdf");
        }
        message.setHeader("Message-ID", "<" + mail.id() + "@winwelfare>");
        message.setHeader("Auto-Submitted", "auto-generated");
        server.send(message);
    }

    private static String plain(MailRows.Due mail) {
        String link = mail.link();
        return mail.body() + (link == null ? "" : "\n\n" + mail.action() + ":\n" + link) + "\n\nW.IN.\n";
    }

    private String html(MailRows.Due mail) {
        Map<String, Object> model = new HashMap<>();
        model.put("subject", mail.subject());
        model.put("paragraphs", paragraphs(mail.body()));
        model.put("link", mail.link());
        model.put("action", mail.action());
        return templates.process("mail/letter", new Context(mail.locale(), model));
    }

    private static List<String> paragraphs(String body) {
        return Arrays.stream(body.split("\n\n", -1)).toList();
    }
}
