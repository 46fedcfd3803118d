package org.cpsn.web.handover;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Supplier;
import org.cpsn.web.families.Households;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Days;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.Answer;
import org.cpsn.web.services.Asking;
import org.cpsn.web.services.HandOversService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A family goes to another municipality: offered or asked for, answered, withdrawn; or met there after it was gone. */
@Controller
class HandOverPages {

    record ProposalForm(String municipality, String reason, String key) {}

    /** @param answer ACCEPTED or GIVEN_BACK; of a family that was asked for, ACCEPTED or KEPT */
    record AnswerForm(String answer, String reason, String key) {
        static final AnswerForm NONE = new AnswerForm(null, null, null);
    }

    record AskingForm(String reason, String key) {}

    record TakeOverForm(
            Typed.Day day, String how, String returnType, String countryOfReturn, String track, String key) {
        TakeOverForm {
            day = day == null ? Typed.Day.NONE : day;
        }
    }

    private final Households households;
    private final HandOversService handOvers;
    private final FormFlow flow;
    private final Words words;
    private final Days days;

    HandOverPages(Households households, HandOversService handOvers, FormFlow flow, Words words, Days days) {
        this.households = households;
        this.handOvers = handOvers;
        this.flow = flow;
        this.words = words;
        this.days = days;
    }

    @GetMapping("/hand-overs")
    String all(@RequestParam(required = false) String done, @RequestParam(required = false) String of, Model model) {
        model.addAttribute("done", done);
        model.addAttribute("all", handOvers.all().without(of));
        return "handover/list";
    }

    @GetMapping("/families/{id}/hand-over")
    String one(@PathVariable String id, Model model) {
        flow.fresh(model);
        return show(id, new ProposalForm(null, null, null), AnswerForm.NONE, model);
    }

