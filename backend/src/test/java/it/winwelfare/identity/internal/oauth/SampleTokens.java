package it.winwelfare.identity.internal.oauth;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/** Access tokens as the authorization server makes them. */
public final class SampleTokens {

    private SampleTokens() {}

    /** Good for a quarter of an hour from its moment. */
    public static String signed(
            JwtEncoder encoder, String subject, String client, Map<String, Object> claims, Instant issuedAt) {
        return encoder.encode(JwtEncoderParameters.from(
                        JwsHeader.with(SignatureAlgorithm.RS256).type("at+jwt").build(),
                        JwtClaimsSet.builder()
                                .subject(subject)
                                .audience(List.of("win-api"))
                                .issuedAt(issuedAt)
                                .expiresAt(issuedAt.plus(Duration.ofMinutes(15)))
                                .claim("client_id", client)
                                .claims(all -> all.putAll(claims))
                                .build()))
                .getTokenValue();
    }
}
