package org.cpsn.platform.test.broken.lombok.feature;

import lombok.Data;

@Data
class Person {}
