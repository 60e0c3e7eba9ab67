// Pages of the shapes of the real ones, in words of our own, the same ones every time.

const SUBJECTS = ['lamp', 'harbour', 'ledger', 'orchard', 'signal', 'bridge', 'kettle', 'compass', 'lantern', 'mill'];
const VERBS = ['Light', 'Check', 'Mend', 'Count', 'Paint', 'Move', 'Replace', 'Oil', 'Open', 'Close'];
const PLACES = ['in the north hall', 'at the gate', 'before winter', 'on every floor', 'by the river', 'each morning'];
const SYLLABLES = ['ba', 'do', 'fel', 'gri', 'ka', 'lu', 'mon', 'pe', 'ror', 'ti', 'van'];
const AREAS = [
  'Disaster recovery',
  'Security and regulation compliance',
  'Identity and access management',
  'Change management',
  'Incident and operations management',
];
const OWNERS = ['IBM', 'Customer', '[Shared](#shared)', 'Not applicable', 'You'];

/** Pages `{ file, source }` of about so many bytes together. */
export function generate(bytes) {
  const random = new Random(7);
  const pages = [];
  for (let sum = 0; sum < bytes; ) {
    const source = page(random);
    pages.push({ file: `generated-${pages.length}.md`, source });
    sum += source.length;
  }
  return pages;
}

/** As many pages of as many rows each, no two rows alike, with few words common and many rare, as in real ones. */
export function generateLarge(pages, rows) {
  const random = new Random(11);
  return Array.from({ length: pages }, (_, index) => {
    const parts = [`---\n\nlastupdated: "2025-01-10"\n\nsubcollection: large-${index}\n\n---\n\n# Large ${words(random, 1)} ${index}`];
    for (const area of AREAS) {
      const some = Array.from({ length: rows / AREAS.length }, () => [task(random), duty(random), duty(random)]);
      parts.push(`## ${area}`, table(['Task', 'IBM responsibilities', 'Your responsibilities'], some, area));
    }
    return { file: `large-${index}.md`, source: `${parts.join('\n\n')}\n` };
  });
}

/** A third of the tasks are ones that many pages have. */
function task(random) {
  const words = new Random(random.below(3) === 0 ? random.below(300) : random.below(2 ** 32));
  const object = `${verb(words)} the ${word(words)} ${word(words)}`;
  return words.below(2) === 0 ? object : `${object} of the ${word(words)}`;
}

function duty(random) {
  if (random.below(8) === 0) return 'N/A';
  const sentences = Array.from({ length: 1 + random.below(3) }, () => `${verb(random)} the ${words(random, 2)} and your ${words(random, 4)}.`);
  return sentences.join(' ');
}

function verb(random) {
  return random.of(VERBS);
}

function words(random, count) {
  return Array.from({ length: count }, () => word(random)).join(' ');
}

/** One of 1,331 words, the first ones far more often than the last ones. */
function word(random) {
  let index = Math.floor(1331 * (random.below(1000) / 1000) ** 2.5);
  let word = '';
  for (let syllable = 0; syllable < 3; syllable += 1) {
    word += SYLLABLES[index % SYLLABLES.length];
    index = Math.floor(index / SYLLABLES.length);
  }
  return word;
}

/** A linear congruential generator: even enough, and the same everywhere. */
class Random {
  constructor(seed) {
    this.state = seed;
  }

  below(limit) {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * limit);
  }

  of(list) {
    return list[this.below(list.length)];
  }
}

function page(random) {
  const name = `${random.of(SUBJECTS)}${random.of(SUBJECTS)}`;
  const parts = [
    `---\n\ncopyright:\n  years: 2024, 2025\nlastupdated: "2025-0${1 + random.below(9)}-1${random.below(9)}"\n\nsubcollection: ${name}\n\nkeywords: ${name}, duties\n\n---\n\n{{site.data.keyword.attribute-definition-list}}`,
    `# Who answers for what in {{site.data.keyword.${name}_full}}\n{: #responsibilities}`,
    `${sentences(random, 4)} For the terms, see [the terms of ${name}](/docs/${name}?topic=terms).\n{: shortdesc}`,
  ];
  if (random.below(4) === 0) parts.push(`## Overview\n{: #overview}\n\n${sentences(random, 2)}`, allocation(random));
  for (const area of AREAS) {
    parts.push(`## ${area}\n{: #${area.slice(0, 8).trim().toLowerCase()}}`, sentences(random, 2), duties(random, area));
  }
  return `${parts.join('\n\n')}\n`;
}

function allocation(random) {
  const rows = Array.from({ length: 5 }, () => [random.of(SUBJECTS), ...AREAS.map(() => random.of(OWNERS))]);
  return table(['Resource', ...AREAS], rows, 'Who owns what');
}

function duties(random, area) {
  const rows = Array.from({ length: 1 + random.below(5) }, () => [key(random), cell(random), cell(random)]);
  const header = ['Task', '{{site.data.keyword.IBM_notm}} responsibilities', 'Your responsibilities'];
  return table(header, rows, `Responsibilities for ${area.toLowerCase()}`);
}

function table(header, rows, caption) {
  const lines = [header, header.map(() => '----------'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${lines.join('\n')}\n{: caption="${caption}" caption-side="bottom"}`;
}

function key(random) {
  const text = `${random.of(VERBS)} the ${random.of(SUBJECTS)}`;
  return [text, text, `**${text}**`, `\`${text}\``, ''][random.below(5)];
}

function cell(random) {
  const kind = random.below(10);
  if (kind === 0) return '';
  if (kind === 1) return 'N/A';
  if (kind < 5) return sentences(random, 1 + random.below(3));
  return Array.from({ length: 1 + random.below(4) }, () => `* ${sentences(random, 1)}`).join(' \\n ');
}

function sentences(random, count) {
  return Array.from({ length: count }, () => sentence(random)).join(' ');
}

function sentence(random) {
  const start = `${random.of(VERBS)} and ${random.of(VERBS).toLowerCase()} the ${random.of(SUBJECTS)} ${random.of(PLACES)}`;
  switch (random.below(12)) {
    case 0:
      return `${start} as told in [the book of the ${random.of(SUBJECTS)}](/docs/book?topic=${random.of(SUBJECTS)}).`;
    case 1:
    case 2:
      return `${start} with {{site.data.keyword.${random.of(SUBJECTS)}_short}} and its ${random.of(SUBJECTS)}.`;
    case 3:
      return `${start} by \`${random.of(SUBJECTS)} --all\`.`;
    default:
      return `${start}, and tell the keeper of the ${random.of(SUBJECTS)} about it.`;
  }
}
