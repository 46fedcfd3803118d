package org.cpsn.cases.trafficking;

/** Where or through whom a child was recruited: the list of the HTCDS 2.0 (IOM). */
public enum MethodOfRecruitment {
    AT_A_PLACE_OF_BUSINESS,
    AT_AN_EDUCATIONAL_INSTITUTION,
    AT_WORK,
    THROUGH_ONLINE_SOCIAL_NETWORKS,
    THROUGH_AN_ONLINE_ADVERTISEMENT,
    THROUGH_A_TELEVISION_ADVERT,
    THROUGH_A_NEWSPAPER_ADVERT,
    THROUGH_FAMILY_OR_FAMILY_EVENTS,
    THROUGH_FRIENDS_OR_SOCIAL_EVENTS,
    OTHER
}
