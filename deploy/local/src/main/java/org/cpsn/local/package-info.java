/**
 * The whole net on one machine: {@link org.cpsn.local.LocalStack} starts and watches every part as a process of its
 * own, for people through {@link org.cpsn.local.Up} and for tests directly.
 */
package org.cpsn.local;
