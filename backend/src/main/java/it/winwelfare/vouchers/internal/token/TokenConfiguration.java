package it.winwelfare.vouchers.internal.token;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({KeySettings.class, KeyRotation.class})
class TokenConfiguration {}
