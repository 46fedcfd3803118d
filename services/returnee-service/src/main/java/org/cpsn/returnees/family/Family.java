package org.cpsn.returnees.family;

/** Whether a returning family is known and how it stands, as far as deciding goes. */
public sealed interface Family {
    Family NONE = new Unknown();

    record Unknown() implements Family {}

    record Returned(Standing standing) implements Family {}

    /** @throws org.cpsn.platform.domain.Rejected when there is no such family */
    default Standing standing() {
        return switch (this) {
            case Unknown _ -> throw FamilyRule.FAMILY_EXISTS.broken();
            case Returned returned -> returned.standing();
        };
    }

    default Family after(FamilyEvent event) {
        return switch (event) {
            case FamilyEvent.ReturnRegistered e -> new Returned(Standing.of(e));
            case FamilyEvent.ReturnDescribed _,
                    FamilyEvent.MemberJoined _,
                    FamilyEvent.MemberLeft _,
                    FamilyEvent.Gone _,
                    FamilyEvent.FoundAgain _,
                    FamilyEvent.ReturnedAgain _,
                    FamilyEvent.ResponsibilityMoved _ -> new Returned(standing().after(event));
        };
    }
}
