import adapter from '@sveltejs/adapter-static';
import { readFileSync } from 'node:fs';

/** The version of the data names the version of the site: the same tables give the same build. */
function dataVersion() {
  try {
    return JSON.parse(readFileSync('static/data/manifest.json', 'utf8')).dataVersion;
  } catch {
    return 'no-data';
  }
}

/**
 * A corpus of one agenda has no participants, and so no page of one: pages of single things may be
 * none, and no other.
 *
 * @param {{ routes: string[]; message: string }} unseen
 */
function refuseUnseen({ routes, message }) {
  if (!routes.every((route) => /\/\[\w+\]$/.test(route))) throw new Error(message);
}

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    adapter: adapter({ strict: true }),
    version: { name: dataVersion() },
    paths: { relative: true },
    prerender: {
      handleMissingId: 'fail',
      handleHttpError: 'fail',
      handleUnseenRoutes: refuseUnseen
    },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self', 'wasm-unsafe-eval'],
        'worker-src': ['self'],
        'connect-src': ['self'],
        // The one inline style of SvelteKit’s own: the element that announces a new page.
        'style-src': [
          'self',
          'unsafe-hashes',
          'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='
        ],
        'img-src': ['self', 'data:', 'blob:'],
        'font-src': ['self', 'data:'],
        'manifest-src': ['self'],
        'base-uri': ['none'],
        'form-action': ['none'],
        'object-src': ['none']
      }
    }
  }
};
