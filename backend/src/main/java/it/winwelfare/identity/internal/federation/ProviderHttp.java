package it.winwelfare.identity.internal.federation;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/** How we speak with providers: a person waits meanwhile, so not for long; and never on to where an answer would send us. */
final class ProviderHttp {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(8);
    private static final String METADATA = "/.well-known/openid-configuration";

    private final ClientHttpRequestFactory requests;

    ProviderHttp() {
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        factory.setReadTimeout(ANSWER);
        this.requests = factory;
    }

    /**
     * What a provider says about itself (OpenID Connect Discovery 1.0, section 4).
     *
     * @throws org.springframework.web.client.RestClientException if it does not
     */
    Map<String, Object> metadata(String issuer) {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        Map<String, Object> metadata = RestClient.builder()
                .requestFactory(requests)
                .build()
                .get()
                .uri(base + METADATA)
                .retrieve()
                .body(new ParameterizedTypeReference<Map<String, Object>>() {});
        return metadata == null ? Map.of() : metadata;
    }

    /** For its keys. */
    RestOperations keys() {
        return new RestTemplate(requests);
    }

    /** For its userinfo. */
    RestOperations userInfo() {
        RestTemplate rest = new RestTemplate(requests);
        rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        return rest;
    }

    /** For its tokens. */
    RestClient tokens() {
        return RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }
}
