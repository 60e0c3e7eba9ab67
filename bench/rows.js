// What the three JavaScript readers have in common: all that is not parsing Markdown. It does less
// than Onus (no variables, no RACI letters, no lists, no mending of rows), in the libraries' favour.

const FRONT_MATTER = /^\s*---\n[^]*?\n---\n/;

const AREAS = [
  [/incident/i, 'incident-and-operations-management'],
  [/\bchange/i, 'change-management'],
  [/identity|\biam\b/i, 'identity-and-access-management'],
  [/security/i, 'security-and-regulation-compliance'],
  [/disaster/i, 'disaster-recovery'],
];

const CUSTOMER = /\b(you|your|customer|client|user)\b/i;
const PROVIDER = /ibm|provider|vendor|cloud/i;

/** The text below the front matter, and how many lines stand above it. */
export function body(source) {
  const front = FRONT_MATTER.exec(source)?.[0] ?? '';
  return { text: source.slice(front.length), linesAbove: front ? front.split('\n').length - 1 : 0 };
}

/** Collects the rows of one page: give it the headings and the tables in their order. */
export class Rows {
  rows = [];
  #headings = [];

  heading(level, text) {
    while (this.#headings.length > 0 && this.#headings.at(-1).level >= level) this.#headings.pop();
    this.#headings.push({ level, text, area: area(text) });
  }

  /** `header` is an array of texts, `body` one of `{ line, cells }`. */
  table(header, body) {
    const heading = this.#headings.findLast(({ area }) => area) ?? this.#headings.at(-1);
    const under = heading?.area ?? heading?.text ?? '';
    const parties = header.map(party);
    const areas = header.map((text, column) => (column > 0 ? area(text) : undefined));
    const allocates = areas.filter(Boolean).length > 1;
    const task = Math.max(parties.indexOf(undefined), 0);
    if (!allocates && !parties.some(Boolean)) return;
    for (const { line, cells } of body) {
      // Attribute lines right below a table come as rows.
      if (cells[0]?.startsWith('{:')) continue;
      const duties = [];
      for (let column = 0; column < cells.length; column += 1) {
        const text = cells[column].replaceAll('\\n', '\n');
        if (allocates && column > 0) duties.push({ area: areas[column], text });
        else if (!allocates && parties[column]) duties.push({ party: parties[column], text });
      }
      this.rows.push({ line, area: under, task: cells[task] ?? '', duties });
    }
  }
}

function area(text) {
  return AREAS.find(([words]) => words.test(text))?.[1];
}

function party(header) {
  if (CUSTOMER.test(header)) return 'customer';
  return PROVIDER.test(header) ? 'provider' : undefined;
}
