package org.cpsn.platform.test.broken.vaguenames.feature;

class CaseManager {}
