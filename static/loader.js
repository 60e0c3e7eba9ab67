"use strict";
// Starts the app, and says what happened where it cannot start or has stopped.
// Shared with the app: onusStart(wasm), onusPanic(message), onusDocuments (names of what is open), onusReading (names of
// the files that are being read), onusOpen (what is open: a project without its texts, and the texts).
// Shared with what is packed behind the app: onusUnpack(name), and onusWhole, a promise that ends when all of the page has
// come: the app runs before that.

var onusDocuments = [];
var onusReading = [];
var onusOpen = null;
var onusPanic, onusStart, onusUnpack;
var onusWhole = new Promise((resolve) => addEventListener("DOMContentLoaded", resolve, { once: true }));

(() => {
  let crashed = false;

  onusPanic = (message) => {
    if (crashed) return;
    crashed = true;
    document.documentElement.dataset.onus = "stopped";
    showCrash(String(message));
  };

  // `wasm` is the module's address; the one-file build carries the module itself instead.
  onusStart = async (wasm) => {
    if (missing) return;
    try {
      await wasm_bindgen({ module_or_path: onusUnpack("onus-wasm") ?? wasm });
    } catch (error) {
      onusPanic(error);
    }
  };

  // Only what leaves the app dead: what the module throws, or runs out of (room for calls, memory). Other errors,
  // as those of extensions, are the console's business.
  const stop = (error) => {
    const isOfModule = () => /wasm-function|\bwasm_bindgen\b|__wbg_/.test(String(error?.stack));
    const hasRunOut = () => error instanceof RangeError || error?.name === "InternalError";
    if (error instanceof WebAssembly.RuntimeError || (isOfModule() && hasRunOut())) onusPanic(error);
  };
  addEventListener("error", (event) => stop(event.error));
  addEventListener("unhandledrejection", (event) => stop(event.reason));

  // All that is seen works now, or waits for the module (static/arrivals.js).
  const missing = whatIsMissing();
  document.documentElement.dataset.onus = missing ? "unsupported" : "ready";
  if (location.protocol !== "file:") document.querySelector(".on-disk").remove();
  if (missing) {
    document.querySelector("#start-status span").textContent =
      `Onus runs entirely in your browser and needs ${missing}, which this browser does not have or has ` +
      "switched off. Please open this page in a current Chrome, Edge, Firefox or Safari.";
  }

  function whatIsMissing() {
    if (typeof WebAssembly !== "object") return "WebAssembly";
    // A function that counts the bits of a vector: what texts are searched with.
    const vectors = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11];
    if (!WebAssembly.validate(Uint8Array.from(vectors))) return "WebAssembly with vectors (SIMD)";
    if (typeof DecompressionStream !== "function") return "DecompressionStream";
    return null;
  }

  // A module is gzip in base64, in script elements of this class; taken out of the page once it is read. A Response, so that
  // it is compiled while it is unpacked. Null in a development build, which has none of it in the page.
  onusUnpack = (name) => {
    const pieces = Array.from(document.getElementsByClassName(name));
    if (pieces.length === 0) return null;
    const packed = new Blob(pieces.map((piece) => bytesOf(piece.textContent)));
    for (const piece of pieces) piece.remove();
    const plain = packed.stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(plain, { headers: { "Content-Type": "application/wasm" } });
  };

  function bytesOf(base64) {
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
    const letters = atob(base64);
    const bytes = new Uint8Array(letters.length);
    for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
    return bytes;
  }

  function showCrash(message) {
    const dialog = element("dialog", "", { class: "crash", role: "alertdialog", closedby: "none" });
    dialog.setAttribute("aria-labelledby", "crash-title");
    dialog.setAttribute("aria-describedby", "crash-text");
    dialog.setAttribute("aria-modal", "true");
    dialog.addEventListener("cancel", (event) => event.preventDefault());

    const panel = element("div", "", { class: "crash-panel" });
    const details = element("pre", message, { tabindex: "0", "aria-label": "Details" });
    const copied = element("p", "", { role: "status" });
    const copy = element("button", "Copy details", { type: "button" });
    const reload = element("button", "Reload", { type: "button" });
    copy.addEventListener("click", async () => {
      copied.textContent = await copyText(`${message}\n${navigator.userAgent}`, details);
    });
    reload.addEventListener("click", () => location.reload());

    const text = element("p", "This is a defect in Onus, not in your pages. ", { id: "crash-text" });
    panel.append(element("h2", "Onus has stopped", { id: "crash-title" }), text);
    const files = Array.from(onusReading, (name) => `“${name}”`);
    if (files.length > 0) text.append(`It was reading ${files.slice(0, 5).join(", ")}${files.length > 5 ? ", …" : ""}. `);
    const names = Array.from(onusDocuments, String);
    if (names.length > 0) {
      text.append(isRemembered()
        ? "What this device remembers comes back after a reload; if Onus stops again, reload without it. These documents were open:"
        : "The files themselves are untouched on disk, and must be added again after a reload; pasted text must be pasted again. These documents were open:");
      const list = element("ul");
      list.append(...names.map((name) => element("li", name)));
      panel.append(list);
    } else {
      text.append("No document was open.");
    }
    const buttons = element("div", "", { class: "crash-buttons" });
    buttons.append(copy, reload);
    if (names.length > 0) buttons.append(saveWhatWasOpen());
    if (files.length > 0) buttons.append(goOnWithout(files));
    if (isRemembered()) buttons.append(startAfresh());
    panel.append(details, buttons, copied);
    dialog.append(panel);
    document.body.append(dialog);
    dialog.showModal();
    reload.focus();
  }

  // As "Save project" would write it: src/session/keeping/crash_copy.rs has told it after each change.
  function project() {
    if (!onusOpen) return null;
    const open = JSON.parse(onusOpen.project);
    [...open.pages, ...open.variables].forEach((file, at) => (file.text = onusOpen.texts[at]));
    return JSON.stringify(open);
  }

  function saveWhatWasOpen() {
    const button = element("button", "Save what was open", { type: "button" });
    button.addEventListener("click", () => {
      const link = element("a", "", { download: "onus-what-was-open.onus.json" });
      link.href = URL.createObjectURL(new Blob([project()], { type: "application/json" }));
      link.click();
    });
    return button;
  }

  // What was open before comes back, the files that were being read do not.
  function goOnWithout(files) {
    const button = element("button", files.length > 1 ? "Leave those files out and go on" : "Leave that file out and go on", { type: "button" });
    button.addEventListener("click", async () => {
      if (onusDocuments.length > 0) await onusHandOver(project(), "Open again, without what was being read").catch(() => {});
      location.reload();
    });
    return button;
  }

  // As src/session/keeping/store.rs keeps it.
  function isRemembered() {
    try {
      return localStorage.getItem("onus.remember") !== null;
    } catch {
      return false;
    }
  }

  // What is remembered may be what stops Onus each time.
  function startAfresh() {
    const button = element("button", "Forget everything and reload", { type: "button" });
    button.addEventListener("click", async () => {
      Object.keys(localStorage).filter((key) => key.startsWith("onus.")).forEach((key) => localStorage.removeItem(key));
      await onusForget().catch(() => {});
      location.reload();
    });
    return button;
  }

  async function copyText(text, shown) {
    try {
      await navigator.clipboard.writeText(text);
      return "Copied.";
    } catch {
      // No clipboard here (plain http): leave the details selected for the keyboard.
      getSelection().selectAllChildren(shown);
      return "Not allowed to copy here. The details are selected: copy them with Ctrl+C or ⌘C.";
    }
  }

  function element(name, text = "", attributes = {}) {
    const made = document.createElement(name);
    made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  }
})();
