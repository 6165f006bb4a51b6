/*
 * The page of a voucher is held out at a counter: while somebody looks at it the screen stays on, but not longer than a few minutes.
 * Without this script, or where the browser cannot, nothing else is different.
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
})();
