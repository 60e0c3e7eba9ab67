"use strict";
// Light or dark: as the system is, or as chosen here. Before the first paint, so that nothing flashes.

(() => {
  const KEY = "onus.theme";
  const THEMES = ["system", "light", "dark"];
  const button = document.querySelector(".theme");

  show(Math.max(0, THEMES.indexOf(remembered())));
  button.addEventListener("click", () => {
    const next = (THEMES.indexOf(document.documentElement.dataset.theme) + 1) % THEMES.length;
    show(next);
    try {
      localStorage.setItem(KEY, THEMES[next]);
    } catch {
      // Where nothing can be kept, the choice holds as long as the page is open.
    }
  });

  function show(at) {
    document.documentElement.dataset.theme = THEMES[at];
    button.firstChild.textContent = `Theme: ${THEMES[at]}`;
  }

  function remembered() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  }
})();
