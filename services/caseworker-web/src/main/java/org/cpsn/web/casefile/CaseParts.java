package org.cpsn.web.casefile;

import java.util.List;
import java.util.stream.Stream;
import org.cpsn.web.page.Frame;
import org.cpsn.web.services.CasesService.CaseView;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * The parts of a case's page. There are more than a row holds, so they stand in groups by what one comes for; a group
 * opens on its first part.
 */
@Component
public class CaseParts {

    /**
     * One page of the case.
     *
     * @param key of its name, {@code tab.<key>}
     * @param path after the case's own address
     */
    public record Part(String key, String path) {}

    /** @param key of its name, {@code tabs.<key>} */
    public record Group(String key, List<Part> parts) {
        public boolean holds(String tab) {
            return parts.stream().anyMatch(part -> part.key().equals(tab));
        }

        /** A group of one needs no second row. */
        public boolean several() {
            return parts.size() > 1;
        }
    }

    private static final Part JUVENILE_JUSTICE = new Part("juvenileJustice", "/juvenile-justice");

    /** Only while it is open: one comes to it from a notice. */
    private static final Part KNOWN_CHILD = new Part("knownChild", "/known-child");

    private static final List<Group> ALL = List.of(
            group("overview", new Part("overview", "")),
            group(
                    "assessment",
                    new Part("assessments", "/assessments"),
                    new Part("trafficking", "/trafficking"),
                    JUVENILE_JUSTICE),
            group(
                    "help",
                    new Part("plan", "/plan"),
                    new Part("followUps", "/follow-ups"),
                    new Part("referrals", "/referrals"),
                    new Part("exchanges", "/exchanges"),
                    KNOWN_CHILD,
                    new Part("roundtables", "/roundtables")),
            group(
                    "records",
                    new Part("notes", "/notes"),
                    new Part("documents", "/documents"),
                    new Part("consents", "/consents")),
            group("timeline", new Part("timeline", "/timeline")),
            group("hands", new Part("access", "/access"), new Part("transfers", "/transfers")));

    private final Frame frame;

    CaseParts(Frame frame, ThymeleafViewResolver views) {
        this.frame = frame;
        views.addStaticVariable("caseParts", this);
    }

    /** @param tab the key of the part that is open; it is there whatever else is not */
    public List<Group> of(CaseView file, String tab) {
        return ALL.stream()
                .map(group -> new Group(
                        group.key(),
                        group.parts().stream()
                                .filter(part -> part.key().equals(tab) || shown(part, file))
                                .toList()))
                .toList();
    }

    private boolean shown(Part part, CaseView file) {
        if (part.equals(JUVENILE_JUSTICE)) return file.conflictWithLaw();
        if (part.equals(KNOWN_CHILD)) return false;
        return !part.key().equals("transfers") || frame.is("CASEWORKER", "SUPERVISOR");
    }

    private static Group group(String key, Part... parts) {
        return new Group(key, Stream.of(parts).toList());
    }
}
