package it.winwelfare.identity;

/**
 * What an app for codes has to learn.
 *
 * @param text to type, in Base32
 * @param address the same as {@code otpauth:} address, for a QR code
 */
public record AppSecret(String text, String address) {

    /** Never the secret. */
    @Override
    public String toString() {
        return "AppSecret";
    }
}
