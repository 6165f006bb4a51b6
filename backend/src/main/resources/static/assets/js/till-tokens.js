/*
 * What a till can know of a voucher without asking anybody: whether its signature is ours (Ed25519, by the keys that the platform
 * publishes), from when a phone's code is, and whether a typed code is written right. See docs/security.md for the form of the tokens.
 */
(function () {
  "use strict";

  var KEY_ID = 4;
  var VOUCHER = 16;
  var STEP = 4;
  var SIGNATURE = 64;
  var STEP_SECONDS = 30;
  /* As the server allows: the step before and after, and two minutes between the clocks. */
  var CLOCKS_SECONDS = 120;
  var FORMS = { "WIN1.": KEY_ID + VOUCHER, "WIN2.": KEY_ID + VOUCHER + STEP };
  var DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  var CHECKS = DIGITS + "*~$=U";
  var CODE_LENGTH = 12;

  function bytesOf(base64url) {
    var binary = atob(base64url.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(binary, function (c) {
      return c.charCodeAt(0);
    });
  }

  function hex(bytes) {
    return Array.from(bytes, function (b) {
      return b.toString(16).padStart(2, "0");
    }).join("");
  }

  /* The parts of a token, or null. */
  function parse(text) {
    var prefix = text.slice(0, 5);
    var signed = FORMS[prefix];
    var all;
    if (!signed || !/^[A-Za-z0-9_-]+$/.test(text.slice(5))) {
      return null;
    }
    try {
      all = bytesOf(text.slice(5));
    } catch (notBase64) {
      return null;
    }
    if (all.length !== signed + SIGNATURE) {
      return null;
    }
    return {
      prefix: prefix,
      key: hex(all.slice(0, KEY_ID)),
      voucher: hex(all.slice(KEY_ID, KEY_ID + VOUCHER)),
      step: prefix === "WIN2." ? new DataView(all.buffer).getUint32(KEY_ID + VOUCHER) : null,
      signed: all.slice(0, signed),
      signature: all.slice(signed),
    };
  }

  /* Resolves to "good", "bad", or "unchecked" when this browser or its keys cannot tell. */
  function verify(token, keys) {
    var known = (keys || []).find(function (key) {
      return key.id === token.key;
    });
    if (!known || !window.crypto || !window.crypto.subtle) {
      return Promise.resolve("unchecked");
    }
    var start = new TextEncoder().encode(token.prefix);
    var message = new Uint8Array(start.length + token.signed.length);
    message.set(start);
    message.set(token.signed, start.length);
    return window.crypto.subtle
      .importKey("raw", bytesOf(known.publicKey), { name: "Ed25519" }, false, ["verify"])
      .then(function (key) {
        return window.crypto.subtle.verify({ name: "Ed25519" }, key, token.signature, message);
      })
      .then(
        function (right) {
          return right ? "good" : "bad";
        },
        function () {
          return "unchecked"; /* this browser does not know Ed25519 */
        },
      );
  }

  /* Whether a phone may have shown the token at the moment (milliseconds). Paper does not age. */
  function isOf(token, moment) {
    var slack = (STEP_SECONDS + CLOCKS_SECONDS) * 1000;
    var start = token.step * STEP_SECONDS * 1000;
    return token.step === null || (moment >= start - slack && moment < start + STEP_SECONDS * 1000 + slack);
  }

  /* The stored form of a typed code, or null when its last character does not fit the others. */
  function code(text) {
    var plain = text.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
    var number = 0n;
    if (plain.length !== CODE_LENGTH) {
      return null;
    }
    for (var i = 0; i < CODE_LENGTH - 1; i++) {
      var digit = DIGITS.indexOf(plain[i]);
      if (digit < 0) {
        return null;
      }
      number = number * 32n + BigInt(digit);
    }
    return CHECKS[Number(number % 37n)] === plain[CODE_LENGTH - 1] ? plain : null;
  }

  /*
   * Reads what was scanned or typed at the moment. `how` is "good", "bad", "old", "mistyped", "code" or "unchecked"; `ref` names the
   * voucher on this till.
   */
  function read(text, keys, moment) {
    var content = text.trim();
    content = content.slice(content.indexOf("#") + 1);
    var token = parse(content);
    if (token) {
      return verify(token, keys).then(function (how) {
        var stale = how !== "bad" && !isOf(token, moment);
        return { how: stale ? "old" : how, ref: "v:" + token.voucher, text: content };
      });
    }
    if (/[./]/.test(content)) {
      return Promise.resolve({ how: "bad" });
    }
    var typed = code(content);
    return Promise.resolve(typed ? { how: "code", ref: "c:" + typed, text: typed } : { how: "mistyped" });
  }

  window.WinTillTokens = { read: read };
})();
