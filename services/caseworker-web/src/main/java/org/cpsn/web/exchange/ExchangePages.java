package org.cpsn.web.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.Answer;
import org.cpsn.web.services.ExchangesService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Exchanges with partners, for those who know children by pseudonym only: the liaison and the coordinator. */
@Controller
@RequestMapping("/exchanges")
class ExchangePages {
    private static final int SIZE = 25;

    /** @param decision what is done with a message: let go on, or sent back with a comment */
    record DecisionForm(String decision, String comment, String key) {}

    private final ExchangesService exchanges;
    private final FormFlow flow;
    private final Words words;

    ExchangePages(ExchangesService exchanges, FormFlow flow, Words words) {
        this.exchanges = exchanges;
        this.flow = flow;
        this.words = words;
    }

    @GetMapping
    String all(
            @RequestParam(required = false) String partner,
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String stage,
            @RequestParam(required = false) String overdue,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var filter = new HashMap<String, Object>();
        filter.put("partner", Typed.orNull(partner));
        filter.put("state", Typed.orNull(state));
        filter.put("stage", Typed.orNull(stage));
        filter.put("overdue", "true".equals(overdue) ? "true" : null);
        model.addAttribute("filter", new HashMap<>(filter));
        filter.put("page", Math.max(0, page));
        filter.put("size", SIZE);
        var listed = exchanges.all(filter);
        model.addAttribute("listed", listed);
        model.addAttribute("pages", (listed.total() + SIZE - 1) / SIZE);
        return "exchange/list";
    }

    @GetMapping("/approvals")
    String approvals(@RequestParam(required = false) String done, Model model) {
        flow.fresh(model);
        model.addAttribute("form", new DecisionForm(null, null, null));
        model.addAttribute("done", done);
        return queue(model);
    }

    @GetMapping("/left")
    String left(
            @RequestParam(required = false) String partner, @RequestParam(defaultValue = "0") int page, Model model) {
        var filter = new HashMap<String, Object>();
        filter.put("partner", Typed.orNull(partner));
        filter.put("page", Math.max(0, page));
        filter.put("size", SIZE);
        var left = exchanges.left(filter);
        model.addAttribute("left", left);
        model.addAttribute("partner", Typed.orNull(partner));
        model.addAttribute("pages", (left.total() + SIZE - 1) / SIZE);
        return "exchange/left";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, @RequestParam(required = false) String done, Model model) {
        flow.fresh(model);
        model.addAttribute("form", new DecisionForm(null, null, null));
        model.addAttribute("done", done);
        return page(id, model);
    }

    @PostMapping("/{id}/messages/{message}/submission")
    String submit(
            @PathVariable String id,
            @PathVariable String message,
            @ModelAttribute("form") DecisionForm form,
            Model model,
            HttpServletResponse response) {
        return decide(
                id,
                message,
                form,
                "submission",
                "messageSubmitted",
                "/exchanges/" + id,
                model,
                response,
                () -> page(id, model));
    }

    @PostMapping("/{id}/messages/{message}/approval")
    String approve(
            @PathVariable String id,
            @PathVariable String message,
            @ModelAttribute("form") DecisionForm form,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("about", message);
        return decide(
                id,
                message,
                form,
                "approval",
                "messageApproved",
                "/exchanges/approvals",
                model,
                response,
                () -> queue(model));
    }

    @PostMapping("/{id}/hand-back")
    String handBack(
            @PathVariable String id,
            @ModelAttribute("form") DecisionForm form,
            Model model,
            HttpServletResponse response) {
        var takes = "acceptance".equals(form.decision());
        var faults = new Faults();
        if (!takes && !"rejection".equals(form.decision())) faults.at("handBack", words.say("fault.handBack.required"));
        return flow.send(
                faults,
                form.key(),
                () -> exchanges.answerHandBack(id, takes, form.key()),
                answer -> back("/exchanges/" + id, takes ? "handBackAccepted" : "handBackRejected"),
                model,
                response,
                () -> page(id, model));
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(
            @PathVariable String id,
            @ModelAttribute("form") DecisionForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.decision())) faults.at("recallReason", words.say("fault.recallReason.required"));
        return flow.send(
                faults,
                form.key(),
                () -> exchanges.withdraw(id, form.decision(), form.key()),
                answer -> back("/exchanges/" + id, "exchangeWithdrawn"),
                model,
                response,
                () -> page(id, model));
    }

    private String decide(
            String id,
            String message,
            DecisionForm form,
            String goesOn,
            String done,
            String next,
            Model model,
            HttpServletResponse response,
            Supplier<String> again) {
        var yes = "yes".equals(form.decision());
        var faults = new Faults();
        if (!yes && !"no".equals(form.decision()))
            faults.at(
                    "decision",
                    words.say("approval".equals(goesOn) ? "fault.decision.required" : "fault.submission.required"));
        else if (!yes && Typed.blank(form.comment())) faults.at("comment", words.say("fault.comments.required"));
        Supplier<Answer> send = () -> yes
                ? exchanges.act(id, message, goesOn, Map.of(), form.key())
                : exchanges.act(
                        id,
                        message,
                        "sending-back",
                        Map.of("comment", form.comment().strip()),
                        form.key());
        return flow.send(
                faults, form.key(), send, answer -> back(next, yes ? done : "messageSentBack"), model, response, again);
    }

    private String page(String id, Model model) {
        model.addAttribute("exchange", exchanges.one(id));
        return "exchange/one";
    }

    private String queue(Model model) {
        model.addAttribute("approvals", exchanges.approvals());
        return "exchange/approvals";
    }

    private static String back(String page, String done) {
        return page + "?done=" + done;
    }
}
