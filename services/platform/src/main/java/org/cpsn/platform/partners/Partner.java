package org.cpsn.platform.partners;

/**
 * The Responsible Authority of another country with which children are followed across the border.
 *
 * @param id the organisation in its tokens
 * @param country ISO 3166-1 alpha-2
 */
public record Partner(String id, String country) {}
