package org.cpsn.returnees.followups;

import java.time.Instant;
import java.util.List;
import org.cpsn.platform.due.Due;
import org.cpsn.returnees.arrivallists.ListImport;
import org.springframework.stereotype.Component;

/**
 * Lets in the lists that somebody asked for. What is left to do is looked up each time in what is stored, so that a
 * list whose import was interrupted goes on when the service starts again.
 */
@Component
class Imports implements Due {
    private final ListImport lists;

    Imports(ListImport lists) {
        this.lists = lists;
    }

    @Override
    public List<Errand> by(Instant now) {
        return lists.leftToDo(now).stream()
                .map(step -> new Errand(step.id(), step.command()))
                .toList();
    }
}
