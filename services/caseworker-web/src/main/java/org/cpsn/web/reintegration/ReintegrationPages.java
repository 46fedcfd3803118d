package org.cpsn.web.reintegration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cpsn.web.families.Households;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Days;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.Asking;
import org.cpsn.web.services.ReintegrationService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reintegration plan of a family: what is asked for, what was decided, and what has reached the family. */
@Controller
@RequestMapping("/families/{id}/plan")
class ReintegrationPages {

    record TakingBackForm(String reason, String key) {}

    private final Households households;
    private final ReintegrationService plans;
    private final FormFlow flow;
    private final Words words;
    private final Days days;

    ReintegrationPages(Households households, ReintegrationService plans, FormFlow flow, Words words, Days days) {
        this.households = households;
        this.plans = plans;
        this.flow = flow;
        this.words = words;
        this.days = days;
    }

    @GetMapping
    String plan(@PathVariable String id, @RequestParam(required = false) String done, Model model) {
        flow.fresh(model);
        model.addAttribute("done", done);
        return page(id, model);
    }

    @GetMapping("/items/new")
    String asking(@PathVariable String id, Model model) {
        flow.fresh(model);
        return item(id, null, ItemForm.EMPTY, model);
    }

    @PostMapping("/items/new")
    String ask(
            @PathVariable String id, @ModelAttribute("form") ItemForm form, Model model, HttpServletResponse response) {
        var faults = new Faults();
        form.check(faults, words);
        return flow.send(
                faults,
                form.key(),
                () -> plans.request(id, form.body(), Asking.on(form.key(), "*")),
                answer -> planOf(id, "asked"),
                model,
                response,
                () -> item(id, null, form, faults, model));
    }

    @GetMapping("/items/{itemId}")
    String changing(@PathVariable String id, @PathVariable String itemId, Model model) {
        flow.fresh(model);
        var plan = plans.of(id);
        var edition = plan.proposal() == null ? 0 : plan.proposal().edition();
        return item(id, itemId, ItemForm.of(plan.line(itemId).item(), edition), model);
    }

    @PostMapping("/items/{itemId}")
    String change(
            @PathVariable String id,
            @PathVariable String itemId,
            @ModelAttribute("form") ItemForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        form.check(faults, words);
        return flow.send(
                faults,
                form.key(),
                () -> plans.change(id, itemId, form.body(), Asking.on(form.key(), "*")),
                answer -> planOf(id, "changed"),
                model,
                response,
                () -> item(id, itemId, form, faults, model));
    }

    @PostMapping("/items/{itemId}/removal")
    String drop(
            @PathVariable String id,
            @PathVariable String itemId,
            @RequestParam int basedOn,
            @RequestParam String key,
            Model model,
            HttpServletResponse response) {
        return flow.send(
                new Faults(),
                key,
                () -> plans.drop(id, itemId, Map.of("basedOn", basedOn), Asking.on(key, "*")),
                answer -> planOf(id, "dropped"),
                model,
                response,
                () -> page(id, model));
    }

    @PostMapping("/submission")
    String submit(
            @PathVariable String id,
            @RequestParam String planId,
            @RequestParam int basedOn,
            @RequestParam String key,
            Model model,
            HttpServletResponse response) {
        return flow.send(
                new Faults(),
                key,
                () -> plans.submit(id, seen(planId, basedOn), Asking.on(key, "*")),
                answer -> planOf(id, "submitted"),
                model,
                response,
                () -> page(id, model));
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable String id,
            @RequestParam String planId,
            @RequestParam int basedOn,
            @RequestParam String key,
            Model model,
            HttpServletResponse response) {
        return flow.send(
                new Faults(),
                key,
                () -> plans.withdraw(id, seen(planId, basedOn), Asking.on(key, "*")),
                answer -> planOf(id, "withdrawn"),
                model,
                response,
                () -> page(id, model));
    }

    @GetMapping("/items/{itemId}/delivery")
    String delivering(@PathVariable String id, @PathVariable String itemId, Model model) {
        flow.fresh(model);
        return delivery(id, itemId, DeliveryForm.likely(plans.of(id).line(itemId), days.today()), new Faults(), model);
    }

    @PostMapping("/items/{itemId}/delivery")
    String deliver(
            @PathVariable String id,
            @PathVariable String itemId,
            @ModelAttribute("form") DeliveryForm form,
            Model model,
            HttpServletResponse response) {
        var line = plans.of(id).line(itemId);
        var faults = new Faults();
        form.check(line, faults, words);
        return flow.send(
                faults,
                form.key(),
                () -> plans.deliver(id, itemId, form.body(line), Asking.on(form.key(), "*")),
                answer -> planOf(id, "delivered"),
                model,
                response,
                () -> delivery(id, itemId, form, faults, model));
    }

    @GetMapping("/deliveries/{deliveryId}/taking-back")
    String takingBack(@PathVariable String id, @PathVariable String deliveryId, Model model) {
        flow.fresh(model);
        model.addAttribute("form", new TakingBackForm(null, null));
        return taken(id, deliveryId, model);
    }

    @PostMapping("/deliveries/{deliveryId}/taking-back")
    String takeBack(
            @PathVariable String id,
            @PathVariable String deliveryId,
            @ModelAttribute("form") TakingBackForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.reason())) faults.at("reason", words.say("fault.takenBackReason.required"));
        return flow.send(
                faults,
                form.key(),
                () -> plans.takeBack(id, deliveryId, Map.of("reason", form.reason()), Asking.on(form.key(), "*")),
                answer -> planOf(id, "takenBack"),
                model,
                response,
                () -> taken(id, deliveryId, model));
    }

    private static String planOf(String id, String done) {
        return "/families/" + id + "/plan?done=familyPlan." + done;
    }

    private static Map<String, Object> seen(String planId, int basedOn) {
        var body = new LinkedHashMap<String, Object>();
        body.put("planId", planId);
        body.put("basedOn", basedOn);
        return body;
    }

    private String page(String id, Model model) {
        households.shown(id, "plan", model);
        model.addAttribute("plan", plans.of(id));
        return "reintegration/page";
    }

    /** A rule is told at its field; of a plan that has changed, what is there now stands beside what was typed. */
    private String item(String id, String itemId, ItemForm form, Faults faults, Model model) {
        faults.moveTo(ItemForm.FIELDS);
        return item(id, itemId, form, model);
    }

    private String item(String id, String itemId, ItemForm form, Model model) {
        households.shown(id, "plan", model);
        var plan = plans.of(id);
        model.addAttribute("plan", plan);
        model.addAttribute("itemId", itemId);
        boolean changed =
                model.getAttribute("faults") instanceof Faults faults && faults.broke("PLAN_CHANGED_MEANWHILE");
        model.addAttribute("changed", changed);
        model.addAttribute(
                "form",
                changed && plan.proposal() != null
                        ? new ItemForm(
                                form.type(),
                                form.person(),
                                form.amount(),
                                form.instalments(),
                                form.budgetLine(),
                                form.need(),
                                plan.proposal().edition(),
                                form.key())
                        : form);
        return "reintegration/item";
    }

    private String delivery(String id, String itemId, DeliveryForm form, Faults faults, Model model) {
        faults.moveTo(DeliveryForm.FIELDS);
        households.shown(id, "plan", model);
        model.addAttribute("line", plans.of(id).line(itemId));
        model.addAttribute("form", form);
        return "reintegration/delivery";
    }

    private String taken(String id, String deliveryId, Model model) {
        households.shown(id, "plan", model);
        model.addAttribute("delivery", plans.of(id).delivery(deliveryId));
        return "reintegration/taking-back";
    }
}
