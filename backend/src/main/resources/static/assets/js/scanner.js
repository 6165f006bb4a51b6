/*
 * The counter's camera. The page works without it: the code can always be typed. What the camera reads goes into the same field and
 * the same form. The reader (ZXing) is loaded when the camera is first opened, and not before.
 */
(function () {
  "use strict";

  var form = document.getElementById("scan");
  var scanner = document.getElementById("scanner");
  var actions = document.getElementById("camera-actions");
  var button = document.getElementById("camera");
  var video = document.getElementById("video");
  var status = document.getElementById("scanner-status");
  var byCamera = document.getElementById("by-camera");
  var code = form && form.elements.namedItem("code");
  var controls = null;

  if (!form || !code || !navigator.mediaDevices || !navigator.mediaDevices.getUserMedia) {
    return;
  }

  actions.hidden = false;

  function say(text) {
    scanner.hidden = false;
    status.textContent = text;
  }

  function load() {
    return new Promise(function (loaded, failed) {
      if (window.ZXingBrowser) {
        loaded();
        return;
      }
      var script = document.createElement("script");
      script.src = scanner.dataset.library;
      script.onload = loaded;
      script.onerror = failed;
      document.head.appendChild(script);
    });
  }

  function stop() {
    if (controls) {
      controls.stop();
      controls = null;
    }
  }

  function read(text) {
    stop();
    code.value = text;
    byCamera.value = "true";
    form.requestSubmit();
  }

  function open() {
    button.disabled = true;
    scanner.hidden = false;
    load()
      .then(function () {
        var reader = new window.ZXingBrowser.BrowserQRCodeReader();
        return reader.decodeFromConstraints({ video: { facingMode: "environment" } }, video, function (result) {
          if (result && controls) {
            read(result.getText());
          }
        });
      })
      .then(function (started) {
        controls = started;
        actions.hidden = true;
      })
      .catch(function (fault) {
        button.disabled = false;
        video.hidden = true;
        say(fault && fault.name === "NotAllowedError" ? scanner.dataset.denied : scanner.dataset.nocamera);
        code.focus();
      });
  }

  button.addEventListener("click", open);
  window.addEventListener("pagehide", stop);
})();
