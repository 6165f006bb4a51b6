/*
 * The scans that a till keeps until the platform has decided them, in the browser's own database: they survive a reload and a power cut.
 * Each belongs to the person and provider that made it. Their order is that in which they were made, whatever the clock said.
 */
(function () {
  "use strict";

  var NAME = "win-till";
  var SCANS = "scans";
  var opened = null;

  function open() {
    if (!opened) {
      opened = new Promise(function (resolve, reject) {
        var request = window.indexedDB.open(NAME, 1);
        request.onupgradeneeded = function () {
          var scans = request.result.createObjectStore(SCANS, { keyPath: "id", autoIncrement: true });
          scans.createIndex("key", "key", { unique: true });
        };
        request.onsuccess = function () {
          resolve(request.result);
        };
        request.onerror = function () {
          reject(request.error);
        };
      });
    }
    return opened;
  }

  /* Runs one act on the store and resolves, when it is safely written, to its result. */
  function act(mode, work) {
    return open().then(function (database) {
      return new Promise(function (resolve, reject) {
        var transaction = database.transaction(SCANS, mode);
        var request = work(transaction.objectStore(SCANS));
        transaction.oncomplete = function () {
          resolve(request.result);
        };
        transaction.onabort = function () {
          reject(transaction.error);
        };
      });
    });
  }

  window.WinTillStore = {
    all: function () {
      return act("readonly", function (scans) {
        return scans.getAll();
      });
    },
    add: function (scan) {
      return act("readwrite", function (scans) {
        return scans.add(scan);
      });
    },
    put: function (scan) {
      return act("readwrite", function (scans) {
        return scans.put(scan);
      });
    },
    remove: function (id) {
      return act("readwrite", function (scans) {
        return scans.delete(id);
      });
    },
  };
})();
