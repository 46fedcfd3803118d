package org.cpsn.platform.test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What was really told to the other services, read from Kafka. */
public final class Published {
    private Published() {}

    /** The types of all messages about one subject so far, in their order. */
    public static List<String> about(String subject) {
        return Topics.records(Servers.shared().kafka()).stream()
                .filter(message -> subject.equals(Topics.text(message.key())))
                .map(Published::type)
                .toList();
    }

    private static String type(ConsumerRecord<byte[], byte[]> message) {
        var type = message.headers().lastHeader("ce_type");
        return type == null ? "" : new String(type.value(), StandardCharsets.UTF_8);
    }
}
