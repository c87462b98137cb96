import { existsSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/**
 * A page's own policy does not reach the workers that it starts: they take it from the header that
 * they are served with. Pages carry theirs in the document, because it names their inline scripts.
 */
const SCRIPT_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
const PAGE_POLICY = "frame-ancestors 'self'";

/** Pages that are made to stand in frames of other sites. */
const FRAMED = /\/embed\/[^/]+\/(index\.html)?$/;

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} path
 */
function setHeaders(response, path) {
  const isPage = /(\/|\.html)$/.test(path);
  if (!FRAMED.test(path))
    response.setHeader('Content-Security-Policy', isPage ? PAGE_POLICY : SCRIPT_POLICY);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  if (path.endsWith('.arrows'))
    response.setHeader('Content-Type', 'application/vnd.apache.arrow.stream');
}

/** @param {string} pathname */
function decoded(pathname) {
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
}

/**
 * `/zh` → `/zh/`, as static hosts do: the addresses in a page are relative to its folder.
 *
 * @param {string} directory
 * @param {URL} url
 */
function folderOf(directory, { pathname, search }) {
  const isFolder = existsSync(join(directory, decoded(pathname), 'index.html'));
  if (pathname.endsWith('/') || !isFolder) return null;
  return `${pathname.slice(pathname.lastIndexOf('/') + 1)}/${search}`;
}

/**
 * @param {string} directory
 * @param {string} base
 * @returns {import('node:http').RequestListener}
 */
function handler(directory, base) {
  const files = sirv(directory, { etag: true, gzip: true, brotli: true, setHeaders });
  const page = join(directory, '404.html');
  const missing = existsSync(page) ? readFileSync(page) : 'Not found 未找到';
  return (request, response) => {
    const notFound = () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(missing);
    };
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (!url.pathname.startsWith(base)) return notFound();
    url.pathname = url.pathname.slice(base.length - 1);
    const folder = folderOf(directory, url);
    if (folder) return response.writeHead(308, { Location: folder }).end();
    request.url = url.pathname + url.search;
    // A file that went away since the list was made, as while the site is built anew.
    response.once('pipe', (file) => file.once('error', () => response.destroy()));
    files(request, response, notFound);
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>} whether the port was free
 */
async function listen(server, port, host) {
  server.listen(port, host);
  try {
    await once(server, 'listening');
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE') return false;
    throw error;
  }
}

/**
 * Serves a built site to this machine only.
 *
 * @param {object} options
 * @param {string} options.directory
 * @param {number} [options.port] the first to try; a busy one is stepped over. 0: any
 * @param {string} [options.base] the path that the site is served under, with slashes around it
 * @param {string} [options.host]
 * @returns {Promise<{ url: string, close: () => void }>} the address, with a slash at its end
 */
export async function serve({ directory, port = 0, base = '/', host = '127.0.0.1' }) {
  const server = createServer(handler(directory, base));
  let free = port;
  while (!(await listen(server, free, host))) free += 1;
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://localhost:${address.port}${base}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    }
  };
}
