package org.cpsn.web.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.Asking;
import org.cpsn.web.services.CareService;
import org.cpsn.web.services.CasesService;
import org.cpsn.web.services.PeopleService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Persons: found, looked at, corrected, described, numbered; and two records of one person merged and parted again. */
@Controller
class PeoplePages {

    record Search(String name, String municipality) {}

    /** @param otherNames one to a line */
    record DescriptionForm(String nickname, String otherNames, List<String> languages, String displacement) {

        DescriptionForm {
            languages = languages == null ? List.of() : List.copyOf(languages);
        }

        public boolean speaks(String language) {
            return languages.contains(language);
        }

        List<String> names() {
            return otherNames == null
                    ? List.of()
                    : otherNames
                            .lines()
                            .map(String::strip)
                            .filter(name -> !name.isEmpty())
                            .toList();
        }
    }

    record NumberForm(String scheme, String number) {}

    record RelativeForm(String relative, String kinship, String livesTogether, String care) {}

    record MergerForm(String into, String reason) {}

    private static final String FUNCTIONING = "functioning.";

    private final PeopleService people;
    private final CasesService cases;
    private final CareService care;
    private final Hits hits;
    private final FormFlow flow;
    private final Words words;

    PeoplePages(PeopleService people, CasesService cases, CareService care, Hits hits, FormFlow flow, Words words) {
        this.people = people;
        this.cases = cases;
        this.care = care;
        this.hits = hits;
        this.flow = flow;
        this.words = words;
    }

    @GetMapping("/people")
    String find(Model model) {
        model.addAttribute("search", new Search(null, null));
        model.addAttribute("goal", "record");
        flow.fresh(model);
        return "people/find";
    }

    @PostMapping("/people")
    String found(
            @ModelAttribute("search") Search search,
            @RequestHeader(name = "HX-Request", required = false) String typing,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("goal", "record");
        if (typing != null) return hits.asTyped(search.name(), search.municipality(), model);
        var faults = sought(search, model, response);
        if (faults.any()) return flow.again(faults, null, model, response, () -> "people/find");
        flow.fresh(model);
        return "people/find";
    }

    @GetMapping("/people/{id}")
    String one(@PathVariable String id, @RequestParam(required = false) String done, Model model) {
        var record = shown(id, model);
        model.addAttribute("done", done);
        model.addAttribute("key", Asking.newKey());
        model.addAttribute(
                "cases", cases.caseload(Map.of("status", "ALL", "child", id)).entries());
        model.addAttribute("genogram", Genogram.of(people.family(id)));
        if (record.mergedInto() == null) model.addAttribute("care", care.of(id));
        var mentioned = new ArrayList<>(record.merged());
        record.history().forEach(happened -> mentioned.addAll(happened.others()));
        model.addAttribute("others", cases.identities(mentioned));
        return "people/record";
    }

    /** The drawing alone, for pages of cases. */
    @GetMapping("/people/{id}/genogram")
    String genogram(@PathVariable String id, Model model) {
        model.addAttribute("genogram", Genogram.of(people.family(id)));
        return "people/family :: drawing";
    }

    /** First the relative is found, then it is said who they are. */
    @GetMapping("/people/{id}/relatives")
    String relatives(@PathVariable String id, @RequestParam(required = false) String relative, Model model) {
        flow.fresh(model);
        model.addAttribute("search", new Search(null, null));
        return linking(id, new RelativeForm(relative, null, null, null), model);
    }

    @PostMapping("/people/{id}/relatives/search")
    String relativeFound(
            @PathVariable String id,
            @ModelAttribute("search") Search search,
            @RequestHeader(name = "HX-Request", required = false) String typing,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("goal", "relative");
        model.addAttribute("of", id);
        if (typing != null) return hits.asTyped(search.name(), search.municipality(), model);
        var faults = sought(search, model, response);
        var nobody = new RelativeForm(null, null, null, null);
        if (faults.none()) flow.fresh(model);
        return faults.none()
                ? linking(id, nobody, model)
                : flow.again(faults, null, model, response, () -> linking(id, nobody, model));
    }

