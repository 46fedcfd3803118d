/**
 * The reference client: follows a partner's feed into a folder, proves it complete, and says so. Plain Java, one
 * library, so that a partner can start from it or rewrite it in whatever it uses.
 */
package org.cpsn.partner;
