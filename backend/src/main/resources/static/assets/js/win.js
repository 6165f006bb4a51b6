/*
 * The little that pages cannot do by themselves. Everything works without it; with it nothing is sent twice, the eye lands on what
 * went wrong, and htmx carries the CSRF token.
 */
(function () {
  "use strict";

  var sent = "winSent";

  /* A form goes once. The button stays focusable (aria-disabled), so that a screen reader does not lose its place. */
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method === "get") {
      return;
    }
    if (form.dataset[sent]) {
      event.preventDefault();
      return;
    }
    form.dataset[sent] = "true";
    mark(form, true);
  });

  function mark(form, busy) {
    form.querySelectorAll("button[type=submit]").forEach(function (button) {
      if (busy) {
        button.setAttribute("aria-disabled", "true");
      } else {
        button.removeAttribute("aria-disabled");
      }
    });
  }

  function release(form) {
    delete form.dataset[sent];
    mark(form, false);
  }

  /* Back by the browser's button: the kept page may send again, and the server knows by its key whether it has seen it. */
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) {
      document.querySelectorAll("form[data-win-sent]").forEach(release);
    }
  });

  /* Who signs out leaves the counter of this device: scans that are kept there wait for them (see till.js). */
  document.addEventListener("submit", function (event) {
    if (new URL(event.target.action, window.location.href).pathname === "/esci") {
      window.localStorage.removeItem("win-till-owner");
    }
  });

  /* An answer that is a file leaves the page where it is: such forms say so and are released at once. */
  document.addEventListener("submit", function (event) {
    if (event.target.matches("form[data-download]")) {
      window.setTimeout(function () {
        release(event.target);
      }, 1500);
    }
  });

  function focusOnNews(root) {
    var news = root.querySelector("[data-focus]");
    if (news) {
      news.focus({ preventScroll: false });
    }
  }

  document.addEventListener("htmx:configRequest", function (event) {
    var token = document.querySelector("meta[name=csrf-token]");
    if (token) {
      event.detail.headers[token.dataset.header] = token.content;
    }
  });
  document.addEventListener("htmx:afterRequest", function (event) {
    var form = event.detail.elt;
    if (form instanceof HTMLFormElement) {
      release(form);
    }
  });
  document.addEventListener("htmx:afterSettle", function (event) {
    focusOnNews(event.detail.elt);
  });

  /* The person's menu closes by Escape and by a click beside it, as people expect of a menu. */
  document.addEventListener("click", function (event) {
    document.querySelectorAll("details.win-person[open]").forEach(function (menu) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
  });
  document.addEventListener("keydown", function (event) {
    var menu = event.key === "Escape" && document.querySelector("details.win-person[open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  focusOnNews(document);
})();