    @PostMapping("/people/{id}/relatives")
    String link(
            @PathVariable String id,
            @ModelAttribute("form") RelativeForm form,
            @RequestParam(required = false) String key,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.kinship())) faults.at("kinship", words.say("fault.kinship.required"));
        if (Typed.blank(form.livesTogether())) faults.at("livesTogether", words.say("fault.livesTogether.required"));
        if (Typed.blank(form.care())) faults.at("care", words.say("fault.care.required"));
        Map<String, Object> body = faults.any()
                ? Map.of()
                : Map.of(
                        "relativeId",
                        Objects.toString(form.relative(), ""),
                        "kinship",
                        form.kinship(),
                        "livesTogether",
                        Boolean.valueOf(form.livesTogether()),
                        "care",
                        form.care());
        return flow.send(
                faults,
                key,
                () -> people.act(id, "relatives", body, Asking.on(key, "*")),
                answer -> "/people/" + id + "?done=relatives",
                model,
                response,
                () -> {
                    model.addAttribute("search", new Search(null, null));
                    return linking(id, form, model);
                });
    }

    @PostMapping("/people/{id}/relatives/{linkId}/withdrawal")
    String unlink(@PathVariable String id, @PathVariable String linkId, @RequestParam String key) {
        people.unlink(id, linkId, Asking.on(key, "*"));
        return "redirect:/people/" + id + "?done=unlinked";
    }

    @GetMapping("/people/{id}/correction")
    String correction(@PathVariable String id, Model model) {
        var record = shown(id, model);
        flow.fresh(model);
        model.addAttribute("version", record.version());
        model.addAttribute("person", CorrectionForm.of(record.person()));
        return "people/correction";
    }

    @PostMapping("/people/{id}/correction")
    String correct(
            @PathVariable String id,
            @ModelAttribute("person") CorrectionForm form,
            @RequestParam(required = false) String key,
            @RequestParam(required = false) String version,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        form.check(faults, words);
        return act(
                id,
                "correction",
                faults,
                key,
                version,
                faults.any() ? Map.of() : form.body(),
                model,
                response,
                () -> "people/correction");
    }

    @GetMapping("/people/{id}/description")
    String description(@PathVariable String id, Model model) {
        var record = shown(id, model);
        flow.fresh(model);
        model.addAttribute("version", record.version());
        model.addAttribute(
                "form",
                new DescriptionForm(
                        record.nickname(),
                        String.join("\n", record.otherNames()),
                        record.languages(),
                        record.displacement()));
        model.addAttribute("functioning", record.functioning());
        return "people/description";
    }

    @PostMapping("/people/{id}/description")
    String describe(
            @PathVariable String id,
            @ModelAttribute("form") DescriptionForm form,
            @RequestParam Map<String, String> all,
            Model model,
            HttpServletResponse response) {
        var functioning = new LinkedHashMap<String, String>();
        for (var domain : words.list("functioning")) {
            var said = Typed.orNull(all.get(FUNCTIONING + domain));
            if (said != null) functioning.put(domain, said);
        }
        model.addAttribute("functioning", functioning);
        var body = new LinkedHashMap<String, Object>();
        if (!Typed.blank(form.nickname())) body.put("nickname", form.nickname().strip());
        body.put("otherNames", form.names());
        body.put("languages", form.languages());
        if (!Typed.blank(form.displacement())) body.put("displacement", form.displacement());
        body.put("functioning", functioning);
        return act(
                id,
                "description",
                new Faults(),
                all.get("key"),
                all.get("version"),
                body,
                model,
                response,
                () -> "people/description");
    }

    @GetMapping("/people/{id}/numbers")
    String number(@PathVariable String id, Model model) {
        shown(id, model);
        flow.fresh(model);
        model.addAttribute("form", new NumberForm(null, null));
        return "people/number";
    }

    @PostMapping("/people/{id}/numbers")
    String recordNumber(
            @PathVariable String id,
            @ModelAttribute("form") NumberForm form,
            @RequestParam(required = false) String key,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.scheme())) faults.at("scheme", words.say("fault.scheme.required"));
        if (Typed.blank(form.number())) faults.at("number", words.say("fault.number.required"));
        var body = faults.any() ? Map.of() : Map.of("scheme", form.scheme(), "number", form.number());
        return act(id, "numbers", faults, key, "*", body, model, response, () -> {
            model.addAttribute("holders", cases.identities(faults.about()).values());
            return "people/number";
        });
    }

    @PostMapping("/people/{id}/numbers/{numberId}/withdrawal")
    String withdraw(@PathVariable String id, @PathVariable String numberId, @RequestParam String key) {
        people.withdraw(id, numberId, Asking.on(key, "*"));
        return "redirect:/people/" + id + "?done=withdrawal";
    }

    /** First the other record is found, then both stand side by side. */
    @GetMapping("/people/{id}/merger")
    String merger(@PathVariable String id, @RequestParam(required = false) String into, Model model) {
        flow.fresh(model);
        model.addAttribute("search", new Search(null, null));
        return compared(id, new MergerForm(into, null), model);
    }

    @PostMapping("/people/{id}/merger/search")
    String mergerFound(
            @PathVariable String id,
            @ModelAttribute("search") Search search,
            @RequestHeader(name = "HX-Request", required = false) String typing,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("goal", "merger");
        model.addAttribute("of", id);
        if (typing != null) return hits.asTyped(search.name(), search.municipality(), model);
        var faults = sought(search, model, response);
        if (faults.none()) flow.fresh(model);
        return faults.none()
                ? compared(id, new MergerForm(null, null), model)
                : flow.again(faults, null, model, response, () -> compared(id, new MergerForm(null, null), model));
    }

    @PostMapping("/people/{id}/merger")
    String merge(
            @PathVariable String id,
            @ModelAttribute("form") MergerForm form,
            @RequestParam(required = false) String key,
            Model model,
            HttpServletResponse response) {
        var faults = reasoned(form.reason());
        var body = Map.of("into", Objects.toString(form.into(), ""), "reason", Objects.toString(form.reason(), ""));
        return flow.send(
                faults,
                key,
                () -> people.act(id, "merger", body, Asking.on(key, "*")),
                answer -> "/people/" + form.into() + "?done=merger",
                model,
                response,
                () -> {
                    model.addAttribute("search", new Search(null, null));
                    return compared(id, form, model);
                });
    }

    @GetMapping("/people/{id}/undoing")
    String undoing(@PathVariable String id, Model model) {
        shown(id, model);
        flow.fresh(model);
        model.addAttribute("form", new MergerForm(null, null));
        return "people/undoing";
    }

    @PostMapping("/people/{id}/undoing")
    String undo(
            @PathVariable String id,
            @ModelAttribute("form") MergerForm form,
            @RequestParam(required = false) String key,
            Model model,
            HttpServletResponse response) {
        var faults = reasoned(form.reason());
        var body = Map.of("reason", Objects.toString(form.reason(), ""));
        return flow.send(
                faults,
                key,
                () -> people.act(id, "merger/undoing", body, Asking.on(key, "*")),
                answer -> "/people/" + id + "?done=undoing",
                model,
                response,
                () -> {
                    shown(id, model);
                    return "people/undoing";
                });
    }

    private String act(
            String id,
            String act,
            Faults faults,
            String key,
            String version,
            Object body,
            Model model,
            HttpServletResponse response,
            Supplier<String> template) {
        return flow.send(
                faults,
                key,
                () -> people.act(id, act, body, Asking.on(key, version)),
                answer -> "/people/" + id + "?done=" + act,
                model,
                response,
                () -> {
                    var record = shown(id, model);
                    // after a stale refusal the reader has seen what changed: the next try is based on that
                    model.addAttribute("version", faults.isStale() ? record.version() : version);
                    return template.get();
                });
    }

    private String compared(String id, MergerForm form, Model model) {
        shown(id, model);
        model.addAttribute("goal", "merger");
        model.addAttribute("of", id);
        model.addAttribute("form", form);
        if (!Typed.blank(form.into())) model.addAttribute("other", people.record(form.into()));
        return "people/merger";
    }

    private String linking(String id, RelativeForm form, Model model) {
        shown(id, model);
        model.addAttribute("goal", "relative");
        model.addAttribute("of", id);
        model.addAttribute("form", form);
        if (!Typed.blank(form.relative())) model.addAttribute("relative", cases.person(form.relative(), null));
        return "people/relative";
    }

    private Faults sought(Search search, Model model, HttpServletResponse response) {
        var faults = new Faults();
        if (search.name() == null || search.name().strip().length() < 2)
            faults.at("name", words.say("fault.name.tooShort"));
        else hits.found("name", search.name(), search.municipality(), faults, model, response);
        return faults;
    }

    private Faults reasoned(String reason) {
        var faults = new Faults();
        if (Typed.blank(reason)) faults.at("reason", words.say("fault.mergeReason.required"));
        return faults;
    }

    private PeopleService.Record shown(String id, Model model) {
        var record = people.record(id);
        model.addAttribute("record", record);
        return record;
    }
}
