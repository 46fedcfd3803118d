package org.cpsn.web.roundtable;

import java.time.Instant;
import java.time.LocalDate;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.CasesService;
import org.cpsn.web.services.RoundtablesService;
import org.cpsn.web.services.RoundtablesService.Roundtable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Roundtables to read: mine, those of a case, one of them, and one child at it. */
@Controller
class RoundtablePages {
    private static final int SIZE = 25;

    private final CasesService cases;
    private final RoundtablesService roundtables;
    private final Rooms rooms;
    private final FormFlow flow;
    private final Words words;

    RoundtablePages(CasesService cases, RoundtablesService roundtables, Rooms rooms, FormFlow flow, Words words) {
        this.cases = cases;
        this.roundtables = roundtables;
        this.rooms = rooms;
        this.flow = flow;
        this.words = words;
    }

    @GetMapping("/roundtables")
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        var found = roundtables.page(Math.max(0, page), SIZE);
        model.addAttribute("roundtables", found);
        model.addAttribute("page", Math.max(0, page));
        model.addAttribute("pages", (found.total() + SIZE - 1) / SIZE);
        return "roundtable/list";
    }

    @GetMapping("/cases/{id}/roundtables")
    String ofCase(@PathVariable String id, Model model) {
        model.addAttribute("file", cases.one(id, null));
        model.addAttribute("tab", "roundtables");
        model.addAttribute("roundtables", roundtables.ofCase(id));
        model.addAttribute("today", LocalDate.now(words.zone()));
        return "roundtable/ofcase";
    }

    @GetMapping("/roundtables/{id}")
    String one(@PathVariable String id, @RequestParam(required = false) String done, Model model) {
        flow.fresh(model);
        model.addAttribute("done", done);
        model.addAttribute("invited", ConveneForm.SeatForm.EMPTY);
        return rooms.table(id, model);
    }

    @GetMapping("/roundtables/{id}/cases/{caseId}")
    String child(
            @PathVariable String id,
            @PathVariable String caseId,
            @RequestParam(required = false) String done,
            Model model) {
        flow.fresh(model);
        model.addAttribute("done", done);
        model.addAttribute("form", ChildForm.EMPTY);
        return rooms.child(id, caseId, model);
    }

    /** What is said, decided or agreed about one child; each button sends its own part. */
    record ChildForm(
            String viewSeat,
            String kind,
            String text,
            String decision,
            String note,
            String taskSeat,
            String what,
            Typed.Day due,
            String key,
            String version) {
        static final ChildForm EMPTY = new ChildForm(null, null, null, null, null, null, null, null, null, null);

        ChildForm {
            due = due == null ? Typed.Day.NONE : due;
        }
    }

    /** Fills the model of the two pages that are also shown again when a form on them is not taken. */
    @Component
    static class Rooms {
        private final RoundtablesService roundtables;
        private final Words words;

        Rooms(RoundtablesService roundtables, Words words) {
            this.roundtables = roundtables;
            this.words = words;
        }

        String table(String id, Model model) {
            fill(id, model);
            return "roundtable/one";
        }

        String child(String id, String caseId, Model model) {
            var table = fill(id, model);
            var discussed = table.discussed(caseId);
            model.addAttribute("discussed", discussed);
            model.addAttribute("extract", table.member() ? roundtables.extract(id, caseId, null) : null);
            return "roundtable/child";
        }

        private Roundtable fill(String id, Model model) {
            var table = roundtables.one(id);
            model.addAttribute("table", table);
            model.addAttribute("today", LocalDate.now(words.zone()));
            model.addAttribute("now", Instant.now());
            if (!model.containsAttribute("version")) model.addAttribute("version", table.version());
            return table;
        }
    }
}
