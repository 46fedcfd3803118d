package org.cpsn.web.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.text.Collator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.cpsn.web.services.ServiceProblem;
import org.cpsn.web.services.StaffService;
import org.cpsn.web.services.StaffService.Colleague;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Colleagues by name. Templates call it {@code staff}: wherever the id of somebody on the staff would be shown, write
 * {@code ${staff.name(entry.by)}}; where one is chosen, {@code fields :: colleague(…)} with
 * {@code ${staff.colleagues(file.municipality)}}.
 *
 * <p>Names are kept for a moment and asked for once: the first id nobody has asked for brings the names of the reader's
 * whole organisation with it, so that a page costs one question or none. A page about many organisations says
 * {@link #know} first. When the directory does not answer, ids stand where names would, for the page is worth more.
 */
@Component
public class StaffNames {

    private static final Logger log = LoggerFactory.getLogger(StaffNames.class);

    private static final Duration KEPT = Duration.ofMinutes(2);
    private static final int MOST_KEPT = 20_000;
    private static final int MOST_ASKED = 200;

    private final StaffService staff;
    private final MessageSource messages;
    private final Clock clock;
    private final Duration quiet;
    private final Cache<String, String> names =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST_KEPT).build();
    private final Cache<String, List<Colleague>> lists =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(500).build();
    /** Until then the directory is not asked: every page would wait for it again. */
    private volatile Instant quietUntil = Instant.MIN;

    /** @param quiet for how long the directory is left alone after it has not answered */
    StaffNames(
            StaffService staff, MessageSource messages, Clock clock, @Value("${cpsn.staff.quiet:15s}") Duration quiet) {
        this.staff = staff;
        this.messages = messages;
        this.clock = clock;
        this.quiet = quiet;
    }

    /** The name of somebody on the staff; the id where nobody knows it, and nothing for nobody. */
    public String name(String id) {
        if (id == null) return "";
        if (id.startsWith("system:")) return messages.getMessage("staff.system", null, LocaleContextHolder.getLocale());
        know(List.of(id));
        return Objects.requireNonNullElse(names.getIfPresent(id), id);
    }

    /** The name with the id behind it, for those who must tell one from another of the same name. */
    public String nameAndId(String id) {
        var name = name(id);
        return id == null || name.equals(id) || id.startsWith("system:") ? name : name + " (" + id + ")";
    }

    /** Asks for all names a page will show at once, where they belong to many organisations. */
    public void know(Collection<String> ids) {
        var unknown = ids.stream()
                .filter(Objects::nonNull)
                .filter(id -> names.getIfPresent(id) == null)
                .distinct()
                .limit(MOST_ASKED)
                .toList();
        if (unknown.isEmpty() || clock.instant().isBefore(quietUntil)) return;
        try {
            names.putAll(staff.names(unknown));
            // whom the directory does not know is not asked for again with every line
            for (var id : unknown) names.asMap().putIfAbsent(id, id);
        } catch (ServiceProblem problem) {
            silence(problem);
        }
    }

    /**
     * To whom a case of this municipality can be given, in the order of their names; nobody when the directory does not
     * answer, and then the id is typed as before.
     */
    public List<Colleague> colleagues(String municipality) {
        return listed(municipality, "CASEWORKER", "SUPERVISOR");
    }

    /** Who can be invited to a roundtable there with an account of their own. */
    public List<Colleague> invitable(String municipality) {
        return listed(municipality, "CASEWORKER", "SUPERVISOR", "ROUNDTABLE_MEMBER");
    }

    void remember(String id, String name) {
        names.put(id, name);
        lists.invalidateAll();
    }

    private List<Colleague> listed(String municipality, String... roles) {
        var key = municipality + "/" + String.join(",", roles);
        var known = lists.getIfPresent(key);
        if (known != null) return known;
        if (clock.instant().isBefore(quietUntil)) return List.of();
        try {
            var byName = Collator.getInstance(Locale.of("sq"));
            var found = staff.colleagues(municipality, roles).stream()
                    .sorted((one, other) -> byName.compare(one.name(), other.name()))
                    .toList();
            lists.put(key, found);
            found.forEach(colleague -> names.put(colleague.id(), colleague.name()));
            return found;
        } catch (ServiceProblem problem) {
            silence(problem);
            return List.of();
        }
    }

    private void silence(ServiceProblem problem) {
        // what it refuses one reader it may tell the next
        if (problem.mayHaveHappened()) quietUntil = clock.instant().plus(quiet);
        log.warn("Staff are shown by id, because their names were not to be had: {}", problem.getMessage());
    }
}
