"use strict";
// What the page has where it comes from a server, beyond what it has as a file: it can be installed, opens without a network, and
// offers newer versions. On disk nothing of it happens.
// Shared with the app: onusOnUpdate(callback) calls back when a newer version is there; onusTakeUpdate(text, flag) uses it with
// both handed over (handover.js), a promise that fails where this browser keeps nothing.
// Shared with own-page.js: onusWorkerKept, a promise that is done when the worker has kept the page, or never will.

var onusOnUpdate, onusTakeUpdate, onusWorkerKept;

(() => {
  const HOUR_MS = 3_600_000;
  const isHosted = /^https?:$/.test(location.protocol) && isSecureContext && "serviceWorker" in navigator;
  let newer = null;
  let tell = null;
  let isTaking = false;

  onusWorkerKept = isHosted ? register() : Promise.resolve();
  if (!isHosted) restrict("worker-src blob:; manifest-src 'none'");

  // The policy of the page lets its own host give it a worker and a manifest. Once they have been asked for, or where they are
  // not, it does so no longer: what happens later cannot reach the host either.
  function restrict(policy) {
    const meta = document.createElement("meta");
    meta.httpEquiv = "Content-Security-Policy";
    meta.content = policy;
    document.head.append(meta);
  }

  async function register() {
    const manifest = document.createElement("link");
    manifest.rel = "manifest";
    manifest.href = "manifest.webmanifest";
    document.head.append(manifest);
    try {
      const workers = navigator.serviceWorker;
      watchTabs(workers);
      const registration = await workers.register("sw.js");
      if (registration.waiting) offer(registration);
      registration.addEventListener("updatefound", async () => {
        const found = registration.installing;
        if (registration.active && await isKept(found)) offer(registration);
      });
      lookNowAndThen(registration);
      if (registration.installing && !registration.active) await isKept(registration.installing);
    } catch {
      // Some windows have no workers: there the page needs its server.
    } finally {
      restrict("worker-src blob:");
    }
  }

  /** Whether a worker that is being installed comes through. */
  async function isKept(worker) {
    if (worker.state === "installing") await new Promise((done) => worker.addEventListener("statechange", done, { once: true }));
    return worker.state !== "redundant";
  }

  // The version that another tab takes is in use here, too, with the old page.
  function watchTabs(workers) {
    let hasWorker = Boolean(workers.controller);
    workers.addEventListener("controllerchange", () => {
      if (isTaking) location.reload();
      else if (hasWorker) offer({});
      hasWorker = true;
    });
  }

  // Browsers look whenever the page is opened; some people never close it.
  function lookNowAndThen(registration) {
    let looked = Date.now();
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState !== "visible" || Date.now() - looked < HOUR_MS) return;
      looked = Date.now();
      registration.update().catch(() => {});
    });
  }

  function offer(registration) {
    newer = registration;
    tell?.();
  }

  onusOnUpdate = (callback) => {
    tell = callback;
    if (newer) callback();
  };

  onusTakeUpdate = async (text, flag) => {
    await onusHandOver(text, flag);
    isTaking = true;
    if (newer.waiting) newer.waiting.postMessage("take over");
    else location.reload();
  };

  // Nothing is lost, so there is nothing to ask.
  addEventListener("beforeunload", (event) => {
    if (isTaking) event.stopImmediatePropagation();
  });
})();
