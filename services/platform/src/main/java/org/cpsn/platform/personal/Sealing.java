package org.cpsn.platform.personal;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Seals personal values with the key of the person they are about, and opens them again while that key exists. */
@Component
public final class Sealing {
    /** Not the application's mapper: what is sealed must read for ever, whatever the web settles on. */
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PersonKeys keys;

    Sealing(PersonKeys keys) {
        this.keys = keys;
    }

    /**
     * Seals a value for a person; the person's first value makes the key.
     *
     * @throws org.cpsn.platform.domain.Rejected when the person was erased
     */
    public <T> Personal<T> seal(String person, T value) {
        try {
            var sealed = keys.toSeal(person).encrypt(written(person, value), boundTo(person));
            return new Personal<>(
                    person, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("A value of person " + person + " could not be sealed.", failed);
        }
    }

    /** Makes the keys of many people at once; sealing a first value for each of them is quick then. */
    public void prepare(Collection<String> persons) {
        keys.makeReady(persons);
    }

    /** The value; empty when the person was erased. */
    public <T> Optional<T> open(Personal<T> personal, Class<T> type) {
        return Optional.ofNullable(openAll(List.of(personal), type).get(personal));
    }

    /**
     * Seals a file as it is, without JSON around it.
     *
     * @throws org.cpsn.platform.domain.Rejected when the person was erased
     */
    public byte[] sealFile(String person, byte[] content) {
        try {
            return keys.toSeal(person).encrypt(content, boundTo(person));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("A file of person " + person + " could not be sealed.", failed);
        }
    }

    /** The file; empty when the person was erased. */
    public Optional<byte[]> openFile(String person, byte[] sealed) {
        var key = keys.toOpen(List.of(person)).get(person);
        if (key == null) throw new IllegalStateException("Person " + person + " has no key, and was not erased.");
        return key.map(usable -> {
            try {
                return usable.decrypt(sealed, boundTo(person));
            } catch (GeneralSecurityException failed) {
                throw new IllegalStateException(
                        "A sealed file of person " + person + " is damaged or was sealed for another.", failed);
            }
        });
    }

    /** Opens many with one look at the keys. Values of erased persons have no entry. */
    public <T> Map<Personal<T>, T> openAll(Collection<Personal<T>> personals, Class<T> type) {
        var found = keys.toOpen(personals.stream().map(Personal::person).collect(Collectors.toSet()));
        var opened = new HashMap<Personal<T>, T>();
        for (var personal : personals) {
            var key = found.get(personal.person());
            if (key == null) {
                throw new IllegalStateException("Person " + personal.person() + " has no key, and was not erased.");
            }
            key.ifPresent(usable -> opened.put(personal, opened(personal, usable, type)));
        }
        return opened;
    }

    private static <T> T opened(Personal<T> personal, Aead key, Class<T> type) {
        try {
            var sealed = Base64.getUrlDecoder().decode(personal.sealed());
            return read(personal.person(), key.decrypt(sealed, boundTo(personal.person())), type);
        } catch (GeneralSecurityException | IllegalArgumentException failed) {
            throw new IllegalStateException(
                    "A sealed value of person " + personal.person() + " is damaged or was sealed for another.", failed);
        }
    }

    private static byte[] written(String person, Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JacksonException quotesTheValue) {
            throw new IllegalStateException("A value of person " + person + " cannot be written as JSON.");
        }
    }

    private static <T> T read(String person, byte[] json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JacksonException quotesTheValue) {
            throw new IllegalStateException("A value of person " + person + " is not a " + type.getSimpleName() + ".");
        }
    }

    /** A value moved to another person's record does not open there. */
    private static byte[] boundTo(String person) {
        return person.getBytes(StandardCharsets.UTF_8);
    }
}
