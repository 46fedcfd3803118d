package org.cpsn.web.clock;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cpsn.web.page.Frame;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.ClocksService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The deadlines of a municipality or of the country, and what each clock has said to whom. */
@Controller
@RequestMapping("/clocks")
class ClockPages {
    private static final int SIZE = 25;

    private final ClocksService clocks;
    private final Frame frame;

    ClockPages(ClocksService clocks, Frame frame) {
        this.clocks = clocks;
        this.frame = frame;
    }

    @GetMapping
    String all(
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String municipality,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var filter = new HashMap<String, Object>();
        filter.put("state", Typed.orNull(state));
        filter.put("kind", Typed.orNull(kind));
        filter.put("municipality", Typed.orNull(municipality));
        var asked = new HashMap<>(filter);
        asked.put("page", Math.max(0, page));
        asked.put("size", SIZE);
        var listed = clocks.all(asked);
        model.addAttribute("filter", filter);
        model.addAttribute("listed", listed);
        model.addAttribute("country", frame.who().municipality() == null);
        model.addAttribute("pages", (listed.total() + SIZE - 1) / SIZE);
        model.addAttribute("href", "/clocks?" + query(filter));
        return "clock/list";
    }

    @GetMapping("/{of}/{number}")
    String one(@PathVariable String of, @PathVariable int number, Model model) {
        var history = clocks.one(of, number);
        model.addAttribute("clock", history.clock());
        model.addAttribute("steps", history.steps());
        model.addAttribute("set", history.steps().getFirst());
        return "clock/one";
    }

    private static String query(Map<String, Object> filter) {
        return Stream.of("state", "kind", "municipality")
                .filter(name -> filter.get(name) != null)
                .map(name -> name + "=" + filter.get(name) + "&amp;")
                .collect(Collectors.joining());
    }
}
