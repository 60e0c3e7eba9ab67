"use strict";
// What this device keeps where it is asked to: one text, in IndexedDB. Shared with the app:
// onusKeep(text), onusKept(), onusForget(), all of them promises that fail where the browser refuses.

var onusKeep, onusKept, onusForget;

(() => {
  const DATABASE = "onus";
  const STORE = "kept";
  const KEY = "project";

  onusKeep = (text) => within("readwrite", (store) => store.put(text, KEY));
  onusKept = () => within("readonly", (store) => store.get(KEY));
  onusForget = () => settled(() => indexedDB.deleteDatabase(DATABASE));

  async function within(mode, act) {
    const database = await settled(() => {
      const request = indexedDB.open(DATABASE, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE);
      return request;
    });
    try {
      const transaction = database.transaction(STORE, mode);
      const request = act(transaction.objectStore(STORE));
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error ?? request.error);
      });
      return request.result;
    } finally {
      // An open database would keep another tab from erasing it.
      database.close();
    }
  }

  function settled(start) {
    return new Promise((resolve, reject) => {
      const request = start();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
      request.onblocked = () => reject(new Error("another tab holds it"));
    });
  }
})();
