"use strict";
// The page itself, as the file that it came as. Shared with the app: onusOwnPage(), a promise of { bytes, hash }, or of undefined
// where it cannot be had: on disk, and where no worker has kept the page (sw.js), since the policy lets it ask nobody.

var onusOwnPage;

(() => {
  /** Within so many bytes the page says which build it is. */
  const BEGINNING = 200;

  onusOwnPage = async () => {
    await onusWorkerKept;
    if (!("caches" in globalThis) || !isSecureContext || location.protocol === "file:") return undefined;
    const names = await caches.keys();
    for (const cacheName of names.filter((name) => name.startsWith("onus "))) {
      const kept = await caches.match(new URL("./", location).href, { cacheName });
      const bytes = kept && new Uint8Array(await kept.arrayBuffer());
      // Of two versions, the one that runs.
      if (bytes && isThis(bytes)) return { bytes, hash: await sha256(bytes) };
    }
    return undefined;
  };

  function isThis(bytes) {
    return new TextDecoder().decode(bytes.subarray(0, BEGINNING)).includes(`data-build="${document.documentElement.dataset.build}"`);
  }

  async function sha256(bytes) {
    const digest = await crypto.subtle.digest("SHA-256", bytes);
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
  }
})();
