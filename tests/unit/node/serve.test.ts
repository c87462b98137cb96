import { createServer } from 'node:http';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serve } from '../../../scripts/serve.js';
import { temporaryFolder } from '../../harness/temporary.ts';

const SITE = {
  'index.html': 'start',
  'zh/index.html': '中文',
  'data/words.arrows': 'arrows',
  '_app/worker.js': 'worker',
  '_app/engine.wasm': 'wasm',
  '404.html': 'no such page'
};

async function site(options: { base?: string; port?: number } = {}) {
  const served = await serve({ directory: await temporaryFolder(SITE), ...options });
  onTestFinished(served.close);
  return served.url;
}

const get = async (url: string) => {
  const response = await fetch(url, { redirect: 'manual' });
  return { status: response.status, headers: response.headers, body: await response.text() };
};

describe('serve', () => {
  it('serves files and the index of folders', async () => {
    const url = await site();
    expect(await get(url)).toMatchObject({ status: 200, body: 'start' });
    expect(await get(`${url}zh/`)).toMatchObject({ status: 200, body: '中文' });
    expect(await get(`${url}nowhere/`)).toMatchObject({ status: 404, body: 'no such page' });
  });

  it('sends a folder’s name on to the folder, with its question', async () => {
    const url = await site();
    const { status, headers } = await get(`${url}zh?group=African`);
    expect(status).toBe(308);
    expect(new URL(headers.get('location') as string, `${url}zh`).href).toBe(
      `${url}zh/?group=African`
    );
  });

  it('serves the same under a path, and nothing beside it', async () => {
    const url = await site({ base: '/some/where/' });
    expect(url).toMatch(/\/some\/where\/$/);
    expect(await get(`${url}zh/`)).toMatchObject({ status: 200, body: '中文' });
    expect(await get(new URL('/zh/', url).href)).toMatchObject({ status: 404 });
    expect((await get(`${url}zh`)).headers.get('location')).toBe('zh/');
  });

  it('names the types that a browser needs, and keeps workers at home', async () => {
    const url = await site();
    const type = async (path: string) => (await get(url + path)).headers.get('content-type');
    expect(await type('data/words.arrows')).toBe('application/vnd.apache.arrow.stream');
    expect(await type('_app/engine.wasm')).toBe('application/wasm');
    const { headers } = await get(`${url}_app/worker.js`);
    expect(headers.get('content-security-policy')).toContain("connect-src 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('keeps what is outside the folder to itself', async () => {
    const url = await site();
    for (const path of ['..%2f..%2fetc%2fpasswd', '%2e%2e/%2e%2e/etc/passwd', '%E0%A4%A'])
      expect((await get(url + path)).status).toBe(404);
  });

  it('goes on when a file went away since it was listed', async () => {
    const folder = await temporaryFolder(SITE);
    const { url, close } = await serve({ directory: folder });
    onTestFinished(close);
    await rm(`${folder}/data/words.arrows`);
    await expect(get(`${url}data/words.arrows`)).rejects.toThrow('fetch failed');
    expect(await get(url)).toMatchObject({ status: 200, body: 'start' });
  });

  it('steps over a busy port', async () => {
    const busy = createServer().listen(0);
    await once(busy, 'listening');
    onTestFinished(() => void busy.close());
    const { port } = busy.address() as AddressInfo;
    const url = new URL(await site({ port }));
    expect(Number(url.port)).toBeGreaterThan(port);
  });
});
