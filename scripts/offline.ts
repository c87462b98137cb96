import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SLOT, type SiteFiles } from '../src/lib/offline/files.ts';

/** A site larger than this keeps its many pages of documents and sessions for later, in bytes. */
const MOST = 40_000_000;
const WORKER = 'service-worker.js';
const LIST = 'offline.json';

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** Pages of one document, session and so on, of which a corpus may have any number. */
const isOfOneThing = (path: string) => /^[a-z]{2}\/[^/]+\/[^/]+\//.test(path);

/** A table so large that it is fetched in parts is never kept as a whole. */
const isInParts = (path: string, all: readonly string[]) =>
  path.endsWith('.arrows') && all.includes(path.replace(/arrows$/, 'parts.json'));

function filesOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => statSync(join(folder, name)).isFile())
    .filter((name) => ![WORKER, LIST].includes(name) && !/\.(br|gz)$/.test(name));
  const kept = names.filter((name) => !isInParts(name, names)).sort();
  return new Map(kept.map((name) => [name, sha256(readFileSync(join(folder, name)))]));
}

function shareOut(folder: string, files: Map<string, string>): SiteFiles {
  const isEngine = (path: string) => path.endsWith('.wasm');
  const sizes = [...files.keys()].filter((path) => !isEngine(path));
  const isLarge = sizes.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0) > MOST;
  const isLater = (path: string) => isEngine(path) || (isLarge && isOfOneThing(path));
  const only = (test: (path: string) => boolean) =>
    Object.fromEntries([...files].filter(([path]) => test(path)));
  const pages = only((path) => isLater(path) && !isEngine(path));
  // The engine comes before the pages: without it no figure opens.
  return { first: only((path) => !isLater(path)), later: { ...only(isEngine), ...pages } };
}

/**
 * Lists the files of a built site for its service worker, and writes the hash of that list into it:
 * a worker of another build is another worker.
 *
 * @throws Error where the service worker has no place for the hash
 */
export function writeOffline(folder: string): SiteFiles {
  const files = shareOut(folder, filesOf(folder));
  const list = JSON.stringify(files);
  const path = join(folder, WORKER);
  const worker = readFileSync(path, 'utf8');
  if (!worker.includes(SLOT)) throw new Error(`${path} has no ${SLOT}: build the site anew`);
  writeFileSync(join(folder, LIST), list);
  writeFileSync(path, worker.replaceAll(SLOT, sha256(list)));
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const build = fileURLToPath(new URL('../build', import.meta.url));
  const { first, later } = writeOffline(process.argv[2] ?? build);
  const count = (of: object) => Object.keys(of).length;
  console.log(`offline: ${count(first)} files at once, ${count(later)} later`);
}
