package org.cpsn.notifications.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.cpsn.notifications.wording.Written;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mail server may answer, and what is made of it. */
class MailTest {
    private static final Written TEXT =
            new Written("en", "Subject", "Headline", "plain", "<p>html</p>", "brief", "https://cpsn.example.org");

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 no such user, Returned[code=SMTP_550]",
        "RCPT, 553 not here, Returned[code=SMTP_553]",
        "RCPT, 450 busy, Later[code=SMTP_450]",
        "RCPT, 421 going down, Later[code=SMTP_421]",
        "MAIL, 421 going down, Away[code=SMTP_421]",
        "MAIL, 451 later, Later[code=SMTP_451]",
        "DATA, 554 no, Later[code=SMTP_554]",
        "NONE, , Taken[]"
    })
    void anAddressIsBlamedOnlyWhenTheServerSaysSo(String when, String answer, String outcome) throws IOException {
        try (var server = new Server(when, answer)) {
            assertThat(mail(server.port()).give(letter("arta@example.org")).toString())
                    .isEqualTo(outcome);
        }
    }

    @ParameterizedTest
    @CsvSource({"arta@example.org, Away[code=SMTP_UNREACHABLE]", "no address, Returned[code=ADDRESS_MALFORMED]"})
    void whenNobodyAnswersItIsTheServerThatIsAway(String address, String outcome) throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(mail(free).give(letter(address)).toString()).isEqualTo(outcome);
    }

    private static Mail mail(int port) {
        return new Mail("localhost", port, "", "", "cpsn@example.org", Mail.Security.NONE, Clock.systemUTC());
    }

    private static Letter letter(String to) {
        return new Letter("id-1", to, TEXT, false);
    }

    /** Says yes to everything but one thing. */
    private static final class Server implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getByName("localhost"));
        private final String when;
        private final String answer;

        private Server(String when, String answer) throws IOException {
            this.when = when;
            this.answer = answer;
            Thread.ofVirtual().start(this::serve);
        }

        private int port() {
            return socket.getLocalPort();
        }

        private void serve() {
            try (var line = socket.accept()) {
                talk(line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void talk(Socket line) throws IOException {
            say(line, "220 ready");
            var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
            boolean text = false;
            for (String said; (said = in.readLine()) != null; ) {
                if (text) {
                    if (!said.equals(".")) continue;
                    text = false;
                    say(line, "250 taken");
                } else if (said.startsWith(when)) say(line, answer);
                else if (said.startsWith("QUIT")) say(line, "221 bye");
                else if (said.startsWith("DATA")) {
                    text = true;
                    say(line, "354 go on");
                } else say(line, "250 yes");
            }
        }

        private static void say(Socket line, String text) throws IOException {
            line.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
            line.getOutputStream().flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
