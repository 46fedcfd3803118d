package org.cpsn.platform.personal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One key for every person, wrapped by the key-encryption key. Destroying it is erasure: the row stays and says when,
 * and nothing sealed with the key can ever be read again.
 */
@Component
public final class PersonKeys {
    private static final int KEY_BYTES = 32;
    /** How long another instance may still read what was erased here. */
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private static final int REMEMBERED_AT_MOST = 20_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Aead wrapping;
    private final String wrappedBy;
    private final Cache<String, Aead> recent = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_AT_MOST)
            .expireAfterWrite(REMEMBERED)
            .build();

    PersonKeys(JdbcClient jdbc, PlatformTransactionManager transactions, KeyEncryptionKey key) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.wrapping = key.wrapping();
        this.wrappedBy = key.name();
    }

    /** True when this person's key was destroyed. */
    public boolean isErased(String person) {
        return stored(List.of(person)).stream().anyMatch(Row::isDestroyed);
    }

    /**
     * Destroys the person's key. What was sealed with it stays where it is and stays closed. Takes part in the caller's
     * transaction; a person never heard of is marked as well, so that nothing can be sealed later.
     *
     * @return true when there was something left to destroy
     */
    public boolean destroy(String person) {
        var destroyed = jdbc.sql("""
            insert into person_key (person_id, destroyed_at) values (:person, now())
            on conflict (person_id) do update set wrapped_key = null, wrapped_by = null, destroyed_at = now()
            where person_key.destroyed_at is null\
            """).param("person", person).update();
        recent.invalidate(person);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            // Somebody may have read the key again between the statement and the commit.
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    recent.invalidate(person);
                }
            });
        }
        return destroyed == 1;
    }

    /** The person's key, made if this is the first thing ever sealed for them. */
    Aead toSeal(String person) {
        var known = recent.getIfPresent(person);
        if (known != null) return known;
        return toOpen(List.of(person)).getOrDefault(person, Optional.empty()).orElseGet(() -> made(person));
    }

    /** Makes the keys of all who have none yet with one statement, before something is sealed for each of them. */
    void makeReady(Collection<String> persons) {
        var missing = new TreeSet<>(persons);
        missing.removeAll(toOpen(persons).keySet());
        if (missing.isEmpty()) return;
        apart.executeWithoutResult(status -> jdbc.sql("""
            insert into person_key (person_id, wrapped_key, wrapped_by)
            select person, wrapped, :by from unnest(:persons, :wrapped) as made (person, wrapped)
            on conflict (person_id) do nothing\
            """)
                .param("persons", new SqlArrayValue("text", missing.toArray()))
                .param("wrapped", new SqlArrayValue("bytea", (Object[]) missing.stream()
                        .map(person -> wrapped(person, Random.randBytes(KEY_BYTES)))
                        .toArray(byte[][]::new)))
                .param("by", wrappedBy)
                .update());
        toOpen(missing);
    }

    /**
     * The keys of these persons with one statement at most; empty for an erased person, no entry for one who never had
     * a key.
     */
    Map<String, Optional<Aead>> toOpen(Collection<String> persons) {
        var keys = new HashMap<String, Optional<Aead>>();
        var unknown = new TreeSet<>(persons);
        recent.getAllPresent(unknown).forEach((person, key) -> keys.put(person, Optional.of(key)));
        unknown.removeAll(keys.keySet());
        if (unknown.isEmpty()) return keys;
        for (var row : stored(unknown)) {
            var key = row.isDestroyed() ? Optional.<Aead>empty() : Optional.of(unwrapped(row));
            key.ifPresent(usable -> recent.put(row.person(), usable));
            keys.put(row.person(), key);
        }
        return keys;
    }

    /**
     * Made in a transaction of its own: if the caller's were rolled back, a key already used and remembered would be
     * lost, and with it what other requests sealed meanwhile.
     */
    private Aead made(String person) {
        var row = apart.execute(status -> {
            jdbc.sql("""
                insert into person_key (person_id, wrapped_key, wrapped_by)
                values (:person, :wrapped, :by) on conflict (person_id) do nothing\
                """)
                    .param("person", person)
                    .param("wrapped", wrapped(person, Random.randBytes(KEY_BYTES)))
                    .param("by", wrappedBy)
                    .update();
            return stored(List.of(person)).getFirst();
        });
        if (row.isDestroyed()) throw PersonalRule.PERSON_IS_NOT_ERASED.broken();
        var key = unwrapped(row);
        recent.put(person, key);
        return key;
    }

    private List<Row> stored(Collection<String> persons) {
        return jdbc.sql("select person_id, wrapped_key, wrapped_by from person_key where person_id = any(:persons)")
                .param("persons", new SqlArrayValue("text", persons.toArray()))
                .query(ROW)
                .list();
    }

    private byte[] wrapped(String person, byte[] key) {
        try {
            return wrapping.encrypt(key, person.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("The key of person " + person + " could not be wrapped.", failed);
        }
    }

    private Aead unwrapped(Row row) {
        if (!wrappedBy.equals(row.wrappedBy())) {
            throw new IllegalStateException("The key of person " + row.person()
                    + " was wrapped with another CPSN_KEK than the one this service was started with.");
        }
        try {
            return new AesGcmJce(wrapping.decrypt(row.wrapped(), row.person().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("The key of person " + row.person() + " could not be unwrapped.", failed);
        }
    }

    private record Row(String person, byte[] wrapped, String wrappedBy) {
        boolean isDestroyed() {
            return wrapped == null;
        }
    }

    private static final RowMapper<Row> ROW = (row, number) ->
            new Row(row.getString("person_id"), row.getBytes("wrapped_key"), row.getString("wrapped_by"));
}
