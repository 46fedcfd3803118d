package org.cpsn.web.liaison;

import java.util.Map;
import org.cpsn.web.services.ExchangesService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the liaison begins the day: what waits for whom, partner by partner, and how much went back and forth. */
@Controller
class LiaisonStart {
    private static final int MONTHS = 12;
    private static final int LATEST = 10;

    private final ExchangesService exchanges;

    LiaisonStart(ExchangesService exchanges) {
        this.exchanges = exchanges;
    }

    @GetMapping("/liaison")
    String start(Model model) {
        var listed = exchanges.all(Map.of("size", LATEST));
        var flows = exchanges.flows(MONTHS);
        model.addAttribute("listed", listed);
        model.addAttribute("flows", flows);
        model.addAttribute("chart", FlowChart.of(flows));
        return "liaison/start";
    }
}
