/*
 * The counter without network. Scans go to the server as ever while there is network; without it they are checked as far as possible,
 * kept, and sent when the network is back. The server decides each; a scan has its own key, so sending it twice is harmless.
 */
(function () {
  "use strict";

  var tokens = window.WinTillTokens;
  var store = window.WinTillStore;
  var panel = document.getElementById("till");
  var OWNER = "win-till-owner";
  var TILL = "win-till-id";
  var KEPT = 72 * 3600 * 1000;
  var LOST_ANSWER = 60 * 1000;
  var PATIENCE = 4000;
  var FIRST_PAUSE = 5000;
  var LONGEST_PAUSE = 5 * 60 * 1000;
  var MOST = 200;

  if (!panel || !window.indexedDB || !window.fetch || !window.localStorage) {
    return;
  }

  var list = document.getElementById("till-list");
  var news = document.getElementById("till-news");
  var state = document.getElementById("till-state");
  var button = document.getElementById("till-send");
  var scanForm = document.getElementById("scan");
  var takeForm = document.getElementById("take");
  var failures = 0;
  var timer = null;
  var sending = false;

  if (panel.dataset.owner) {
    window.localStorage.setItem(OWNER, panel.dataset.owner);
  }

  function owner() {
    return window.localStorage.getItem(OWNER);
  }

  function till() {
    var id = window.localStorage.getItem(TILL);
    if (!id) {
      id = "web-" + newKey().slice(0, 8);
      window.localStorage.setItem(TILL, id);
    }
    return id;
  }

  function newKey() {
    var bytes = window.crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, function (b) {
      return b.toString(16).padStart(2, "0");
    }).join("");
  }

  /* The page's own words: <template id="till-words"> holds one element for each. */
  function word(name, value) {
    var found = document.getElementById("till-words").content.querySelector('[data-word="' + name + '"]');
    return found.textContent.replace("%1", value === undefined ? "" : value);
  }

  function time(moment) {
    var date = new Date(moment);
    var today = new Date().toDateString() === date.toDateString();
    var options = today
      ? { hour: "2-digit", minute: "2-digit" }
      : { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" };
    return date.toLocaleString(document.documentElement.lang, options);
  }

  function tell(tone, text) {
    news.hidden = false;
    news.className = "alert alert-" + tone;
    news.textContent = text;
    news.focus();
  }

  function own(scans) {
    return scans.filter(function (scan) {
      return scan.owner === owner();
    });
  }

  /* ---- is anybody there? ---- */

  /* Resolves to {offline}, {signIn}, or what the server says about the session. */
  function session() {
    if (navigator.onLine === false) {
      return Promise.resolve({ offline: true });
    }
    var patience = new AbortController();
    var alarm = window.setTimeout(function () {
      patience.abort();
    }, PATIENCE);
    return window
      .fetch(panel.dataset.session, { cache: "no-store", redirect: "manual", signal: patience.signal })
      .then(function (answer) {
        if (answer.ok) {
          return answer.json();
        }
        return answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403
          ? { signIn: true }
          : { offline: true };
      })
      .catch(function () {
        return { offline: true };
      })
      .then(function (found) {
        window.clearTimeout(alarm);
        return found;
      });
  }

  /* ---- scanning ---- */

  function keys() {
    return window
      .fetch(panel.dataset.keys)
      .then(function (answer) {
        return answer.ok ? answer.json() : { items: [] };
      })
      .then(
        function (found) {
          return found.items;
        },
        function () {
          return [];
        },
      );
  }

  function before(scans, ref, moment) {
    return own(scans).find(function (scan) {
      return scan.ref === ref && scan.state !== "refused" && moment - scan.at < KEPT;
    });
  }

  /* Checks and keeps a scan; `key` is given when the server may know it already. */
  function queue(text, key) {
    var moment = Date.now();
    if (!owner()) {
      tell("warning", word("nobody"));
      return Promise.resolve();
    }
    return Promise.all([
      keys().then(function (known) {
        return tokens.read(text, known, moment);
      }),
      store.all(),
    ])
      .then(function (both) {
        var read = both[0];
        var earlier = read.ref && before(both[1], read.ref, moment);
        if (read.how === "bad" || read.how === "old" || read.how === "mistyped") {
          tell("danger", word(read.how));
          return undefined;
        }
        if (earlier && earlier.key !== key) {
          tell("danger", word("twice", time(earlier.at)));
          return undefined;
        }
        if (earlier) {
          earlier.state = "waiting";
          return store.put(earlier).then(kept.bind(null, read.how));
        }
        return store
          .add({ key: key || newKey(), owner: owner(), ref: read.ref, text: read.text, how: read.how, at: moment, state: "waiting" })
          .then(kept.bind(null, read.how));
      })
      .then(show);
  }

  function kept(how) {
    tell(how === "good" ? "success" : "warning", word("kept-" + how));
    if (scanForm) {
      scanForm.reset();
    }
  }

  function guardScan(event) {
    var code = scanForm.elements.namedItem("code").value;
    if (!code.trim()) {
      return;
    }
    event.preventDefault();
    session().then(function (found) {
      if (found.owner && !panel.dataset.offline) {
        scanForm.submit();
        return;
      }
      queue(code).then(function () {
        if (found.owner) {
          send();
        } else {
          settle(found);
        }
      });
    });
  }

  /* The answer of a taking may be lost on its way: the scan is kept with its key until the answer's page was seen. */
  function guardTake(event) {
    var field = takeForm.elements;
    var key = field.namedItem("key").value;
    event.preventDefault();
    session().then(function (found) {
      if (!found.owner) {
        queue(field.namedItem("code").value, key).then(function () {
          takeForm.hidden = true;
          settle(found);
        });
        return;
      }
      store
        .add({ key: key, owner: owner(), ref: "c:" + field.namedItem("code").value, text: field.namedItem("code").value, how: "code", at: Date.now(), state: "asked" })
        .catch(function () {
          /* It is there from a first press on the same button. */
        })
        .then(function () {
          takeForm.submit();
        });
    });
  }

  /* ---- sending ---- */

  function send() {
    if (sending) {
      return;
    }
    sending = true;
    window.clearTimeout(timer);
    store
      .all()
      .then(function (scans) {
        var waiting = own(scans).filter(function (scan) {
          return scan.state === "waiting";
        });
        return waiting.length === 0 ? null : session().then(sendAs.bind(null, waiting));
      })
      .then(
        function (found) {
          sending = false;
          settle(found);
        },
        function () {
          sending = false;
          settle({ offline: true });
        },
      );
  }

  function sendAs(waiting, found) {
    if (!found.owner) {
      return found;
    }
    if (found.owner !== owner()) {
      return { other: true };
    }
    return post(waiting.slice(0, MOST), found).then(function () {
      news.hidden = true; /* what was said of the scan then; the list says what became of it */
      return waiting.length > MOST ? sendAs(waiting.slice(MOST), found) : found;
    });
  }

  function post(scans, found) {
    var headers = { "Content-Type": "application/json" };
    headers[found.header] = found.token;
    return window
      .fetch(panel.dataset.send, {
        method: "POST",
        redirect: "manual",
        headers: headers,
        body: JSON.stringify({
          till: till(),
          scans: scans.map(function (scan) {
            return { key: scan.key, scannedAt: new Date(scan.at).toISOString(), tokenOrCode: scan.text };
          }),
        }),
      })
      .then(function (answer) {
        if (!answer.ok) {
          throw new Error("not taken in: " + answer.status);
        }
        return answer.json();
      })
      .then(function (answer) {
        return Promise.all(answer.items.map(note.bind(null, scans)));
      });
  }

  function note(scans, outcome, place) {
    var scan = scans[place];
    if (outcome.outcome === "UNDECIDED") {
      throw new Error("undecided");
    }
    scan.state = outcome.outcome === "TAKEN" ? "taken" : "refused";
    scan.title = outcome.title;
    scan.detail = outcome.detail;
    delete scan.text;
    return store.put(scan);
  }

  /* Says how things stand, and when it will be tried again. */
  function settle(found) {
    if (found && found.signIn) {
      said("signin");
    } else if (found && found.other) {
      said("other");
    } else if (found && found.offline) {
      said("offline");
      failures += 1;
      timer = window.setTimeout(send, Math.min(FIRST_PAUSE * Math.pow(2, failures - 1), LONGEST_PAUSE));
    } else {
      failures = 0;
      said(panel.dataset.offline ? "back" : "");
    }
    return show();
  }

  function said(name) {
    ["offline", "signin", "other", "back"].forEach(function (each) {
      document.getElementById("till-" + each).hidden = each !== name;
    });
  }

  /* ---- the list ---- */

  function show() {
    return store.all().then(function (scans) {
      var mine = own(scans).filter(function (scan) {
        return scan.state !== "asked";
      });
      var waiting = mine.filter(function (scan) {
        return scan.state === "waiting";
      });
      var others = scans.length - own(scans).length;
      panel.hidden = mine.length === 0 && others === 0 && !panel.dataset.offline && news.hidden;
      button.hidden = waiting.length === 0;
      state.textContent = waiting.length === 0 ? word("none") : word(waiting.length === 1 ? "one" : "many", waiting.length);
      document.getElementById("till-others").hidden = others === 0;
      list.replaceChildren.apply(list, mine.reverse().map(line));
    });
  }

  function line(scan) {
    var item = document.getElementById("till-line").content.cloneNode(true).firstElementChild;
    var refused = scan.state === "refused";
    item.dataset.state = scan.state;
    item.querySelector("[data-part=when]").textContent = time(scan.at);
    item.querySelector("[data-part=state]").textContent = word("state-" + scan.state);
    item.querySelector("[data-part=state]").classList.add(
      refused ? "win-state-bad" : scan.state === "taken" ? "win-state-good" : "win-state-wait",
    );
    item.querySelector("[data-part=title]").textContent = scan.title || word("line-" + scan.how);
    item.querySelector("[data-part=detail]").textContent = scan.detail || "";
    item.querySelector("[data-part=more]").hidden = !refused;
    return item;
  }

  /* What is over is forgotten after three days; what was asked and never answered is sent like any other. */
  function tidy() {
    var answered = panel.dataset.answered;
    return store.all().then(function (scans) {
      return Promise.all(
        scans.map(function (scan) {
          var done = scan.state === "taken" || scan.state === "refused";
          if ((answered && scan.key === answered) || (done && Date.now() - scan.at > KEPT)) {
            return store.remove(scan.id);
          }
          if (scan.state === "asked" && Date.now() - scan.at > LOST_ANSWER) {
            scan.state = "waiting";
            return store.put(scan);
          }
          return undefined;
        }),
      );
    });
  }

  function install() {
    if (!("serviceWorker" in navigator)) {
      return;
    }
    navigator.serviceWorker
      .register(panel.dataset.worker, { scope: panel.dataset.scope })
      .then(function () {
        return navigator.serviceWorker.ready;
      })
      .then(
        function () {
          document.documentElement.dataset.till = "ready";
        },
        function () {
          document.documentElement.dataset.till = "none"; /* the counter works, but only with network */
        },
      );
  }

  if (scanForm) {
    scanForm.addEventListener("submit", guardScan);
  }
  if (takeForm) {
    takeForm.addEventListener("submit", guardTake);
  }
  button.addEventListener("click", function () {
    failures = 0;
    send();
  });
  window.addEventListener("online", function () {
    failures = 0;
    send();
  });
  window.addEventListener("offline", function () {
    said("offline");
    panel.hidden = false;
  });

  install();
  tidy().then(function () {
    if (panel.dataset.offline) {
      said("offline");
    }
    return show().then(send);
  });
})();
