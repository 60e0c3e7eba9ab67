"use strict";
// Files by their bytes, each by itself: one that never answers holds up nobody. Shared with the app:
// onusBytes(file), which asks for them and has them in `bytes` once they are there (null: they cannot be had), and
// onusAnswered(asked, ms), a promise that ends when one of these has answered, or after so long; and onusPainted(), a promise
// that ends when what was drawn is painted.

var onusBytes, onusAnswered, onusPainted;

(() => {
  onusBytes = (file) => {
    const asked = { bytes: undefined };
    asked.answered = read(file).then((bytes) => (asked.bytes = bytes));
    return asked;
  };
  onusAnswered = (asked, ms) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      Promise.race(asked.map(({ answered }) => answered)).then(() => {
        clearTimeout(timer);
        resolve();
      });
    });

  // With the second frame the first one is on the screen. Nothing is painted of a page that is out of sight.
  onusPainted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 4)));
      setTimeout(resolve, 1000);
    });

  async function read(file) {
    try {
      return await file.arrayBuffer();
    } catch {
      return null;
    }
  }
})();
