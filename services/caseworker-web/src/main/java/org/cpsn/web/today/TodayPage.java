package org.cpsn.web.today;

import java.util.Map;
import org.cpsn.web.page.Frame;
import org.cpsn.web.services.CasesService;
import org.cpsn.web.services.QuestionsService;
import org.cpsn.web.services.TodayService;
import org.cpsn.web.services.TransfersService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A caseworker's day: what is overdue, due, new and waiting; for supervisors, who falls behind. */
@Controller
class TodayPage {

    private final TodayService today;
    private final CasesService cases;
    private final TransfersService transfers;
    private final QuestionsService questions;
    private final Frame frame;

    TodayPage(
            TodayService today,
            CasesService cases,
            TransfersService transfers,
            QuestionsService questions,
            Frame frame) {
        this.today = today;
        this.cases = cases;
        this.transfers = transfers;
        this.questions = questions;
        this.frame = frame;
    }

    @GetMapping("/today")
    String today(Model model) {
        model.addAttribute("mine", today.mine());
        model.addAttribute("handing", transfers.waiting());
        model.addAttribute("asked", questions.waiting());
        if (frame.is("SUPERVISOR")) {
            model.addAttribute("team", today.team());
            model.addAttribute(
                    "toDecide",
                    cases.caseload(Map.of("toDecide", "true", "size", 1)).total());
        }
        return "today/today";
    }
}
