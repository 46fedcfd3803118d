package org.cpsn.returnees.familyrecord;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cpsn.returnees.family.Elsewhere;
import org.cpsn.returnees.family.FamilyEvent;
import org.cpsn.returnees.family.FamilyRule;
import org.cpsn.returnees.family.InFamily;
import org.cpsn.returnees.family.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is in which family now. It lives beside the event store and is written in the transaction of each event, so that
 * nobody is registered in two families, not even at the same moment.
 */
@Component
class MemberIndex implements Elsewhere {
    private final JdbcClient jdbc;

    MemberIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> familiesOf(Collection<String> personIds) {
        record Row(String personId, String familyId) {}
        return jdbc
                .sql("select person_id, family_id from family_member where person_id in (:people)")
                .param("people", List.copyOf(personIds))
                .query(Row.class)
                .stream()
                .collect(Collectors.toMap(Row::personId, Row::familyId));
    }

    /** @throws org.cpsn.platform.domain.Rejected when another registration came first at this very moment */
    void learn(InFamily event) {
        if (event instanceof FamilyEvent ofFamily)
            switch (ofFamily) {
                case FamilyEvent.ReturnRegistered e ->
                    e.members().stream().map(Member::personId).sorted().forEach(person -> put(person, e.familyId()));
                case FamilyEvent.MemberJoined e -> put(e.member().personId(), e.familyId());
                case FamilyEvent.MemberLeft e ->
                    jdbc.sql("delete from family_member where person_id = :person and family_id = :family")
                            .param("person", e.personId())
                            .param("family", e.familyId())
                            .update();
                case FamilyEvent.ReturnDescribed _,
                        FamilyEvent.Gone _,
                        FamilyEvent.FoundAgain _,
                        FamilyEvent.ReturnedAgain _,
                        FamilyEvent.ResponsibilityMoved _ -> {} // who is in it stays the same
            }
    }

    /** Waits for whoever writes the same person now; then there is a row, and no second one. */
    private void put(String personId, String familyId) {
        int written = jdbc.sql("""
            insert into family_member (person_id, family_id) values (:person, :family) on conflict do nothing\
            """)
                .param("person", personId)
                .param("family", familyId)
                .update();
        if (written == 0)
            throw FamilyRule.IN_ANOTHER_FAMILY.broken(
                    List.copyOf(familiesOf(List.of(personId)).values()));
    }
}
