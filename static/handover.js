"use strict";
// What is open, over one reload of the page: in a database that exists no longer than that. Shared with the app:
// onusHandedOver(), a promise of [text, flag], once, or of undefined. Shared with hosted.js: onusHandOver(text, flag).

var onusHandOver, onusHandedOver;

(() => {
  const NAME = "onus.handed-over";
  const MINUTE_MS = 60_000;

  onusHandOver = async (text, flag) => {
    const id = crypto.randomUUID();
    await within("readwrite", (store) => store.put([text, flag], id));
    // This tab, and no other one, takes it up.
    sessionStorage.setItem(NAME, id);
    localStorage.setItem(NAME, String(Date.now()));
  };

  onusHandedOver = async () => {
    try {
      const id = sessionStorage.getItem(NAME);
      if (id) {
        sessionStorage.removeItem(NAME);
        const found = await within("readonly", (store) => store.get(id));
        forget();
        return found;
      }
      // Left by a tab that was closed in between.
      const since = localStorage.getItem(NAME);
      if (since && Date.now() - Number(since) > MINUTE_MS) forget();
    } catch {
      // Where nothing is stored, nothing was handed over.
    }
    return undefined;
  };

  function forget() {
    localStorage.removeItem(NAME);
    indexedDB.deleteDatabase(NAME);
  }

  function within(mode, act) {
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open(NAME, 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore(NAME);
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const database = opening.result;
        const transaction = database.transaction(NAME, mode);
        const request = act(transaction.objectStore(NAME));
        const settle = (settled) => () => {
          database.close();
          settled();
        };
        transaction.oncomplete = settle(() => resolve(request.result));
        transaction.onabort = settle(() => reject(transaction.error ?? request.error));
      };
    });
  }
})();
