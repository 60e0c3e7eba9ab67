"use strict";
// The ways in, which work from the first paint on: what comes before the app is there is kept for it, in its order, and so
// is what is pressed. Shared with the app: onusOnArrival(callback) calls back with each array of what came: files, promises of
// folders' handles, and entries of folders where a browser has no handles.

var onusOnArrival;

(() => {
  const files = document.getElementById("files");
  const hint = document.querySelector(".drop-hint");
  const status = document.querySelector("#start-status span");
  // What came before the app was there, as one arrival: of two, the second may be read first. And what was pressed.
  const came = [];
  let early = [];
  let take = null;

  function arrive(things) {
    if (things.length === 0) return;
    if (!early) return take(things);
    came.push(...things);
    say();
  }

  function wait(act) {
    early.push(act);
    say();
  }

  function say() {
    status.textContent = "Starting…";
  }

  onusOnArrival = (callback) => {
    take = callback;
    // Once all of the app listens.
    setTimeout(() => {
      for (const name of REPEATED) removeEventListener(name, keep, true);
      const acts = early;
      early = null;
      if (came.length > 0) take(came);
      for (const act of acts) act();
    });
  };

  // What the app itself listens to is done once more when it does.
  const REPEATED = ["click", "keydown", "paste"];
  for (const name of REPEATED) addEventListener(name, keep, true);
  function keep(event) {
    const { type, target } = event;
    if (type === "click" && !target.closest("#paste-text, #try-example")) return;
    const again = new event.constructor(type, type === "paste" ? { bubbles: true, clipboardData: copied(event.clipboardData) } : event);
    wait(() => target.dispatchEvent(again));
  }

  // What is on the clipboard can be read during the event only.
  function copied(data) {
    const copy = new DataTransfer();
    for (const type of data.types.filter((type) => type !== "Files")) copy.setData(type, data.getData(type));
    return copy;
  }

  document.getElementById("add-documents").addEventListener("click", () => files.click());
  files.addEventListener("change", () => {
    const chosen = Array.from(files.files);
    // The same file can be chosen again.
    files.value = "";
    arrive(chosen);
  });

  // Drags that carry files; other drags are none of our business.
  for (const name of ["dragover", "dragleave", "drop"]) {
    document.addEventListener(name, (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      if (name === "dragover") event.dataTransfer.dropEffect = "copy";
      // Without a related target it is the window that is left, not an element in it.
      if (name !== "dragleave" || !event.relatedTarget) hint.hidden = name !== "dragover";
      // All of it must be asked for before the first await: afterwards the browser forgets the drop.
      if (name === "drop") arrive(Array.from(event.dataTransfer.items, thing).filter(Boolean));
    });
  }

  // On `file://` Chromium refuses the files of a dropped folder's entry but gives its handle, which other browsers do not have.
  function thing(item) {
    if (item.kind !== "file") return null;
    const entry = item.webkitGetAsEntry?.();
    if (!entry?.isDirectory) return item.getAsFile();
    return item.getAsFileSystemHandle?.() ?? entry;
  }

  // Files that the system opens with the installed app.
  globalThis.launchQueue?.setConsumer(async ({ files: handles = [] }) => {
    arrive(await Promise.all(Array.from(handles, (handle) => handle.getFile())));
  });
})();
