/* A button that copies what stands beside it. Without this file, or without the browser's leave, one click on the text marks all of it. */
(function () {
  "use strict";

  if (!navigator.clipboard) {
    return;
  }
  document.querySelectorAll("[data-copy]").forEach(function (button) {
    var source = document.getElementById(button.dataset.copy);
    if (!source) {
      return;
    }
    button.hidden = false;
    button.addEventListener("click", function () {
      navigator.clipboard.writeText(source.textContent.trim()).then(function () {
        var said = document.getElementById(button.dataset.copy + "-copied");
        if (said) {
          said.textContent = button.dataset.copied;
        }
      });
    });
  });
})();
