package org.cpsn.local.servers;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Where mails and text messages end on this machine: it takes them all and sends none on. Given a directory, each is
 * put there to be looked at: a mail as {@code .eml} and, as a browser shows it, {@code .html}; a text message as JSON.
 */
public final class LocalPost implements AutoCloseable {
    private static final long GLANCE_MILLIS = 500;

    private final GreenMail mail;
    private final HttpServer sms;
    private final Path directory;
    private final List<String> texts = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    private LocalPost(GreenMail mail, HttpServer sms, Path directory) {
        this.mail = mail;
        this.sms = sms;
        this.directory = directory;
    }

    /**
     * @param directory null to keep nothing but in memory
     * @param smtpPort, smsPort zero for any free one
     */
    public static LocalPost start(Path directory, int smtpPort, int smsPort) {
        var setup = new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(10_000);
        var mail = new GreenMail(smtpPort == 0 ? setup.dynamicPort() : setup);
        mail.start();
        try {
            var sms = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), smsPort), 0);
            var post = new LocalPost(mail, sms, directory == null ? null : Directories.create(directory));
            sms.createContext("/sms", post::take);
            sms.setExecutor(task -> Thread.ofPlatform().daemon().start(task));
            sms.start();
            if (directory != null) Thread.ofPlatform().daemon().name("post").start(post::putDown);
            return post;
        } catch (IOException e) {
            mail.stop();
            throw new UncheckedIOException(e);
        }
    }

    public int smtpPort() {
        return mail.getSmtp().getPort();
    }

    public String smsUrl() {
        return "http://localhost:" + sms.getAddress().getPort() + "/sms";
    }

    /** All mails so far. */
    public List<MimeMessage> mails() {
        return List.of(mail.getReceivedMessages());
    }

    /** All text messages so far, as they came. */
    public List<String> texts() {
        return List.copyOf(texts);
    }

    @Override
    public void close() {
        closed = true;
        mail.stop();
        sms.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            texts.add(text);
            if (directory != null) Files.writeString(directory.resolve(number(texts.size()) + "-sms.json"), text);
            exchange.sendResponseHeaders(202, -1);
        }
    }

    private void putDown() {
        for (int done = 0; !closed; ) {
            mail.waitForIncomingEmail(GLANCE_MILLIS, done + 1);
            var mails = closed ? new MimeMessage[0] : mail.getReceivedMessages();
            for (; done < mails.length; done++) putDown(mails[done], done + 1);
        }
    }

    private void putDown(MimeMessage mail, int number) {
        try {
            try (var file = Files.newOutputStream(directory.resolve(number(number) + "-mail.eml"))) {
                mail.writeTo(file);
            }
            if (mail.getContent() instanceof MimeMultipart parts)
                for (int i = 0; i < parts.getCount(); i++) showHtml(parts.getBodyPart(i), number);
        } catch (IOException | MessagingException e) {
            throw new CannotStart("The mail cannot be put into " + directory + ": " + e.getMessage() + ".", e);
        }
    }

    private void showHtml(BodyPart part, int number) throws IOException, MessagingException {
        if (part.isMimeType("text/html"))
            Files.writeString(
                    directory.resolve(number(number) + "-mail.html"),
                    part.getContent().toString());
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%04d", number);
    }
}
