package org.cpsn.cases.caseload;

import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cpsn.cases.caseload.CaseloadApi.Sought;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Searches of the caseload to come back to. Nobody sees another's, not even that there are any. */
@RestController
@RequestMapping("/searches")
class SavedSearchApi {
    private final SavedSearches searches;
    private final CaseloadApi caseload;

    SavedSearchApi(SavedSearches searches, CaseloadApi caseload) {
        this.searches = searches;
        this.caseload = caseload;
    }

    record Search(
            @NotBlank @Size(max = 60) String name,
            @NotNull @Valid Sought sought) {}

    /** @param count of the cases it finds now */
    record Shown(String searchId, String name, Sought sought, long count) {}

    record Page(List<Shown> searches) {}

    @GetMapping
    @Allowed({CASEWORKER, SUPERVISOR})
    Page searches(Caseworker who) {
        return new Page(searches.of(who.id()).stream()
                .map(search -> new Shown(
                        search.searchId(), search.name(), search.sought(), caseload.count(search.sought(), who)))
                .toList());
    }

    /** Keeps it, renames it, or changes what it looks for: the id is made by who asks, so that twice has one effect. */
    @PutMapping("/{searchId}")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Void> keep(
            @PathVariable @Pattern(regexp = "[A-Za-z0-9-]{1,64}") String searchId,
            @RequestBody @Valid Search body,
            Caseworker who) {
        searches.keep(who.id(), new SavedSearches.Saved(searchId, body.name().strip(), body.sought()));
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/{searchId}")
    @Allowed({CASEWORKER, SUPERVISOR})
    ResponseEntity<Void> drop(@PathVariable String searchId, Caseworker who) {
        searches.drop(who.id(), searchId);
        return ResponseEntity.noContent().build();
    }
}
