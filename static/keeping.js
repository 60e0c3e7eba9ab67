"use strict";
// What this device keeps where it is asked to, in IndexedDB: a project, and beside it its texts, each of which is written once
// and not with each change. Shared with the app: onusKeep(project, texts), onusKept(), which is of both or of an older Onus's
// project alone, onusForget(), all of them promises that fail where the browser refuses.
//
// One tab keeps at a time: onusHold(takes) is a promise of whether this one may, onusLetGo() gives it up, and
// onusHear(told) lets the app hear of other tabs: "taken" (another one keeps now) or "forgotten" (everything is erased).

var onusKeep, onusKept, onusForget, onusHold, onusLetGo, onusHear;

(() => {
  const DATABASE = "onus";
  const STORE = "kept";
  const KEY = "project";
  const TEXTS = "texts";
  const LOCK = "onus.keeps";

  const channel = typeof BroadcastChannel === "function" ? new BroadcastChannel("onus.kept") : null;
  let told = () => {};
  let letGo = null;
  // What this tab has stored, each text under a name of its own.
  let names = new Map();

  onusKeep = async (project, texts) => {
    // After a crash nobody knows what state the app is in: the store stays as it was.
    if (document.documentElement.dataset.onus === "stopped") throw new Error("Onus has stopped");
    // Its own also while it waits: the next one may begin before this one is through.
    const kept = new Map(texts.map((text) => [text, names.get(text) ?? `${performance.timeOrigin} ${performance.now()} ${Math.random()}`]));
    names = kept;
    await within("readwrite", async (store) => {
      const there = new Set(await answered(store.getAllKeys()));
      for (const [text, name] of kept) if (!there.delete(name)) store.put(text, name);
      there.delete(KEY);
      there.delete(TEXTS);
      for (const left of there) store.delete(left);
      store.put(texts.map((text) => kept.get(text)), TEXTS);
      store.put(project, KEY);
    });
  };
  onusKept = () =>
    within("readonly", async (store) => {
      const [project, texts] = await Promise.all([answered(store.get(KEY)), answered(store.get(TEXTS))]);
      return [project, texts && await Promise.all(texts.map((name) => answered(store.get(name))))];
    });
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
      const done = new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error ?? new Error("not stored"));
      });
      // What goes wrong on the way takes all of it back.
      const acted = act(transaction.objectStore(STORE)).catch((error) => {
        transaction.abort();
        throw error;
      });
      const [result] = await Promise.all([acted, done]);
      return result;
    } finally {
      // An open database would keep another tab from erasing it.
      database.close();
    }
  }

  function answered(request) {
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
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
