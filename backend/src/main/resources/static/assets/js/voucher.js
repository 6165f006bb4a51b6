/*
 * The page of a voucher is held out at a counter: while somebody looks at it the screen stays on, but not longer than a few minutes, and
 * the QR code is fetched anew before it grows old. Without network the last one stays, with its age. Without this script the page shows
 * the code that is printed, which does not age.
 */
(function () {
  "use strict";

  var LONGEST = 3 * 60 * 1000;
  var lock = null;

  function keep() {
    if (!navigator.wakeLock || document.visibilityState !== "visible") {
      return;
    }
    navigator.wakeLock.request("screen").then(
      function (granted) {
        lock = granted;
      },
      function () {
        lock = null; /* the battery is low: the phone decides */
      },
    );
  }

  document.addEventListener("visibilitychange", keep);
  window.setTimeout(function () {
    document.removeEventListener("visibilitychange", keep);
    if (lock) {
      lock.release();
    }
  }, LONGEST);
  keep();

  var AGAIN = 20 * 1000;
  var OLD = 55 * 1000;
  var MINUTE = 60 * 1000;
  var image = document.querySelector("img[data-live]");
  var age = document.getElementById("qr-age");
  var shownAt = 0;

  function say(text) {
    if (age.textContent !== text) {
      age.textContent = text;
    }
  }

  function howOld() {
    var passed = Date.now() - shownAt;
    return passed < 2 * MINUTE
      ? age.dataset.seconds.replace("%1", Math.floor(passed / 10000) * 10)
      : age.dataset.minutes.replace("%1", Math.floor(passed / MINUTE));
  }

  function tell() {
    if (shownAt > 0) {
      say(Date.now() - shownAt < OLD ? age.dataset.fresh : age.dataset.old.replace("%1", howOld()));
    }
  }

  function refresh() {
    if (document.visibilityState !== "visible") {
      return;
    }
    window
      .fetch(image.dataset.live, { cache: "no-store", redirect: "manual" })
      .then(function (answer) {
        return answer.ok ? answer.text() : Promise.reject(new Error("no code: " + answer.status));
      })
      .then(function (svg) {
        image.src = "data:image/svg+xml;base64," + window.btoa(svg);
        shownAt = Date.now();
      })
      .then(tell, tell); /* without network the last one stays, or the printed one if there was none yet */
  }

  if (image && age && window.fetch) {
    refresh();
    window.setInterval(refresh, AGAIN);
    window.setInterval(tell, 10 * 1000);
    document.addEventListener("visibilitychange", refresh);
    window.addEventListener("online", refresh);
  }
})();
