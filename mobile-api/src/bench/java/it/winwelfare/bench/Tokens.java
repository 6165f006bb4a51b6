package it.winwelfare.bench;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** Access tokens as the authorization server makes them, signed with the demo's key, so that hundreds of people need not sign in. */
final class Tokens {

    private final PrivateKey key;

    Tokens(Path pem) throws Exception {
        String text = Files.readString(pem)
                .replaceAll("-----[A-Z ]+-----", "")
                .replaceAll("\\s", "");
        key = KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text)));
    }

    String of(UUID user, int credentials, String scopes) throws Exception {
        Instant now = Instant.now();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(new JOSEObjectType("at+jwt"))
                        .build(),
                new JWTClaimsSet.Builder()
                        .subject(user.toString())
                        .audience(List.of("win-api"))
                        .claim("client_id", "win-app")
                        .claim("cred", credentials)
                        .claim("scope", scopes)
                        .issueTime(Date.from(now))
                        .notBeforeTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(7_200)))
                        .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
