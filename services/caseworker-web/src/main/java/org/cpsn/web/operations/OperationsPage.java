package org.cpsn.web.operations;

import java.util.ArrayList;
import java.util.List;
import org.cpsn.web.services.OperationsService;
import org.cpsn.web.services.OperationsService.ReadModel;
import org.cpsn.web.services.Service;
import org.cpsn.web.services.ServiceProblem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The operator's page: messages nobody could handle, and read models that can be made anew. No case data. */
@Controller
class OperationsPage {

    /** One service's door, or that it did not open. */
    record Part(Service service, boolean away, OperationsService.DeadLetters letters, List<ReadModel> readModels) {

        boolean working() {
            return readModels.stream()
                    .anyMatch(
                            model -> model.rebuild() != null && model.rebuild().running());
        }
    }

    private final OperationsService operations;

    OperationsPage(OperationsService operations) {
        this.operations = operations;
    }

    @GetMapping("/operations")
    String page(
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            @RequestParam(required = false) String done,
            Model model) {
        var parts = new ArrayList<Part>();
        for (var service : Service.values()) parts.add(part(service));
        model.addAttribute("parts", parts);
        model.addAttribute("working", parts.stream().anyMatch(Part::working));
        model.addAttribute("done", done);
        return htmx == null ? "operations/page" : "operations/page :: parts";
    }

    @PostMapping("/operations/{service}/dead-letters/{id}/retry")
    String retry(@PathVariable Service service, @PathVariable String id, @RequestParam String key) {
        operations.retry(service, id, key);
        return "redirect:/operations?done=retry";
    }

    @PostMapping("/operations/{service}/projections/{name}/rebuild")
    String rebuild(@PathVariable Service service, @PathVariable String name, @RequestParam String key) {
        operations.rebuild(service, name, key);
        return "redirect:/operations?done=rebuild";
    }

    private Part part(Service service) {
        try {
            return new Part(service, false, operations.deadLetters(service), operations.readModels(service));
        } catch (ServiceProblem problem) {
            if (!problem.mayHaveHappened()) throw problem;
            return new Part(service, true, null, List.of());
        }
    }
}
