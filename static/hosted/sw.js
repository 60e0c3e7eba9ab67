"use strict";
// Opens the hosted page without a network. `cargo xtask pack` writes the SHA-256 of the page into VERSION: a new page has a new
// worker, which browsers look for whenever the page is opened.

const VERSION = "%SHA256%";
const PAGE = new URL("./", location.href).href;
const INDEX = `${PAGE}index.html`;
const MANIFEST = `${PAGE}manifest.webmanifest`;
// Other folders of this host may have an Onus of their own.
const OURS = `onus ${PAGE} `;

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(takeOver()));
addEventListener("message", ({ data }) => {
  if (data === "take over") skipWaiting();
});
addEventListener("fetch", (event) => {
  const { request } = event;
  const [address] = request.url.split(/[?#]/);
  const kept = address === INDEX ? PAGE : address;
  // What else stands in this folder is none of our business.
  if (request.method === "GET" && [PAGE, MANIFEST].includes(kept)) event.respondWith(answer(kept, request));
});

/** Either all of it is kept, or this version is not used: a server that is being updated may give the page of another one. */
async function keep() {
  const answer = await fetch(PAGE, { cache: "no-cache" });
  const page = await answer.arrayBuffer();
  if (!answer.ok || (await sha256(page)) !== VERSION) throw new Error(`${PAGE} is not the page that belongs to this version`);
  const cache = await caches.open(OURS + VERSION);
  // Not the answer itself: one that was redirected opens no page. Its headers hold the server's policy.
  const headers = new Headers(answer.headers);
  for (const name of ["Content-Encoding", "Content-Length", "Transfer-Encoding"]) headers.delete(name);
  await cache.put(PAGE, new Response(page, { headers }));
  const manifest = await fetch(MANIFEST, { cache: "no-cache" });
  if (manifest.ok && !manifest.redirected) await cache.put(MANIFEST, manifest);
}

async function takeOver() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(OURS) && name !== OURS + VERSION);
  await Promise.all(old.map((name) => caches.delete(name)));
  await clients.claim();
}

async function answer(kept, request) {
  const cache = await caches.open(OURS + VERSION);
  return (await cache.match(kept)) ?? fetch(request);
}

async function sha256(bytes) {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
