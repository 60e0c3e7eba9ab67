// The built folder, dist/, on a server of its own that can be updated and stopped.

import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const KINDS = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.webmanifest': 'application/manifest+json', '.svg': 'image/svg+xml', '.png': 'image/png' };

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** What `dist/` holds, by name. */
export async function built() {
  const names = (await readdir(DIST)).filter((name) => !name.startsWith('.'));
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(DIST + name)])));
}

// As docs/hosting.md has them.
const policyOf = (name) => (name === 'sw.js' ? "default-src 'none'; connect-src 'self'" : "frame-ancestors 'none'");

/** Serves `dist/` at a sub-path; `asked` collects the paths below it that anybody asked for. */
export async function site(path = '/some/where/') {
  const files = await built();
  const asked = [];
  let held = null;
  const server = createServer((request, response) => {
    const [address] = request.url.split('?');
    asked.push(request.url);
    const name = address === path ? 'index.html' : address.slice(path.length);
    if (!address.startsWith(path) || !files[name]) return response.writeHead(404).end();
    const head = response.writeHead(200, { 'Content-Type': KINDS[extname(name)] ?? 'text/plain', 'Cache-Control': 'no-cache', 'Content-Security-Policy': policyOf(name) });
    if (name !== 'index.html' || !held) return head.end(files[name]);
    const { at, goOn } = held;
    held = null;
    head.write(files[name].subarray(0, at));
    goOn.then(() => head.end(files[name].subarray(at)));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}${path}`,
    asked: () => [...new Set(asked)].sort(),
    /** Puts a next version into the folder: the page, its worker, or both. */
    update(build, { page = true, worker = true } = {}) {
      const before = files['index.html'];
      const next = Buffer.from(before.toString().replace(/data-build="[0-9a-f]{16}"/, `data-build="${build}"`));
      const [was, is] = [sha256(before), sha256(next)];
      if (page) files['index.html'] = next;
      if (worker) files['sw.js'] = Buffer.from(files['sw.js'].toString().replace(was, is));
    },
    /** The next time, the page comes only as far as `text`, until what this gives back is called. */
    holdBack(text) {
      let release;
      const goOn = new Promise((resolve) => (release = resolve));
      const at = files['index.html'].indexOf(text);
      if (at < 0) throw new Error(`the page has no ${text}`);
      held = { at, goOn };
      return release;
    },
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
