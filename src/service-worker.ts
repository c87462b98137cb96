/// <reference no-default-lib="true" />
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/**
 * The site without a network. All files of one build are taken into one cache, each checked by its
 * hash, and the cache comes into use only when it is whole: no page is ever shown with the scripts
 * or the tables of another build.
 */
import { sha256 } from '#pipeline/hash.ts';
import { SLOT, type SiteFiles } from '#lib/offline/files.ts';

const worker = globalThis.self as unknown as ServiceWorkerGlobalScope;
const scope = worker.registration.scope;
/** Filled in when the site is built; a development server has nothing to keep. */
const digest: string = SLOT;
const isBuilt = /^[0-9a-f]+$/.test(digest);
/** Other sites of the same origin, under other paths, have caches of their own. */
const prefix = `rapporteur ${scope} `;
const name = prefix + digest;

const urlOf = (path: string) => new URL(path.replace(/(^|\/)index\.html$/, '$1'), scope).href;

/** A file as the network has it now, if it is the one of this build. */
async function fetchChecked(path: string, expected: string): Promise<Response> {
  const response = await fetch(urlOf(path), { cache: 'no-cache' });
  const bytes = new Uint8Array(await response.clone().arrayBuffer());
  const found = response.ok ? await sha256(bytes) : `status ${response.status}`;
  if (found !== expected) throw new Error(`${path}: ${found} found, ${expected} expected`);
  // A redirected response may not answer a navigation.
  return new Response(bytes, { headers: response.headers });
}

async function fetchFiles(): Promise<SiteFiles> {
  return (await fetchChecked('offline.json', digest)).json();
}

/** Takes files into the cache, a few at a time and in their order; those that are there stay. */
async function keep(files: Readonly<Record<string, string>>) {
  const cache = await caches.open(name);
  const waiting = Object.entries(files).values();
  const next = async (): Promise<void> => {
    const file = waiting.next().value;
    if (!file) return;
    const [path, hash] = file;
    if (!(await cache.match(urlOf(path))))
      await cache.put(urlOf(path), await fetchChecked(path, hash));
    return next();
  };
  await Promise.all(Array.from({ length: 6 }, next));
}

async function install() {
  const { first } = await fetchFiles();
  await keep(first);
}

async function removeOthers() {
  const known = await caches.keys();
  const others = known.filter((other) => other.startsWith(prefix) && other !== name);
  await Promise.all(others.map((other) => caches.delete(other)));
}

/** What can be had later: the engine, and pages that would be too many to wait for. */
async function complete() {
  const { later } = await fetchFiles();
  await keep(later);
}

/** `zh/topics?by=x` stands for the folder `zh/topics/`. */
async function folderOf(cache: Cache, url: URL): Promise<Response | undefined> {
  const folder = await cache.match(`${url.origin}${url.pathname}/`);
  return folder && Response.redirect(`${url.origin}${url.pathname}/${url.search}`, 302);
}

async function answer(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const cache = await caches.open(name);
  const kept =
    (await cache.match(url.origin + url.pathname)) ??
    (request.mode === 'navigate' ? await folderOf(cache, url) : undefined);
  if (kept) return request.method === 'HEAD' ? new Response(null, { headers: kept.headers }) : kept;
  const response = await fetch(request);
  // A name with a hash in it never means another file.
  if (request.method === 'GET' && response.ok && url.pathname.includes('/_app/immutable/'))
    await cache.put(url.origin + url.pathname, response.clone());
  return response;
}

if (isBuilt) {
  worker.addEventListener('install', (event) => event.waitUntil(install()));
  worker.addEventListener('activate', (event) =>
    event.waitUntil(removeOthers().then(() => worker.clients.claim()))
  );
  worker.addEventListener('fetch', (event) => {
    const { method, url } = event.request;
    if ((method === 'GET' || method === 'HEAD') && url.startsWith(scope))
      event.respondWith(answer(event.request));
  });
  worker.addEventListener('message', (event) => {
    if (event.data === 'take-over') void worker.skipWaiting();
    if (event.data === 'complete') event.waitUntil(complete().catch(() => undefined));
  });
}
