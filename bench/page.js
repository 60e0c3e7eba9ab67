// What runs in the browser: each reader in turn over the same pages, round by round.

import { Library, events, initSync } from './pkg/onus_bench.js';
import { generate } from './generate.js';
import { read as markdownIt } from './markdown-it.js';
import { read as marked } from './marked.js';
import { read as remark } from './remark.js';
import './stages.js';

/** How often each reader reads a set, unless its share of the time is used up first. */
const ROUNDS = 15;
const SHARE_MS = 9_000;
/** A short set is read several times for one measurement, so that the clock's grain does not count. */
const SHORTEST_MS = 20;
/** One that would take longer for a set reads only the first pages of it. */
const LONGEST_MS = 3_000;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * The readers: pages in, number of rows out, the rows themselves kept until all pages are read. A
 * page is the bytes of a file, as a browser gives it to who drops it; JavaScript's readers need a
 * string, and decoding it counts.
 */
const READERS = {
  onus: (pages) => {
    const library = new Library();
    let rows = 0;
    for (const { file, bytes } of pages) rows += library.read(file, bytes);
    library.free();
    return rows;
  },
  marked: inJavaScript(marked),
  'markdown-it': inJavaScript(markdownIt),
  remark: inJavaScript(remark),
  'pulldown-cmark': (pages) => {
    for (const { bytes } of pages) events(bytes);
    return 0;
  },
};

function inJavaScript(read) {
  return (pages) => {
    const kept = pages.map(({ bytes }) => read(decoder.decode(bytes)));
    return kept.reduce((sum, rows) => sum + rows.length, 0);
  };
}

/** Called from outside, once: `module` is the reader's WebAssembly in base64. */
globalThis.prepare = (module) => {
  initSync({ module: Uint8Array.from(atob(module), (letter) => letter.charCodeAt(0)) });
};

/**
 * Called from outside, once for each set: `pages`, or as many generated ones as `bytes` needs.
 * Returns the size of the set, and for each reader the bytes it read, the rows it found and the
 * times that it took, in milliseconds.
 */
globalThis.measure = async ({ pages = [], bytes = 0 }) => {
  const texts = pages.length > 0 ? pages : generate(bytes);
  const set = texts.map(({ file, source }) => ({ file, bytes: encoder.encode(source) }));
  const results = Object.entries(READERS).map(([name, read]) => prepared(name, read, set));
  for (let round = 0; round < ROUNDS; round += 1) {
    // Each round starts with another reader, so that none always runs after the same one.
    for (let turn = 0; turn < results.length; turn += 1) {
      const result = results[(round + turn) % results.length];
      if (result.spent >= SHARE_MS && result.times.length > 1) continue;
      await new Promise((resolve) => setTimeout(resolve));
      const took = time(() => {
        for (let repeat = 0; repeat < result.repeats; repeat += 1) result.rows = result.read(result.pages);
      });
      result.spent += took;
      result.times.push(took / result.repeats);
    }
  }
  const readers = results.map(({ name, pages, rows, times }) => ({ name, bytes: size(pages), rows, times }));
  return { pages: set.length, bytes: size(set), readers };
};

/** Warms a reader up, and finds out how often it can read a set at a time, or how much of it. */
function prepared(name, read, set) {
  let some = set.slice(0, 50);
  while (time(() => read(some)) < SHORTEST_MS && some.length < set.length) some = set.slice(0, some.length * 2);
  const estimate = (time(() => read(some)) * set.length) / some.length;
  const pages = set.slice(0, Math.ceil((set.length * LONGEST_MS) / Math.max(estimate, LONGEST_MS)));
  return { name, read, pages, repeats: Math.ceil(SHORTEST_MS / estimate), rows: 0, spent: 0, times: [] };
}

function size(pages) {
  return pages.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

function time(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}
