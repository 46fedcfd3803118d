package org.cpsn.returnees.survey;

/** What reintegration is measured in. The child's part stands beside the household's three and is no part of them. */
public enum Dimension {
    ECONOMIC,
    SOCIAL,
    PSYCHOSOCIAL,
    CHILD
}
