package org.cpsn.returnees.plan;

import org.cpsn.platform.personal.Personal;

/**
 * What a commission decided about one item.
 *
 * @param cents how much is approved; null in kind, and where it is refused
 * @param refused why not; null where it is approved
 * @param remark what else the commission says, sealed; null when nothing
 */
public record ItemDecision(String itemId, Long cents, RefusalReason refused, Personal<String> remark) {

    boolean isApproval() {
        return refused == null;
    }
}
