package org.cpsn.web.arrivals;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Days;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.ArrivalsService;
import org.cpsn.web.services.Asking;
import org.cpsn.web.services.ReturneesService;
import org.cpsn.web.signin.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reception desk: who is expected, who has come and who has not, announced or not. */
@Controller
@RequestMapping("/arrivals")
class ArrivalPages {
    private static final int SIZE = 25;

    private final ArrivalsService arrivals;
    private final ReturneesService returnees;
    private final FormFlow flow;
    private final Words words;
    private final Days days;

    ArrivalPages(ArrivalsService arrivals, ReturneesService returnees, FormFlow flow, Words words, Days days) {
        this.arrivals = arrivals;
        this.returnees = returnees;
        this.flow = flow;
        this.words = words;
        this.days = days;
    }

    /** Which households are looked at. */
    enum When {
        today,
        week,
        late,
        expected,
        arrived,
        registered,
        notArrived,
        all;

        Map<String, String> sought(LocalDate today) {
            var sought = new LinkedHashMap<String, String>();
            switch (this) {
                case today -> {
                    sought.put("state", "EXPECTED");
                    sought.put("from", today.toString());
                    sought.put("until", today.toString());
                }
                case week -> {
                    sought.put("state", "EXPECTED");
                    sought.put("from", today.toString());
                    sought.put("until", today.plusDays(7).toString());
                }
                case late -> {
                    sought.put("state", "EXPECTED");
                    sought.put("until", today.minusDays(1).toString());
                }
                case expected -> sought.put("state", "EXPECTED");
                case arrived -> sought.put("state", "ARRIVED");
                case registered -> sought.put("state", "REGISTERED");
                case notArrived -> sought.put("state", "DID_NOT_ARRIVE");
                case all -> {}
            }
            return sought;
        }
    }

    record ReceptionForm(List<String> present, Typed.Day day, String place, List<String> urgent, String key) {
        ReceptionForm {
            present = present == null ? List.of() : List.copyOf(present);
            urgent = urgent == null ? List.of() : List.copyOf(urgent);
            day = day == null ? Typed.Day.NONE : day;
        }
    }

    record NoShowForm(String reason, String key) {}

    record WalkInForm(
            String returnType,
            String countryOfReturn,
            Typed.Day day,
            String place,
            String municipality,
            String escort,
            String children,
            String adults,
            List<String> urgent,
            String key) {
        WalkInForm {
            urgent = urgent == null ? List.of() : List.copyOf(urgent);
            day = day == null ? Typed.Day.NONE : day;
        }
    }

