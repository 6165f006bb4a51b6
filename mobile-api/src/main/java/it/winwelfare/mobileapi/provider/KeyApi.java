package it.winwelfare.mobileapi.provider;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.winwelfare.mobileapi.web.Scoped;
import it.winwelfare.vouchers.VoucherKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public keys that prove a voucher genuine without asking us. */
@RestController
@RequestMapping("/api/v1/keys")
@Scoped({})
@Tag(name = "Everybody: keys")
class KeyApi {

    /** Much shorter than the time that a key is published before it signs. */
    private static final Duration KEPT = Duration.ofHours(1);

    private final VoucherKeys keys;

    KeyApi(VoucherKeys keys) {
        this.keys = keys;
    }

    /** All keys: those of older vouchers, the one that signs, and the one that will sign next. */
    @Schema(name = "Keys")
    record KeyList(List<VerificationKey> items) {}

    /** An Ed25519 key; the current one signs new vouchers, one that is new signs from a moment on. */
    record VerificationKey(String id, String publicKey, boolean current, Instant from) {}

    @GetMapping
    @Operation(
            summary = "The public keys of vouchers; no token needed",
            description = "A new key is here a day before it signs. Keep the answer as long as Cache-Control says, and"
                    + " ask again with If-None-Match.")
    ResponseEntity<KeyList> list() {
        List<VoucherKeys.VerificationKey> published = keys.published();
        KeyList body = new KeyList(published.stream()
                .map(key -> new VerificationKey(key.id(), key.publicKey(), key.current(), key.from()))
                .toList());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .eTag(VoucherKeys.versionOf(published))
                .body(body);
    }
}
