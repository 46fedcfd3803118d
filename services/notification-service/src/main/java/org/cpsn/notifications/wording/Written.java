package org.cpsn.notifications.wording;

/**
 * A message in words, in every form a channel may need.
 *
 * @param brief what fits on a telephone, with the link
 * @param headline the same without the link
 */
public record Written(
        String language, String subject, String headline, String plain, String html, String brief, String link) {}
