package org.cpsn.web.paper;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cpsn.web.language.CodeList;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Days;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.CasesService;
import org.cpsn.web.services.PapersService;
import org.cpsn.web.signin.SignedIn;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A case's chronology and a seat's pack for a roundtable, to print. */
@Controller
class PaperPages {
    private static final int SHORT_ID = 7;

    /** What is printed when nobody chooses: not what was superseded, nor who was let in. */
    private static final List<String> USUAL = CodeList.chapter.codes().stream()
            .filter(chapter -> !List.of("DRAFTS", "ACCESS").contains(chapter))
            .toList();

    private final PapersService papers;
    private final CasesService cases;
    private final Paper paper;
    private final FormFlow flow;
    private final Words words;
    private final Days days;

    PaperPages(PapersService papers, CasesService cases, Paper paper, FormFlow flow, Words words, Days days) {
        this.papers = papers;
        this.cases = cases;
        this.paper = paper;
        this.flow = flow;
        this.words = words;
        this.days = days;
    }

    /** @param chosen null when nobody was asked: then what is usual is printed */
    record ChronologyForm(Typed.Day from, Typed.Day to, List<String> chapters, String texts, String chosen) {
        ChronologyForm {
            from = from == null ? Typed.Day.NONE : from;
            to = to == null ? Typed.Day.NONE : to;
            chapters = chosen == null ? USUAL : chapters == null ? List.of() : chapters;
            texts = chosen == null ? "YES" : texts;
        }

        List<String> without() {
            return CodeList.chapter.codes().stream()
                    .filter(chapter -> !chapters.contains(chapter))
                    .toList();
        }
    }

    @GetMapping("/cases/{id}/chronology")
    String choose(@PathVariable String id, Model model) {
        flow.fresh(model);
        model.addAttribute("form", new ChronologyForm(null, null, null, null, null));
        return chooser(id, model);
    }

    @GetMapping("/cases/{id}/chronology/pdf")
    Object chronology(
            @PathVariable String id,
            @ModelAttribute("form") ChronologyForm form,
            SignedIn who,
            Model model,
            HttpServletResponse response) {
        var faults = faults(form);
        if (faults.any()) return flow.again(faults, null, model, response, () -> chooser(id, model));
        var shown = papers.chronology(id, day(form.from()), day(form.to()), form.without(), "YES".equals(form.texts()));
        var number = shortNumber(shown.caseId());
        return saved(
                words.say("paper.chronology.file") + "-" + number,
                paper.print("print-chronology", Map.of("paper", shown, "number", number, "who", who)));
    }

    /** @param seat null: the reader's own */
    @GetMapping("/roundtables/{id}/pack/pdf")
    ResponseEntity<byte[]> pack(@PathVariable String id, @RequestParam(required = false) String seat, SignedIn who) {
        var shown = papers.pack(id, seat);
        var number = shortNumber(shown.roundtableId());
        return saved(
                words.say("paper.pack.file") + "-" + number,
                paper.print("print-pack", Map.of("paper", shown, "number", number, "who", who)));
    }

    private Faults faults(ChronologyForm form) {
        var faults = new Faults();
        if (!form.from().blank() && form.from().date().isEmpty()) faults.at("from", words.say("fault.paper.day"));
        if (!form.to().blank() && form.to().date().isEmpty()) faults.at("to", words.say("fault.paper.day"));
        if (faults.none()
                && !form.from().blank()
                && !form.to().blank()
                && day(form.to()).isBefore(day(form.from()))) faults.at("to", words.say("fault.paper.period"));
        if (form.chapters().isEmpty()) faults.at("chapters", words.say("fault.paper.chapters"));
        return faults;
    }

    private String chooser(String id, Model model) {
        model.addAttribute("file", cases.one(id, null));
        return "paper/chronology";
    }

    private static LocalDate day(Typed.Day typed) {
        return typed.date().orElse(null);
    }

    /** The end of the id, by which a case is known on paper. */
    private static String shortNumber(String id) {
        return (id.length() <= SHORT_ID ? id : id.substring(id.length() - SHORT_ID)).toUpperCase();
    }

    /** Saved, not shown in place, and kept nowhere on the way. Its name says which case, never whose. */
    private ResponseEntity<byte[]> saved(String name, byte[] pdf) {
        var as = ContentDisposition.attachment()
                .filename(name + "-" + days.today() + ".pdf")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, as.toString())
                .body(pdf);
    }
}
