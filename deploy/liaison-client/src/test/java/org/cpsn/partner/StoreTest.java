package org.cpsn.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreTest {
    private static final String FEED = "feed-partner-al";

    @TempDir
    private Path folder;

    @Test
    void what_was_kept_is_there_after_a_restart() throws IOException {
        var told = Told.entries(FEED, 5);
        try (var store = Store.open(folder, FEED)) {
            store.append(told.subList(0, 2));
            store.append(told.subList(2, 5));
        }
        try (var store = Store.open(folder, FEED)) {
            assertThat(store.position()).isEqualTo(5);
            assertThat(store.hash()).isEqualTo(told.getLast().hash());
            assertThat(all(store)).isEqualTo(told);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 300})
    void a_line_torn_by_a_crash_is_cut_off_and_the_store_goes_on(int left) throws IOException {
        var told = Told.entries(FEED, 3);
        try (var store = Store.open(folder, FEED)) {
            store.append(told.subList(0, 2));
        }
        Files.writeString(
                folder.resolve("entries.jsonl"), told.get(2).line().substring(0, left), StandardOpenOption.APPEND);
        try (var store = Store.open(folder, FEED)) {
            assertThat(store.position()).isEqualTo(2);
            store.append(told.subList(2, 3));
            assertThat(all(store)).isEqualTo(told);
        }
    }

    @Test
    void a_gap_a_double_a_changed_entry_or_one_of_another_feed_is_not_kept() throws IOException {
        var told = Told.entries(FEED, 4);
        try (var store = Store.open(folder, FEED)) {
            store.append(told.subList(0, 2));
            refused(store, List.of(told.get(3)), "position 4 comes where 3 should");
            refused(store, List.of(told.get(1)), "position 2 comes where 3 should");
            refused(store, List.of(told.get(2), told.get(2)), "position 3 comes where 4 should");
            refused(
                    store,
                    List.of(Told.changed(told.get(2), "subject", "another-child")),
                    "entry 3 is not what it was");
            refused(store, List.of(Told.changedData(told.get(2))), "the data of entry 3 is not what it was");
            refused(
                    store,
                    List.of(Told.entries("feed-partner-me", 3).get(2)),
                    "entry 3 is not tied to the one before it");
            assertThat(store.position()).isEqualTo(2);
            store.append(told.subList(2, 4));
        }
    }

    @Test
    void a_store_that_somebody_changed_is_not_opened() throws IOException {
        try (var store = Store.open(folder, FEED)) {
            store.append(Told.entries(FEED, 3));
        }
        var file = folder.resolve("entries.jsonl");
        var lines = Files.readAllLines(file);
        Files.write(file, List.of(lines.get(0), lines.get(2)));
        assertThatExceptionOfType(Broken.class)
                .isThrownBy(() -> Store.open(folder, FEED))
                .withMessage("position 3 comes where 2 should");
        assertThatExceptionOfType(Broken.class).isThrownBy(() -> Store.open(folder, "feed-partner-me"));
    }

    @Test
    void what_is_taken_back_is_deleted_and_the_rest_still_holds() throws IOException {
        var told = Told.entriesWithRecallOfFirst(FEED);
        try (var store = Store.open(folder, FEED)) {
            store.append(told);
        }
        assertThat(Files.readString(folder.resolve("entries.jsonl"))).doesNotContain("secret-of-1");
        try (var store = Store.open(folder, FEED)) {
            assertThat(store.position()).isEqualTo(3);
            assertThat(all(store).getFirst().hasData()).isFalse();
            assertThat(all(store).get(1)).isEqualTo(told.get(1));
        }
    }

    @Test
    void a_crash_between_recall_and_deleting_deletes_at_the_next_start() throws IOException {
        var told = Told.entriesWithRecallOfFirst(FEED);
        Files.writeString(
                folder.resolve("entries.jsonl"),
                String.join("\n", told.stream().map(Entry::line).toList()) + "\n");
        Store.open(folder, FEED).close();
        assertThat(Files.readString(folder.resolve("entries.jsonl"))).doesNotContain("secret-of-1");
    }

    @Test
    void two_clients_cannot_share_a_folder() throws IOException {
        try (var _ = Store.open(folder, FEED)) {
            assertThatExceptionOfType(java.nio.channels.OverlappingFileLockException.class)
                    .isThrownBy(() -> Store.open(folder, FEED));
        }
    }

    private static void refused(Store store, List<Entry> entries, String why) {
        assertThatExceptionOfType(Broken.class)
                .isThrownBy(() -> store.append(entries))
                .withMessage(why);
    }

    private static List<Entry> all(Store store) throws IOException {
        var all = new ArrayList<Entry>();
        store.forEach(all::add);
        return all;
    }
}
