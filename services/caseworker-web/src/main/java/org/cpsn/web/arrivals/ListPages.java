package org.cpsn.web.arrivals;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.services.ArrivalsService;
import org.cpsn.web.services.Asking;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Readmission lists: sent as a file, looked at line by line, let in, and what was bad taken out to be corrected. */
@Controller
@RequestMapping("/arrivals/lists")
class ListPages {
    private static final int SIZE = 50;
    private static final long MOST_BYTES = 10 * 1024 * 1024;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final Set<String> STATUSES = Set.of("GOOD", "BAD", "CHANGED", "KNOWN", "REPEATED");

    /** What a list looks like; the line is invented. */
    private static final String EXAMPLE = """
        \uFEFFlist_reference;person_reference;household;given_name;family_name;birth_date;sex;country;arrival_date;border_point;return_type;municipality;escort\r
        DE-2026-17;1;A;Shqipe;Shembulli;2015-04-05;F;DE;2026-12-09;PRISHTINA_AIRPORT;INVOLUNTARY_READMISSION;19;POLICE\r
        """;

    private final ArrivalsService arrivals;
    private final FormFlow flow;
    private final Words words;

    ListPages(ArrivalsService arrivals, FormFlow flow, Words words) {
        this.arrivals = arrivals;
        this.flow = flow;
        this.words = words;
    }

    @GetMapping
    String lists(@RequestParam(defaultValue = "0") int page, @RequestParam(required = false) String done, Model model) {
        flow.fresh(model);
        model.addAttribute("done", done);
        return show(page, model);
    }

    @PostMapping
    String send(
            @RequestParam(required = false) MultipartFile content,
            @RequestParam String key,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (content == null || content.isEmpty()) faults.at("content", words.say("fault.arrivalList.required"));
        else if (content.getSize() > MOST_BYTES) faults.at("content", words.say("fault.content.too_large"));
        return flow.send(
                faults,
                key,
                () -> arrivals.send(bytes(content), Asking.something(key)),
                answer -> "/arrivals/lists/" + answer.id(),
                model,
                response,
                () -> show(0, model));
    }

    @GetMapping("/example.csv")
    ResponseEntity<byte[]> example() {
        return file("shembull.csv", EXAMPLE.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(defaultValue = "BAD") String status,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        flow.fresh(model);
        return show(id, status, page, model);
    }

    /** Asked by the page again and again while the list comes in; then the page is asked for as a whole. */
    @GetMapping("/{id}/progress")
    String progress(@PathVariable String id, Model model, HttpServletResponse response) {
        var list = arrivals.list(id, "BAD", 0, 1);
        if (!list.stage().equals("COMES_IN")) response.setHeader("HX-Refresh", "true");
        model.addAttribute("list", list);
        return "arrivals/parts :: far";
    }

    @PostMapping("/{id}/import")
    String letIn(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean changes,
            @RequestParam String key,
            Model model,
            HttpServletResponse response) {
        return flow.send(
                new Faults(),
                key,
                () -> arrivals.letIn(id, changes, Asking.on(key, "*")),
                answer -> "/arrivals/lists/" + id,
                model,
                response,
                () -> show(id, "BAD", 0, model));
    }

    @PostMapping("/{id}/discard")
    String discard(@PathVariable String id, @RequestParam String key, Model model, HttpServletResponse response) {
        return flow.send(
                new Faults(),
                key,
                () -> arrivals.discard(id, Asking.on(key, "*")),
                answer -> "/arrivals/lists?done=arrivalList.discarded",
                model,
                response,
                () -> show(id, "BAD", 0, model));
    }

    @GetMapping("/{id}/bad-lines.csv")
    ResponseEntity<byte[]> badLines(@PathVariable String id) {
        return file("per-korrigjim.csv", arrivals.badLines(id));
    }

    private String show(int page, Model model) {
        var lists = arrivals.lists(Math.max(0, page), SIZE);
        model.addAttribute("lists", lists);
        model.addAttribute("page", Math.max(0, page));
        model.addAttribute("pages", (lists.total() + SIZE - 1) / SIZE);
        return "arrivals/lists";
    }

    private String show(String id, String status, int page, Model model) {
        var sought = STATUSES.contains(status) ? status : "BAD";
        var list = arrivals.list(id, sought, Math.max(0, page), SIZE);
        model.addAttribute("list", list);
        model.addAttribute("changes", new Differences(words));
        model.addAttribute("status", sought);
        model.addAttribute("page", Math.max(0, page));
        model.addAttribute("pages", (list.total() + SIZE - 1) / SIZE);
        return "arrivals/sent";
    }

    private static ResponseEntity<byte[]> file(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    private static byte[] bytes(MultipartFile content) {
        try {
            return content.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
