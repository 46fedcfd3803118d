package org.cpsn.platform.test.sound.casefile;

import java.util.List;

public final class CaseDecision {
    private record Asked(CaseFile state, CaseCommand command) {}

    private CaseDecision() {}

    public static List<CaseEvent> decide(CaseFile state, CaseCommand command) {
        return switch (new Asked(state, command)) {
            case Asked(CaseFile.Absent _, CaseCommand.Open c) ->
                List.of(new CaseEvent.Opened(c.caseId(), c.name(), c.at()));
            case Asked(CaseFile.Absent _, CaseCommand.Close _) -> throw CaseRule.CASE_EXISTS.broken();
            case Asked(CaseFile.Open _, CaseCommand.Close c) -> List.of(new CaseEvent.Closed(c.caseId(), c.at()));
            case Asked(CaseFile.Open _, CaseCommand.Open _) -> List.of();
            case Asked(CaseFile.Closed _, CaseCommand _) -> List.of();
        };
    }
}
