"use strict";
// Marks what is searched for, without a change to the document: the browser paints over ranges of
// text, where it can (CSS Custom Highlight API). Shared with the app: onusMark(rows, words) gives how
// many hits there are, onusHit(number) goes to one of them.

var onusMark, onusHit;

(() => {
  // More would help nobody, and take time.
  const MOST = 2000;
  let hits = [];

  onusMark = (rows, words) => {
    hits = [];
    const marked = [];
    for (const row of rows) {
      if (hits.length >= MOST) break;
      const found = textsOf(row).flatMap((text) => rangesIn(text, words));
      marked.push(...found);
      // A row can be a hit by the name of its area or service alone.
      hits.push(...(found.length > 0 ? found : [rangeOf(row.querySelector("th"))]));
    }
    paint("onus-hits", marked);
    paint("onus-hit", []);
    return hits.length;
  };

  onusHit = (number) => {
    const range = hits[number];
    if (!range) return;
    paint("onus-hit", [range]);
    const place = range.startContainer.parentElement;
    const fold = place.closest("section").querySelector(".area-head [aria-expanded=false]");
    if (fold) fold.click();
    requestAnimationFrame(() => place.scrollIntoView({ block: "center", inline: "nearest" }));
  };

  function paint(name, ranges) {
    if (typeof Highlight === "function" && CSS.highlights) CSS.highlights.set(name, new Highlight(...ranges));
  }

  function textsOf(row) {
    const walker = document.createTreeWalker(row, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
      node.nodeType === Node.TEXT_NODE ? NodeFilter.FILTER_ACCEPT
        : node.matches("button, .badge, .reason") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    return texts;
  }

  function rangesIn(node, words) {
    const text = node.data.toLowerCase();
    const ranges = [];
    // Letters that change their length in lower case would shift all that follows.
    if (text.length !== node.data.length) return ranges;
    for (const word of words) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        const range = new StaticRange({ startContainer: node, startOffset: at, endContainer: node, endOffset: at + word.length });
        ranges.push(range);
      }
    }
    return ranges.sort((one, other) => one.startOffset - other.startOffset);
  }

  function rangeOf(element) {
    return new StaticRange({ startContainer: element.firstChild, startOffset: 0, endContainer: element.firstChild, endOffset: 0 });
  }
})();
