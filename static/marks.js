"use strict";
// Marks what is searched for, without a change to the document: the browser paints over ranges of
// text, where it can (CSS Custom Highlight API). Shared with the app: onusMark(elements, words, parts) gives how
// many hits there are, onusHit(number) goes to one of them. `words` are sequences: for each place the words,
// in lower case, that can stand there; `parts` are parts of words.

var onusMark, onusHit;

(() => {
  // More would help nobody, and take time.
  const MOST = 2000;
  // A word as the library takes texts apart.
  const WORD = /[\p{Alphabetic}\p{N}'’]+/gu;
  let hits = [];
  let isInherited;

  onusMark = (elements, words, parts) => {
    hits = [];
    const sequences = words.map((places) => places.map((written) => new Set(written)));
    const marked = [];
    for (const element of elements) {
      if (hits.length >= MOST) break;
      const found = textsOf(element).flatMap((text) => rangesIn(text, sequences, parts));
      marked.push(...found);
      // A row can be a hit by the name of its area or service alone.
      hits.push(...(found.length > 0 ? found : [element.querySelector("th")].filter(Boolean).map(rangeOf)));
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
    const fold = place.closest("section")?.querySelector(".area-head [aria-expanded=false]");
    if (fold) fold.click();
    // A long text is cut where it is folded.
    const long = place.closest(".long:not([data-whole])");
    if (long && long.scrollHeight > long.clientHeight) long.nextElementSibling?.click();
    place.closest("details:not([open])")?.setAttribute("open", "");
    requestAnimationFrame(() => place.scrollIntoView({ block: "center", inline: "nearest" }));
  };

  function paint(name, ranges) {
    if (typeof Highlight !== "function" || !CSS.highlights) return;
    if (ranges.length > 0) document.documentElement.classList.toggle("marks-each", !(isInherited ??= inherits(name)));
    CSS.highlights.set(name, new Highlight(...ranges));
  }

  // Whether what the style sheet says of the root's highlight holds for what is in it.
  function inherits(name) {
    const colour = (element) => getComputedStyle(element, `::highlight(${name})`).backgroundColor;
    const ofRoot = colour(document.documentElement);
    return ofRoot !== "" && ofRoot !== "rgba(0, 0, 0, 0)" && colour(document.body) === ofRoot;
  }

  function textsOf(row) {
    const walker = document.createTreeWalker(row, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
      node.nodeType === Node.TEXT_NODE ? NodeFilter.FILTER_ACCEPT
        : node.matches("button, .badge, .reason") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    return texts;
  }

  function rangesIn(node, sequences, parts) {
    const text = node.data.toLowerCase();
    const places = [];
    // Letters that change their length in lower case would shift all that follows.
    if (text.length !== node.data.length) return places;
    for (const part of parts) {
      for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) places.push([at, at + part.length]);
    }
    if (sequences.length > 0) {
      const found = [...text.matchAll(WORD)].map((match) => wordAt(match[0], match.index));
      for (let first = 0; first < found.length; first += 1) {
        for (const sequence of sequences) {
          const last = found[first + sequence.length - 1];
          if (last && sequence.every((written, at) => written.has(found[first + at].word))) places.push([found[first].start, last.end]);
        }
      }
    }
    return places
      .sort((one, other) => one[0] - other[0] || other[1] - one[1])
      .filter(([start], at, all) => at === 0 || start >= all[at - 1][1])
      .map(([start, end]) => new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }));
  }

  /** Without the apostrophes around it. */
  function wordAt(written, index) {
    const word = written.replace(/^['’]+|['’]+$/g, "");
    const start = index + written.indexOf(word);
    return { word, start, end: start + word.length };
  }

  function rangeOf(element) {
    const start = element.firstChild ?? element;
    return new StaticRange({ startContainer: start, startOffset: 0, endContainer: start, endOffset: 0 });
  }
})();
