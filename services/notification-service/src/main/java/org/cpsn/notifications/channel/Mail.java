package org.cpsn.notifications.channel;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * E-mail over SMTP. The message's id is that of the delivery, so that one which is sent twice because the service died
 * in between is known as the same by who receives it.
 */
@Component
class Mail implements Carrier {
    private static final String PATIENCE = "10000";

    private final String host;
    private final int port;
    private final String user;
    private final String password;
    private final String from;
    private final Session session;
    private final Clock clock;

    Mail(
            @Value("${cpsn.mail.host:}") String host,
            @Value("${cpsn.mail.port:25}") int port,
            @Value("${cpsn.mail.user:}") String user,
            @Value("${cpsn.mail.password:}") String password,
            @Value("${cpsn.mail.from:cpsn@localhost}") String from,
            @Value("${cpsn.mail.security:NONE}") Security security,
            Clock clock) {
        this.host = host;
        this.port = port;
        this.user = user;
        this.password = password;
        this.from = from;
        this.session = Session.getInstance(settings(security, !user.isBlank()));
        this.clock = clock;
        mustBeAnAddress(from);
    }

    /** Found at start, before every addressee is blamed for it. */
    private static void mustBeAnAddress(String from) {
        try {
            new InternetAddress(from, true);
        } catch (AddressException malformed) {
            throw new IllegalArgumentException("CPSN_MAIL_FROM is not an e-mail address.", malformed);
        }
    }

    /** How the line to the mail server is kept from being read on the way. */
    enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean isSetUp() {
        return !host.isBlank();
    }

    @Override
    public Outcome give(Letter letter) {
        MimeMessage message;
        try {
            message = message(letter);
        } catch (MessagingException noAddress) {
            return new Outcome.Returned("ADDRESS_MALFORMED");
        }
        try (var line = session.getTransport("smtp")) {
            line.connect(host, port, user.isBlank() ? null : user, user.isBlank() ? null : password);
            line.sendMessage(message, message.getAllRecipients());
            return new Outcome.Taken();
        } catch (MessagingException notSent) {
            return outcome(notSent);
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        var message = new WithIdOf(letter.id(), session);
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.text().subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Content-Language", letter.text().language());
        // so that no machine answers, and nobody's holiday notice comes back
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.urgent()) message.setHeader("Importance", "high");
        var plain = new MimeBodyPart();
        plain.setText(letter.text().plain(), StandardCharsets.UTF_8.name());
        var html = new MimeBodyPart();
        html.setContent(letter.text().html(), "text/html; charset=UTF-8");
        message.setContent(new MimeMultipart("alternative", plain, html));
        message.saveChanges();
        return message;
    }

    private static Outcome outcome(MessagingException notSent) {
        if (notSent instanceof AuthenticationFailedException) return new Outcome.Away("SMTP_NOT_LET_IN");
        for (var cause : causes(notSent).toList()) {
            if (cause instanceof SMTPAddressFailedException address)
                return address.getReturnCode() / 100 == 5
                        ? new Outcome.Returned("SMTP_" + address.getReturnCode())
                        : new Outcome.Later("SMTP_" + address.getReturnCode());
        }
        for (var cause : causes(notSent).toList()) {
            if (cause instanceof SMTPSendFailedException refused)
                return refused.getReturnCode() == 421
                        ? new Outcome.Away("SMTP_421")
                        : new Outcome.Later("SMTP_" + refused.getReturnCode());
        }
        return new Outcome.Away("SMTP_UNREACHABLE");
    }

    private static Stream<Exception> causes(MessagingException first) {
        return Stream.iterate(
                (Exception) first,
                cause -> cause != null,
                cause -> cause instanceof MessagingException more ? more.getNextException() : null);
    }

    private static Properties settings(Security security, boolean authenticated) {
        var settings = new Properties();
        settings.setProperty("mail.smtp.connectiontimeout", PATIENCE);
        settings.setProperty("mail.smtp.timeout", PATIENCE);
        settings.setProperty("mail.smtp.writetimeout", PATIENCE);
        settings.setProperty("mail.smtp.auth", String.valueOf(authenticated));
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (security) {
            case NONE -> settings.setProperty("mail.smtp.starttls.enable", "false");
            case STARTTLS -> {
                settings.setProperty("mail.smtp.starttls.enable", "true");
                settings.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> settings.setProperty("mail.smtp.ssl.enable", "true");
        }
        return settings;
    }

    private static final class WithIdOf extends MimeMessage {
        private final String id;

        private WithIdOf(String id, Session session) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@cpsn>");
        }
    }
}
