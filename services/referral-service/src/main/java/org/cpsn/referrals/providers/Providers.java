package org.cpsn.referrals.providers;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.CommandRule;
import org.cpsn.platform.axon.StaleVersion;
import org.cpsn.platform.web.Missing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The directory of service providers: a table, and beside it who changed an entry and to what. */
@Component
public class Providers {
    /** Not the application's mapper: what is stored must read for ever. */
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;
    private final TransactionTemplate atOnce;

    Providers(JdbcClient db, PlatformTransactionManager transactions) {
        this.db = db;
        this.atOnce = new TransactionTemplate(transactions);
    }

    /** What a data officer writes of an organisation. */
    record Entry(
            @JsonProperty String name,
            @JsonProperty Map<ServiceType, Integer> services,
            @JsonProperty String municipality,
            @JsonProperty Set<String> municipalities,
            @JsonProperty Set<SpokenLanguage> languages,
            @JsonProperty String openingHours,
            @JsonProperty String contact,
            @JsonProperty boolean open) {}

    record Change(long version, String changedBy, Instant changedAt, Entry entry) {}

    public Optional<Provider> find(String id) {
        return db.sql("select * from provider where id = :id")
                .param("id", id)
                .query(Providers::provider)
                .optional();
    }

    /**
     * By municipality and name; null for "any".
     *
     * @param municipality whose children are to be helped
     * @param closed also those that take nobody any more
     */
    List<Provider> list(ServiceType serviceType, String municipality, boolean closed) {
        return db.sql("""
            select * from provider
            where (cast(:type as text) is null or cast(:type as text) = any (service_types))
              and (cast(:municipality as text) is null or cast(:municipality as text) = any (municipalities))
              and (open or :closed)
            order by municipality, name, id\
            """)
                .param("type", serviceType == null ? null : serviceType.name())
                .param("municipality", municipality)
                .param("closed", closed)
                .query(Providers::provider)
                .list();
    }

    /** Newest first; empty while the entry is as it was delivered. */
    List<Change> changes(String id) {
        return db.sql("""
            select version, changed_by, changed_at, entry from provider_change where provider_id = :id
            order by version desc\
            """)
                .param("id", id)
                .query((row, n) -> new Change(
                        row.getLong("version"),
                        row.getString("changed_by"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        JSON.readValue(row.getString("entry"), Entry.class)))
                .list();
    }

    /** @throws org.cpsn.platform.domain.Rejected when there is an entry with this id already */
    Answer add(String id, Entry entry, Asked asked, Instant at) {
        return atOnce.execute(tx -> {
            var before = answered(id, entry, asked);
            if (before.isPresent()) return before.get();
            int added = db.sql("""
                insert into provider (id, name, municipality, service_types) values (:id, :name, :municipality, '{}')
                on conflict do nothing\
                """)
                    .param("id", id)
                    .param("name", entry.name())
                    .param("municipality", entry.municipality())
                    .update();
            if (added == 0) throw ProviderRule.PROVIDER_ID_IS_FREE.broken();
            write(id, 0, entry, asked, at);
            return new Answer(id, 0);
        });
    }

    /** @throws StaleVersion when somebody else has changed it since */
    Answer change(String id, Entry entry, Asked asked, Instant at) {
        return atOnce.execute(tx -> {
            var before = answered(id, entry, asked);
            if (before.isPresent()) return before.get();
            var now = db.sql("select * from provider where id = :id for update")
                    .param("id", id)
                    .query(Providers::provider)
                    .optional()
                    .orElseThrow(() -> new Missing("provider"));
            if (asked.expectedVersion() != null && asked.expectedVersion() != now.version())
                throw new StaleVersion(id, now.version(), since(id, asked.expectedVersion()));
            write(id, now.version() + 1, entry, asked, at);
            return new Answer(id, now.version() + 1);
        });
    }

    private List<StaleVersion.Change> since(String id, long version) {
        return changes(id).reversed().stream()
                .filter(change -> change.version() > version)
                .map(change -> new StaleVersion.Change(
                        change.version(), "provider.changed", change.changedAt(), change.changedBy()))
                .toList();
    }

    /** The same request twice has one effect. */
    private Optional<Answer> answered(String id, Entry entry, Asked asked) {
        record Before(String id, long version, Entry entry) {}
        return db.sql("""
            select provider_id, version, entry from provider_change
            where changed_by = :by and command_id = :command\
            """)
                .param("by", asked.who().id())
                .param("command", asked.commandId())
                .query((row, n) -> new Before(
                        row.getString("provider_id"),
                        row.getLong("version"),
                        JSON.readValue(row.getString("entry"), Entry.class)))
                .optional()
                .map(before -> {
                    if (!before.id().equals(id) || !before.entry().equals(entry))
                        throw CommandRule.KEY_USED_FOR_SOMETHING_ELSE.broken();
                    return new Answer(before.id(), before.version());
                });
    }

    private void write(String id, long version, Entry entry, Asked asked, Instant at) {
        var limited = new EnumMap<ServiceType, Integer>(ServiceType.class);
        entry.services().forEach((service, capacity) -> {
            if (capacity != null) limited.put(service, capacity);
        });
        db.sql("""
            update provider set name = :name, municipality = :municipality,
                service_types = :services, capacities = cast(:capacities as jsonb),
                municipalities = :municipalities, languages = :languages, opening_hours = :openingHours,
                contact = :contact, open = :open, version = :version, changed_by = :by, changed_at = :at
            where id = :id\
            """)
                .param("name", entry.name())
                .param("municipality", entry.municipality())
                .param("services", names(entry.services().keySet()))
                .param("capacities", JSON.writeValueAsString(limited))
                .param(
                        "municipalities",
                        entry.municipalities().stream().sorted().toArray(String[]::new))
                .param("languages", names(entry.languages()))
                .param("openingHours", entry.openingHours())
                .param("contact", entry.contact())
                .param("open", entry.open())
                .param("version", version)
                .param("by", asked.who().id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        db.sql("""
            insert into provider_change (provider_id, version, changed_by, changed_at, command_id, entry)
            values (:id, :version, :by, :at, :command, cast(:entry as jsonb))\
            """)
                .param("id", id)
                .param("version", version)
                .param("by", asked.who().id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("command", asked.commandId())
                .param("entry", JSON.writeValueAsString(entry))
                .update();
    }

    private static String[] names(Set<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static Provider provider(ResultSet row, int number) throws SQLException {
        var changedAt = row.getObject("changed_at", OffsetDateTime.class);
        return new Provider(
                row.getString("id"),
                row.getString("name"),
                texts(row, "service_types").stream()
                        .map(ServiceType::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)),
                JSON.readValue(row.getString("capacities"), new TypeReference<Map<ServiceType, Integer>>() {}),
                row.getString("municipality"),
                new TreeSet<>(texts(row, "municipalities")),
                texts(row, "languages").stream()
                        .map(SpokenLanguage::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)),
                row.getString("opening_hours"),
                row.getString("contact"),
                row.getBoolean("open"),
                row.getLong("version"),
                row.getString("changed_by"),
                changedAt == null ? null : changedAt.toInstant());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
