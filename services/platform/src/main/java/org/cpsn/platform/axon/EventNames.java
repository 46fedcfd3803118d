package org.cpsn.platform.axon;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.cpsn.platform.domain.DomainEvent;

/** Stores events under the name in their {@code @JsonTypeName}, so that a class can move without touching history. */
public final class EventNames extends Jackson3Serializer {
    private final Map<String, Class<?>> classes;
    private final Map<Class<?>, String> names;

    /** @param sealedRoots the sealed interfaces whose records are stored */
    public EventNames(Collection<Class<? extends DomainEvent>> sealedRoots) {
        super(builder().jsonMapperBuilderCustomizer(EventJson::speak));
        classes = sealedRoots.stream()
                .flatMap(EventNames::records)
                .collect(Collectors.toUnmodifiableMap(EventNames::nameOf, Function.identity()));
        names = classes.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    /** The records below a sealed interface, however deep. */
    public static Stream<Class<?>> records(Class<?> sealedRoot) {
        return sealedRoot.isSealed()
                ? Arrays.stream(sealedRoot.getPermittedSubclasses()).flatMap(EventNames::records)
                : Stream.of(sealedRoot);
    }

    /** The name an event is stored under. */
    public static String nameOf(Class<?> event) {
        var name = event.getAnnotation(JsonTypeName.class);
        if (name == null) throw new IllegalArgumentException(event + " has no @JsonTypeName to be stored under");
        return name.value();
    }

    /** The names of all stored events of a kind. */
    public Set<String> namesOf(Class<?> kind) {
        return names.entrySet().stream()
                .filter(known -> kind.isAssignableFrom(known.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    @SuppressWarnings("rawtypes") // as the serializer declares it
    public SerializedType typeForClass(Class type) {
        var name = type == null ? null : names.get(type);
        return name == null
                ? super.typeForClass(type)
                : new SimpleSerializedType(name, getRevisionResolver().revisionOf(type));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        var known = classes.get(type.getName());
        if (known != null) return known;
        var found = super.classForType(type);
        if (UnknownSerializedType.class.isAssignableFrom(found))
            throw new IllegalStateException("A stored event has the unknown name " + type.getName());
        return found;
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        var known = classes.get(type.getName());
        return known == null ? super.resolveClassName(type) : known.getName();
    }
}
