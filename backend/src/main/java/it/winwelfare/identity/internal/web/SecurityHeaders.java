package it.winwelfare.identity.internal.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The headers that every answer carries. Frame options, nosniff, HSTS (on https) and no caching are Spring Security's own defaults. */
final class SecurityHeaders {

    /**
     * Everything from here and nothing inline. Pictures may be data (QR codes); the scanner's camera gives {@code blob:} media.
     */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; media-src 'self' blob:; worker-src 'self'; frame-ancestors 'none'; base-uri"
                    + " 'self'; form-action 'self'; object-src 'none'";

    /** The camera is for the scanner; nothing else is asked for. */
    static final String PERMISSIONS_POLICY = "camera=(self), geolocation=(), microphone=(), payment=(), usb=()";

    private static final long ONE_YEAR_IN_SECONDS = 31_536_000;

    private SecurityHeaders() {}

    static void of(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY))
                .httpStrictTransportSecurity(
                        hsts -> hsts.includeSubDomains(true).maxAgeInSeconds(ONE_YEAR_IN_SECONDS));
    }
}
