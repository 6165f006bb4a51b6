package it.winwelfare.mobileapi;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What no sound client sends: values, bodies, types and headers. */
final class OddThings {

    /** What is written where a text, a number or an id should be. */
    static final List<Object> VALUES = Collections.unmodifiableList(Arrays.asList(
            null,
            "",
            " ",
            "x",
            "-1",
            "0",
            "null",
            "👵🏽🎂 nonna",
            "\u0000",
            "a\u0000b",
            "\u202Eotirovaf\u202C ‏שלום",
            "\uFEFF\u200B",
            "\uD800",
            "e\u0301\u0301\u0301".repeat(40),
            "' OR 1=1 --",
            "<script>alert(1)</script>",
            "${jndi:ldap://x}",
            "../../etc/passwd",
            "%s%n%d",
            "{0}{1}'",
            "y".repeat(300),
            "z".repeat(70_000),
            "9".repeat(400),
            "2026-02-30",
            "+999999999-12-31",
            "-999999999-01-01T00:00:00Z",
            "2026-01-01",
            "00000000-0000-0000-0000-000000000000",
            -1,
            0,
            1,
            Integer.MAX_VALUE,
            Integer.MIN_VALUE,
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            new BigInteger("9".repeat(60)),
            0.5,
            1e308,
            true,
            false,
            List.of(),
            Map.of(),
            List.of(List.of(List.of())),
            Map.of("cents", "uno")));

    static final List<String> BODIES = List.of(
            "",
            " ",
            "{",
            "}",
            "[",
            "null",
            "true",
            "0",
            "\"x\"",
            "[[]]",
            "{}",
            "{\"\":\"\"}",
            "{\"a\":1,\"a\":2}",
            "{'a':1}",
            "{\"a\":NaN}",
            "<xml/>",
            "a=b&c=d",
            "\uFEFF{}",
            "{} {}",
            "{\"a\":\"\\ud800\"}",
            "[".repeat(5_000),
            "{\"a\":".repeat(3_000) + "1" + "}".repeat(3_000));

    /** Parts of an address that HTTP does not allow, or that cannot be decoded. */
    static final List<String> QUERIES =
            List.of("x=%zz", "%", "x=%ff%zz", "x=%c3%28", "a[0]={b|c}", "a<b", "x=\"", "x= y", "x=\u0001", "x=è", "#x");

    static final List<String> MEDIA = List.of(
            "",
            "text/plain",
            "application/xml",
            "application/json;charset=utf-16",
            "a/b/c",
            "*/*",
            "multipart/form-data");

    static final Map<String, List<String>> HEADERS = new LinkedHashMap<>();

    static {
        HEADERS.put(
                "Accept",
                List.of("", "text/html", "image/png", "x", "*/*;q=2", "application/json;q=0", "a/b,".repeat(300)));
        HEADERS.put(
                "Accept-Language", List.of("", "xx-yy", "*;q=x", "it;q=9", "e".repeat(500), "-", "tlh-Piqd-u-nu-none"));
        HEADERS.put(
                "Idempotency-Key", List.of("", " ", "k".repeat(5_000), "k\tk", "ключ", "'; DROP TABLE voucher; --"));
        HEADERS.put(
                "Authorization",
                List.of("", "Bearer", "Bearer x", "Bearer a.b.c", "Basic eDp4", "Bearer " + "y".repeat(4_000)));
        HEADERS.put("Range", List.of("bytes=9-1", "bytes=0-0", "x"));
        HEADERS.put("If-None-Match", List.of("*", "\"\"", "W/"));
        HEADERS.put("If-Modified-Since", List.of("yesterday", "-1"));
        HEADERS.put("X-HTTP-Method-Override", List.of("DELETE", "x"));
        HEADERS.put("X-Forwarded-For", List.of("999.1.1.1", "x, y, z", "::"));
        HEADERS.put("Content-Encoding", List.of("gzip", "br"));
        HEADERS.put("Origin", List.of("null", "https://evil.example", "x"));
        HEADERS.put("Cookie", List.of("WIN_SESSION=x", "=;=;", "a"));
        HEADERS.put("Expect", List.of("100-continue", "x"));
        HEADERS.put("Host", List.of("", "a b", "[::", "evil.example", "localhost:99999999"));
        HEADERS.put("Content-Length", List.of("-1", "x", "7", "99999999", "9".repeat(40)));
        HEADERS.put("Transfer-Encoding", List.of("chunked", "identity", "x"));
        HEADERS.put("Connection", List.of("keep-alive, Authorization", "Upgrade"));
        HEADERS.put("X(y", List.of("z"));
        HEADERS.put("X-Long", List.of("y".repeat(20_000), "\u0001", "\u0000"));
    }

    private OddThings() {}
}
