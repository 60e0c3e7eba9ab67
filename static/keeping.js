"use strict";
// What this device keeps where it is asked to: one text, in IndexedDB. Shared with the app:
// onusKeep(text), onusKept(), onusForget(), all of them promises that fail where the browser refuses.
//
// One tab keeps at a time: onusHold(takes) is a promise of whether this one may, onusLetGo() gives it up, and
// onusHear(told) lets the app hear of other tabs: "taken" (another one keeps now) or "forgotten" (everything is erased).

var onusKeep, onusKept, onusForget, onusHold, onusLetGo, onusHear;

(() => {
  const DATABASE = "onus";
  const STORE = "kept";
  const KEY = "project";
  const LOCK = "onus.keeps";

  const channel = typeof BroadcastChannel === "function" ? new BroadcastChannel("onus.kept") : null;
  let told = () => {};
  let letGo = null;

  onusKeep = async (text) => {
    // After a crash nobody knows what state the app is in: the store stays as it was.
    if (document.documentElement.dataset.onus === "stopped") throw new Error("Onus has stopped");
    return within("readwrite", (store) => store.put(text, KEY));
  };
  onusKept = () => within("readonly", (store) => store.get(KEY));
  onusForget = async () => {
    await settled(() => indexedDB.deleteDatabase(DATABASE));
    channel?.postMessage("forgotten");
  };

  onusHear = (listener) => {
    told = listener;
    if (channel) channel.onmessage = ({ data }) => told(data);
  };
  onusLetGo = () => letGo?.();
  onusHold = (takes) =>
    new Promise((resolve) => {
      // A browser without locks cannot tell of other tabs.
      if (letGo || !navigator.locks) return resolve(true);
      let isMine = false;
      const granted = (lock) => {
        if (!lock) return resolve(false);
        isMine = true;
        resolve(true);
        return new Promise((done) => {
          letGo = () => {
            letGo = null;
            done();
          };
        });
      };
      navigator.locks.request(LOCK, takes ? { steal: true } : { ifAvailable: true }, granted).catch(() => {
        // Refused from the beginning, as in a sandboxed frame; or another tab has taken it.
        letGo = null;
        if (isMine) told("taken");
        else resolve(true);
      });
    });

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
