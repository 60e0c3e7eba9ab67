// What runs in the browser of the library alone: builds of it by name in `globalThis.libraries`, and marked beside them.

import { generate, generateLarge } from './generate.js';
import { read as marked } from './marked.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const bytesOf = (pages) => pages.map(({ file, source }) => ({ file, bytes: encoder.encode(source) }));
const large = bytesOf(generateLarge(64, 1000));
let usual;

/** Called once for each build, with its module in base64. */
globalThis.begin = (name, module) => {
  globalThis.libraries[name].initSync({ module: Uint8Array.from(atob(module), (letter) => letter.charCodeAt(0)) });
};

/** Milliseconds to compare 64 pages of 1,000 rows. */
globalThis.measureCompare = (name) => {
  const library = new globalThis.libraries[name].Library();
  for (const { file, bytes } of large) library.read(file, bytes);
  const took = time(() => library.compare());
  library.free();
  return took;
};

/** Milliseconds to read the texts so many times; generated ones where there are none. `plain` is marked. */
globalThis.measureRead = ({ name, texts, times }) => {
  usual ??= bytesOf(texts ? texts.map((source, at) => ({ file: `page-${at}.md`, source })) : generate(380_000));
  const pages = Array.from({ length: times }, () => usual).flat();
  if (name === 'plain') return time(() => pages.map(({ bytes }) => marked(decoder.decode(bytes))));
  const library = new globalThis.libraries[name].Library();
  const took = time(() => pages.forEach(({ file, bytes }) => library.read(file, bytes)));
  library.free();
  return took;
};

function time(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}
