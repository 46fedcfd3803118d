package org.cpsn.platform.test.broken.namesofapis.feature;

import org.springframework.web.bind.annotation.RestController;

@RestController
class CaseController {}