    @PostMapping("/families/{id}/hand-over")
    String propose(
            @PathVariable String id,
            @ModelAttribute("form") ProposalForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.municipality())) faults.at("municipality", words.say("fault.municipality.required"));
        if (Typed.blank(form.reason())) faults.at("reason", words.say("fault.moveReason.required"));
        return send(
                faults,
                form.key(),
                () -> handOvers.act(
                        id,
                        "hand-over",
                        Map.of("toMunicipality", form.municipality(), "reason", form.reason()),
                        Asking.on(form.key(), "*")),
                "/families/" + id + "?done=family.handOverProposed",
                model,
                response,
                () -> show(id, form, AnswerForm.NONE, model));
    }

    @PostMapping("/families/{id}/hand-over/{handOverId}/answer")
    String answer(
            @PathVariable String id,
            @PathVariable String handOverId,
            @ModelAttribute("answer") AnswerForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        boolean accepted = "ACCEPTED".equals(form.answer());
        boolean kept = "KEPT".equals(form.answer());
        if (Typed.blank(form.answer())) faults.at("answer", words.say("fault.handOverAnswer.required"));
        else if (!accepted && Typed.blank(form.reason()))
            faults.at("reason", words.say(kept ? "fault.keepingReason.required" : "fault.giveBackReason.required"));
        return send(
                faults,
                form.key(),
                () -> accepted
                        ? handOvers.answer(id, handOverId, "acceptance", Map.of(), Asking.on(form.key(), "*"))
                        : handOvers.answer(
                                id,
                                handOverId,
                                kept ? "refusal" : "return",
                                Map.of("reason", form.reason()),
                                Asking.on(form.key(), "*")),
                answered(id, form.answer()),
                model,
                response,
                () -> show(id, new ProposalForm(null, null, null), form, model));
    }

    /** Who has given a family away does not see its record any more. */
    @PostMapping("/families/{id}/hand-over/{handOverId}/grant")
    String grant(
            @PathVariable String id,
            @PathVariable String handOverId,
            @ModelAttribute("answer") AnswerForm form,
            Model model,
            HttpServletResponse response) {
        if (!"ACCEPTED".equals(form.answer())) return answer(id, handOverId, form, model, response);
        return send(
                new Faults(),
                form.key(),
                () -> handOvers.answer(id, handOverId, "acceptance", Map.of(), Asking.on(form.key(), "*")),
                "/hand-overs?done=family.granted&of=" + id,
                model,
                response,
                () -> show(id, new ProposalForm(null, null, null), form, model));
    }

    @PostMapping("/families/{id}/hand-over/{handOverId}/withdrawal")
    String withdraw(
            @PathVariable String id,
            @PathVariable String handOverId,
            @RequestParam String key,
            Model model,
            HttpServletResponse response) {
        return send(
                new Faults(),
                key,
                () -> handOvers.answer(id, handOverId, "withdrawal", Map.of(), Asking.on(key, "*")),
                "/families/" + id + "?done=family.handOverWithdrawn",
                model,
                response,
                () -> show(id, new ProposalForm(null, null, null), AnswerForm.NONE, model));
    }

    @PostMapping("/families/{id}/take-over/request")
    String askFor(
            @PathVariable String id,
            @ModelAttribute("asking") AskingForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.reason())) faults.at("reason", words.say("fault.askingReason.required"));
        return send(
                faults,
                form.key(),
                () -> handOvers.act(
                        id, "take-over/request", Map.of("reason", form.reason()), Asking.on(form.key(), "*")),
                "/hand-overs?done=family.askedFor",
                model,
                response,
                () -> takeOver(id, null, model));
    }

    @PostMapping("/families/{id}/take-over/{handOverId}/withdrawal")
    String askNoMore(
            @PathVariable String id,
            @PathVariable String handOverId,
            @RequestParam String key,
            Model model,
            HttpServletResponse response) {
        return send(
                new Faults(),
                key,
                () -> handOvers.answer(id, handOverId, "withdrawal", Map.of(), Asking.on(key, "*")),
                "/hand-overs?done=family.handOverWithdrawn&of=" + id,
                model,
                response,
                () -> takeOver(id, null, model));
    }

    @GetMapping("/families/{id}/take-over")
    String meeting(@PathVariable String id, Model model) {
        flow.fresh(model);
        return takeOver(id, new TakeOverForm(Typed.Day.of(days.today()), null, null, null, null, null), model);
    }

    @PostMapping("/families/{id}/take-over")
    String met(
            @PathVariable String id,
            @ModelAttribute("form") TakeOverForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        boolean abroad = handOvers.known(id).wentAbroad();
        if (form.day().date().isEmpty()) faults.at("on", words.say("fault.day.malformed"));
        if (abroad) {
            if (Typed.blank(form.returnType())) faults.at("returnType", words.say("fault.returnType.required"));
            if (Typed.blank(form.countryOfReturn()))
                faults.at("countryOfReturn", words.say("fault.countryOfReturn.required"));
        } else if (Typed.blank(form.how())) faults.at("how", words.say("fault.foundHow.required"));
        return send(
                faults,
                form.key(),
                () -> handOvers.act(
                        id,
                        abroad ? "take-over/returned" : "take-over/found",
                        abroad ? returned(form) : found(form),
                        Asking.on(form.key(), "*")),
                "/families/" + id + "?done=family.takenOver",
                model,
                response,
                () -> takeOver(id, form, model));
    }

    private static String answered(String id, String answer) {
        return switch (answer) {
            case "ACCEPTED" -> "/families/" + id + "?done=family.handOverAccepted";
            case "KEPT" -> "/families/" + id + "?done=family.kept";
            case null, default -> "/hand-overs?done=family.givenBack&of=" + id;
        };
    }

    private static Map<String, Object> found(TakeOverForm form) {
        return Typed.filled("on", form.day().date().orElseThrow().toString(), "how", form.how());
    }

    private static Map<String, Object> returned(TakeOverForm form) {
        return Typed.filled(
                "returnType",
                form.returnType(),
                "countryOfReturn",
                form.countryOfReturn(),
                "arrivedOn",
                form.day().date().orElseThrow().toString(),
                "track",
                Typed.orNull(form.track()));
    }

    private String send(
            Faults faults,
            String key,
            Supplier<Answer> act,
            String next,
            Model model,
            HttpServletResponse response,
            Supplier<String> again) {
        return flow.send(faults, key, act, answer -> next, model, response, again);
    }

    private String show(String id, ProposalForm form, AnswerForm answer, Model model) {
        households.shown(id, "overview", model);
        model.addAttribute("form", form);
        model.addAttribute("answer", answer);
        return "handover/one";
    }

    /** @param form null where somebody asks for the family instead */
    private String takeOver(String id, TakeOverForm form, Model model) {
        model.addAttribute("known", handOvers.known(id));
        model.addAttribute("form", form == null ? new TakeOverForm(null, null, null, null, null, null) : form);
        return "handover/take-over";
    }
}
