package org.cpsn.platform;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Brings everything no single service owns into a service: {@code @Import(Platform.class)}. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class Platform {}
