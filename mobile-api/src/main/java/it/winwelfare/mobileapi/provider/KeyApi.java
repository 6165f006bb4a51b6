package it.winwelfare.mobileapi.provider;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.winwelfare.mobileapi.web.Scoped;
import it.winwelfare.vouchers.VoucherKeys;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public keys that prove a voucher genuine without asking us. */
@RestController
@RequestMapping("/api/v1/keys")
@Scoped({})
@Tag(name = "Everybody: keys")
class KeyApi {

    private final VoucherKeys keys;

    KeyApi(VoucherKeys keys) {
        this.keys = keys;
    }

    /** All keys, those of older vouchers among them. */
    @Schema(name = "Keys")
    record KeyList(List<VerificationKey> items) {}

    /** An Ed25519 key; the current one signs new vouchers. */
    record VerificationKey(String id, String publicKey, boolean current) {}

    @GetMapping
    @Operation(summary = "The public keys of vouchers; no token needed")
    KeyList list() {
        return new KeyList(keys.published().stream()
                .map(key -> new VerificationKey(key.id(), key.publicKey(), key.current()))
                .toList());
    }
}
