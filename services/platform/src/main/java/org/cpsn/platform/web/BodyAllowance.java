package org.cpsn.platform.web;

import java.util.regex.Pattern;

/** Where more may be sent than the usual 64 KiB: a service that takes files gives one as a bean. */
public record BodyAllowance(Pattern path, int bytes) {}