    @GetMapping
    String desk(
            @RequestParam(defaultValue = "today") When when,
            @RequestParam(required = false) String municipality,
            @RequestParam(defaultValue = "0") int page,
            SignedIn who,
            Model model) {
        var sought = when.sought(days.today());
        if (!Typed.blank(municipality)) sought.put("municipality", municipality);
        var found = arrivals.arrivals(sought, Math.max(0, page), SIZE);
        model.addAttribute("arrivals", found);
        model.addAttribute("when", when.name());
        model.addAttribute("municipality", municipality);
        model.addAttribute("choosesMunicipality", who.municipality() == null);
        model.addAttribute("page", Math.max(0, page));
        model.addAttribute("pages", (found.total() + SIZE - 1) / SIZE);
        return "arrivals/desk";
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) String done,
            @RequestParam(required = false) String atLeast,
            Model model) {
        flow.fresh(model);
        var arrival = arrivals.one(id, atLeast);
        model.addAttribute("done", done);
        return show(
                arrival,
                new ReceptionForm(
                        arrival.people().stream()
                                .map(ArrivalsService.Person::announcedId)
                                .toList(),
                        Typed.Day.of(days.today()),
                        arrival.place(),
                        null,
                        null),
                new NoShowForm(null, null),
                model);
    }

    @PostMapping("/{id}/reception")
    String received(
            @PathVariable String id,
            @ModelAttribute("form") ReceptionForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (form.present().isEmpty()) faults.at("present", words.say("fault.present.required"));
        if (form.day().date().isEmpty()) faults.at("on", words.say("fault.day.malformed"));
        if (Typed.blank(form.place())) faults.at("place", words.say("fault.place.required"));
        return flow.send(
                faults,
                form.key(),
                () -> arrivals.act(
                        id,
                        "reception",
                        Map.of(
                                "on", form.day().date().orElseThrow().toString(),
                                "place", form.place(),
                                "present", form.present(),
                                "urgent", form.urgent()),
                        Asking.on(form.key(), "*")),
                answer -> "/arrivals/" + id + "?done=arrival.received&atLeast=" + answer.version(),
                model,
                response,
                () -> show(arrivals.one(id, null), form, new NoShowForm(null, null), model));
    }

    @PostMapping("/{id}/no-show")
    String didNotArrive(
            @PathVariable String id,
            @ModelAttribute("noShow") NoShowForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.reason())) faults.at("reason", words.say("fault.noShow.required"));
        return flow.send(
                faults,
                form.key(),
                () -> arrivals.act(id, "no-show", Map.of("reason", form.reason()), Asking.on(form.key(), "*")),
                answer -> "/arrivals/" + id + "?done=arrival.noShow&atLeast=" + answer.version(),
                model,
                response,
                () -> {
                    var arrival = arrivals.one(id, null);
                    var reception = new ReceptionForm(null, Typed.Day.of(days.today()), arrival.place(), null, null);
                    return show(arrival, reception, form, model);
                });
    }

    /**
     * Who comes may be in the record already: the families of the municipality.
     *
     * @param all from whichever country; else from the same
     */
    @GetMapping("/{id}/family")
    String pointing(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        flow.fresh(model);
        return families(id, null, all, page, model);
    }

    @PostMapping("/{id}/family")
    String pointed(
            @PathVariable String id,
            @RequestParam(required = false) String family,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam String key,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(family)) faults.at("family", words.say("fault.family.required"));
        return flow.send(
                faults,
                key,
                () -> arrivals.act(id, "family", Map.of("familyId", family), Asking.on(key, "*")),
                answer -> "/arrivals/" + id + "?done=arrival.pointed&atLeast=" + answer.version(),
                model,
                response,
                () -> families(id, family, all, page, model));
    }

    @GetMapping("/new")
    String walkingIn(SignedIn who, Model model) {
        flow.fresh(model);
        model.addAttribute(
                "form",
                new WalkInForm(
                        null,
                        null,
                        Typed.Day.of(days.today()),
                        who.municipality() == null ? null : "OFFICE",
                        who.municipality(),
                        null,
                        null,
                        null,
                        null,
                        null));
        return "arrivals/walk-in";
    }

    @PostMapping("/new")
    String walkedIn(@ModelAttribute("form") WalkInForm form, Model model, HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.returnType())) faults.at("returnType", words.say("fault.returnType.required"));
        if (Typed.blank(form.countryOfReturn()))
            faults.at("countryOfReturn", words.say("fault.countryOfReturn.required"));
        if (form.day().date().isEmpty()) faults.at("on", words.say("fault.day.malformed"));
        if (Typed.blank(form.place())) faults.at("place", words.say("fault.place.required"));
        if (Typed.blank(form.municipality())) faults.at("municipality", words.say("fault.municipality.required"));
        for (var field : List.of("children", "adults")) {
            var given = field.equals("children") ? form.children() : form.adults();
            if (Typed.blank(given) || !given.strip().matches("[12]?\\d|30"))
                faults.at(field, words.say("fault.people.malformed"));
        }
        return flow.send(
                faults,
                form.key(),
                () -> arrivals.walkedIn(body(form), Asking.something(form.key())),
                answer -> "/arrivals/" + answer.id() + "?done=arrival.received&atLeast=" + answer.version(),
                model,
                response,
                () -> "arrivals/walk-in");
    }

    private static Map<String, Object> body(WalkInForm form) {
        var body = new LinkedHashMap<String, Object>();
        body.put("returnType", form.returnType());
        body.put("countryOfReturn", form.countryOfReturn());
        body.put("on", form.day().date().orElseThrow().toString());
        body.put("place", form.place());
        body.put("municipality", form.municipality());
        if (!Typed.blank(form.escort())) body.put("escort", form.escort());
        body.put("children", Integer.valueOf(form.children().strip()));
        body.put("adults", Integer.valueOf(form.adults().strip()));
        body.put("urgent", form.urgent());
        return body;
    }

    private String families(String id, String chosen, boolean all, int page, Model model) {
        var arrival = arrivals.one(id, null);
        var sought = new LinkedHashMap<String, String>();
        sought.put("municipality", arrival.municipality());
        if (!all) sought.put("countryOfReturn", arrival.countryOfReturn());
        var found = returnees.families(sought, Math.max(0, page), SIZE);
        model.addAttribute("arrival", arrival);
        model.addAttribute("families", found);
        model.addAttribute("chosen", chosen);
        model.addAttribute("all", all);
        model.addAttribute("page", Math.max(0, page));
        model.addAttribute("pages", (found.total() + SIZE - 1) / SIZE);
        return "arrivals/family";
    }

    private static String show(ArrivalsService.Arrival arrival, ReceptionForm form, NoShowForm noShow, Model model) {
        model.addAttribute("arrival", arrival);
        model.addAttribute("form", form);
        model.addAttribute("noShow", noShow);
        return "arrivals/one";
    }
}
