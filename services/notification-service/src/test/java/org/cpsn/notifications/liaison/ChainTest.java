package org.cpsn.notifications.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cpsn.platform.axon.Recorded;
import org.junit.jupiter.api.Test;

/** With the last hash in hand, nothing before it can be changed, left out or slipped in. */
class ChainTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final String FEED = "feed-partner-al";

    @Test
    void each_entry_is_tied_to_the_one_before_and_the_first_to_its_feed() {
        var entries = told(FEED, "m1", "m2", "m3");
        assertThat(entries).extracting(PublishedEntry::position).containsExactly(1L, 2L, 3L);
        assertThat(entries.getFirst().previoushash())
                .isEqualTo(Chain.beginningOf(FEED))
                .isNotEqualTo(Chain.beginningOf("feed-partner-me"));
        assertThat(entries.get(1).previoushash()).isEqualTo(entries.get(0).hash());
        assertThat(entries.get(2).previoushash()).isEqualTo(entries.get(1).hash());
        assertThat(entries).allSatisfy(entry -> assertThat(Chain.hashOf(entry)).isEqualTo(entry.hash()));
    }

    @Test
    void the_same_message_has_another_hash_in_another_feed_place_or_history() {
        var one = told(FEED, "m1").getFirst().hash();
        assertThat(told("feed-partner-me", "m1").getFirst().hash()).isNotEqualTo(one);
        assertThat(told(FEED, "m0", "m1").getLast().hash()).isNotEqualTo(one);
        assertThat(told(FEED, "m0", "m2", "m1").getLast().hash())
                .isNotEqualTo(told(FEED, "m2", "m0", "m1").getLast().hash());
    }

    @Test
    void a_chain_holds_without_the_data_that_was_recalled() {
        var entry = told(FEED, "m1").getFirst();
        assertThat(entry.tells(Set.of("m1"))).isTrue();
        assertThat(entry.withoutData().data()).isNull();
        assertThat(Chain.hashOf(entry.withoutData())).isEqualTo(entry.hash());
        assertThat(Chain.sha256(CanonicalJson.of(entry.data()))).isEqualTo(entry.datahash());
    }

    /** As a partner does it: {@code jq -jcS 'del(.data,.hash)' | sha256sum}. */
    @Test
    void the_hash_is_made_of_the_served_json_and_nothing_else() {
        var entry = told(FEED, "m1").getFirst();
        assertThat(Chain.sha256("{\"datacontenttype\":\"application/json\",\"datahash\":\"" + entry.datahash()
                        + "\",\"id\":\"m1\",\"position\":1,\"previoushash\":\"" + entry.previoushash()
                        + "\",\"source\":\"urn:cpsn:liaison:feed-partner-al\",\"specversion\":\"1.0\","
                        + "\"subject\":\"a-child\",\"time\":\"2026-03-02T09:00:00Z\","
                        + "\"type\":\"org.cpsn.liaison.message-sent.v1\"}"))
                .isEqualTo(entry.hash());
        assertThat(CanonicalJson.of(entry.data()))
                .isEqualTo("{\"exchangeId\":\"x1\",\"phase\":\"REFERRAL\",\"verb\":\"NOTIFICATION\"}");
    }

    @Test
    void entries_of_before_there_was_a_chain_keep_their_places_and_the_first_link_comes_after_them() {
        var old = new LiaisonEvent.EntryAdded(
                "feed-xk", "a-child", "case-1", new Entry.RiskAssessed(RiskLevel.HIGH), MONDAY, null);
        var feed = LiaisonFeed.EMPTY.after(old).after(old);
        var link = link(feed, "feed-xk", "m3");
        assertThat(link.position()).isEqualTo(3);
        assertThat(link.previousHash()).isEqualTo(Chain.beginningOf("feed-xk"));
    }

    @Test
    void they_are_served_as_they_always_were_and_have_no_hash() {
        var old = new LiaisonEvent.EntryAdded(
                "feed-xk", "a-child", "case-1", new Entry.RiskAssessed(RiskLevel.HIGH), MONDAY, null);
        var served = PublishedEntry.of(new Recorded(
                old,
                "liaison-feed",
                "liaison.entry-added",
                6,
                "an-event",
                MONDAY,
                "system:notification-service",
                "SYSTEM",
                "notification-service",
                null,
                null,
                null));
        assertThat(served.id()).isEqualTo("an-event");
        assertThat(served.position()).isEqualTo(7);
        assertThat(served.data()).isEqualTo(Map.of("level", "HIGH"));
        assertThat(served.hash()).isNull();
        assertThat(served.datahash()).isNull();
        assertThat(Chain.endOf("feed-xk", Optional.of(served))).isEqualTo(Chain.beginningOf("feed-xk"));
    }

    @Test
    void canonical_json_is_written_in_one_way_only() {
        assertThat(CanonicalJson.of(Map.of("b", 1, "a", List.of(true, "ë\"\\\n\u0001/"), "aa", 2L)))
                .isEqualTo("{\"a\":[true,\"ë\\\"\\\\\\n\\u0001/\"],\"aa\":2,\"b\":1}");
    }

    private static Link link(LiaisonFeed feed, String feedId, String message) {
        return switch (LiaisonDecision.decide(feed, send(feedId, message)).getFirst()) {
            case LiaisonEvent.EntryAdded e -> e.link();
        };
    }

    private static List<PublishedEntry> told(String feedId, String... messages) {
        var feed = LiaisonFeed.EMPTY;
        var entries = new ArrayList<PublishedEntry>();
        for (var message : messages)
            for (var event : LiaisonDecision.decide(feed, send(feedId, message))) {
                feed = feed.after(event);
                entries.add(
                        switch (event) {
                            case LiaisonEvent.EntryAdded e ->
                                PublishedEntry.of(e, e.link().hash());
                        });
            }
        return entries;
    }

    private static LiaisonCommand send(String feedId, String message) {
        return new LiaisonCommand.SendMessage(
                feedId,
                message,
                "a-child",
                new Entry.MessageSent("x1", "NOTIFICATION", "REFERRAL", null, null, null),
                MONDAY);
    }
}
