/*
 * Talks with the browser about passkeys: to sign in by one, and to register one. The buttons stay hidden where a browser knows none,
 * and the forms beside them work without this file.
 */
(function () {
  "use strict";

  if (!window.PublicKeyCredential || !navigator.credentials) {
    return;
  }

  function bytes(text) {
    var plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, function (sign) {
      return sign.charCodeAt(0);
    });
  }

  function text(buffer) {
    var plain = String.fromCharCode.apply(null, new Uint8Array(buffer));
    return btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  function known(list) {
    return (list || []).map(function (one) {
      return Object.assign({}, one, { id: bytes(one.id) });
    });
  }

  function send(box, address, body) {
    var headers = { "Content-Type": "application/json" };
    headers[box.dataset.header] = box.dataset.token;
    return fetch(address, { method: "POST", headers: headers, body: body ? JSON.stringify(body) : null }).then(function (answer) {
      /* The session is over, or the password is wanted again: the door leads there. */
      if (answer.redirected) {
        window.location.assign(answer.url);
        return new Promise(function () {});
      }
      if (!answer.ok) {
        throw new Error("refused: " + answer.status);
      }
      return answer.json();
    });
  }

  function shared(credential) {
    return {
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      clientExtensionResults: credential.getClientExtensionResults(),
      authenticatorAttachment: credential.authenticatorAttachment
    };
  }

  function signIn(box) {
    return send(box, box.dataset.options)
      .then(function (options) {
        options.challenge = bytes(options.challenge);
        options.allowCredentials = known(options.allowCredentials);
        return navigator.credentials.get({ publicKey: options });
      })
      .then(function (credential) {
        var answer = shared(credential);
        answer.response = {
          authenticatorData: text(credential.response.authenticatorData),
          clientDataJSON: text(credential.response.clientDataJSON),
          signature: text(credential.response.signature),
          userHandle: credential.response.userHandle ? text(credential.response.userHandle) : null
        };
        return send(box, box.dataset.address, answer);
      })
      .then(function (answer) {
        window.location.assign(answer.next);
      });
  }

  function register(box) {
    var label = document.getElementById(box.dataset.label);
    return send(box, box.dataset.options)
      .then(function (options) {
        options.challenge = bytes(options.challenge);
        options.user = Object.assign({}, options.user, { id: bytes(options.user.id) });
        options.excludeCredentials = known(options.excludeCredentials);
        return navigator.credentials.create({ publicKey: options });
      })
      .then(function (credential) {
        var answer = shared(credential);
        answer.response = {
          attestationObject: text(credential.response.attestationObject),
          clientDataJSON: text(credential.response.clientDataJSON),
          transports: credential.response.getTransports ? credential.response.getTransports() : []
        };
        var name = (label && label.value.trim()) || box.dataset.name;
        return send(box, box.dataset.address, { publicKey: { credential: answer, label: name } });
      })
      .then(function () {
        window.location.assign(box.dataset.next);
      });
  }

  document.querySelectorAll("[data-passkey]").forEach(function (box) {
    var button = box.querySelector("button");
    var fault = box.querySelector("[data-fault]");
    var without = document.getElementById(box.dataset.without);
    box.hidden = false;
    box.classList.remove("win-later");
    if (without) {
      without.hidden = true;
    }
    button.addEventListener("click", function () {
      button.disabled = true;
      fault.textContent = "";
      (box.dataset.passkey === "register" ? register(box) : signIn(box)).catch(function () {
        /* Cancelled, timed out or refused: the browser does not tell which, so that no page can find out about people's passkeys. */
        fault.textContent = fault.dataset.fault;
        button.disabled = false;
        button.focus();
      });
    });
  });
})();
