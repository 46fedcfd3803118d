package org.cpsn.platform.test;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.Spliterators;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.StreamSupport;
import org.slf4j.LoggerFactory;

/** Everything that was logged in this JVM since the first context started, in the very form in which it is written. */
public final class LogText {
    private static final String NAME = "log text";
    private static final Queue<String> LINES = new ConcurrentLinkedQueue<>();

    private LogText() {}

    public static List<String> lines() {
        return List.copyOf(LINES);
    }

    /** Once per context: starting one resets the logging system, and with it whoever listens. */
    static void listen() {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        if (root.getAppender(NAME) == null) {
            var listener = new Listener(formOfTheConsole(root));
            listener.setName(NAME);
            listener.setContext(root.getLoggerContext());
            listener.start();
            root.addAppender(listener);
        }
    }

    private static Encoder<ILoggingEvent> formOfTheConsole(Logger root) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(root.iteratorForAppenders(), 0), false)
                .filter(OutputStreamAppender.class::isInstance)
                .map(appender -> ((OutputStreamAppender<ILoggingEvent>) appender).getEncoder())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing is logged to the console"));
    }

    private static final class Listener extends AppenderBase<ILoggingEvent> {
        private final Encoder<ILoggingEvent> form;

        private Listener(Encoder<ILoggingEvent> form) {
            this.form = form;
        }

        @Override
        protected void append(ILoggingEvent event) {
            LINES.add(new String(form.encode(event), StandardCharsets.UTF_8));
        }
    }
}
