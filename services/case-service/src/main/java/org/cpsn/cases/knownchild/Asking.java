package org.cpsn.cases.knownchild;

import java.time.Instant;

/** How often a partner has asked, known for certain in the transaction of the next question. */
interface Asking {
    long inTheLastHour(String partner, Instant now);
}
