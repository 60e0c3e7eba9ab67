// What runs in the browser: reading, comparing and exporting, one after the other, over the same pages.

import { Library } from './pkg/onus_bench.js';
import { generateLarge } from './generate.js';

const ROUNDS = 7;
const encoder = new TextEncoder();

/** What is measured, in its order. Findings are a part of comparing, and measured once more alone. */
const STAGES = {
  read: (library, pages) => pages.reduce((rows, { file, bytes }) => rows + library.read(file, bytes), 0),
  compare: (library) => library.compare(),
  findings: (library) => library.findings(),
  CSV: (library) => library.csv(),
  index: (library) => library.index(),
  'search: by stem': (library) => library.search('backup keys'),
  'search: a part': (library) => library.search('ba'),
  'texts of rows': (library) => library.texts(),
  'parts of words': (library) => library.substring('backup keys'),
};

/**
 * Called from outside, once for each set: `pages`, or so many generated ones of so many rows.
 * Returns for each stage the times that it took, in milliseconds, and the number that it told: rows
 * read, rows of the comparison, findings, bytes.
 */
globalThis.measureStages = async ({ pages, large }) => {
  const texts = pages ?? generateLarge(large.pages, large.rows);
  const set = texts.map(({ file, source }) => ({ file, bytes: encoder.encode(source) }));
  const results = Object.keys(STAGES).map((name) => ({ name, times: [], count: 0 }));
  for (let round = 0; round < ROUNDS; round += 1) {
    const library = new Library();
    for (const result of results) {
      await new Promise((resolve) => setTimeout(resolve));
      const start = performance.now();
      result.count = STAGES[result.name](library, set);
      result.times.push(performance.now() - start);
    }
    library.free();
  }
  return { pages: set.length, results };
};
