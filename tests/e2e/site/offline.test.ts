import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { expect, it, onTestFinished } from 'vitest';
import { writeOffline } from '../../../scripts/offline.ts';
import { SLOT } from '#lib/offline/files.ts';
import { serve } from '../../../scripts/serve.js';
import { temporaryFolder } from '../../harness/temporary.ts';
import { close, openSite } from './harness.ts';

const site = openSite();

/** Waits until the site is kept, the engine too. */
async function kept(page: Page) {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage('complete');
  });
  await expect
    .poll(
      () =>
        page.evaluate(async () => {
          const names = await caches.keys();
          const cache = await caches.open(names[0] ?? '');
          return (await cache.keys()).some(({ url }) => /duckdb[^/]*\.wasm$/.test(url));
        }),
      { timeout: 50_000 }
    )
    .toBe(true);
}

it('after one visit every page, figure and question works without a network', async () => {
  const opened = await site.openApart('zh/', { serviceWorkers: 'allow' });
  const { page } = opened;
  await kept(page);
  await page.context().setOffline(true);
  for (const path of ['en/topics/', 'zh/documents/', 'en/data', 'zh/attendance/?by=capacity']) {
    await page.goto(site.url() + path);
    expect(await page.locator('h1').count()).toBe(1);
  }
  const mark = page.locator('figure').first().locator('[data-mark*="party"]').first();
  await mark.click();
  await page.locator('dialog[open] blockquote').first().waitFor();
  await close(opened);
});

/** A copy of the built site, altered as another build would be. */
async function copyOfSite() {
  const folder = await temporaryFolder();
  cpSync('build', folder, { recursive: true });
  let host = await serve({ directory: folder, base: '/moved/' });
  onTestFinished(() => host.close());
  /** A host keeps a list of its files: it is another one for another build. */
  async function restart() {
    host.close();
    const port = Number(new URL(host.url).port);
    host = await serve({ directory: folder, base: '/moved/', port });
  }
  const rebuild = async (title: string) => {
    const page = `${folder}/en/index.html`;
    writeFileSync(page, readFileSync(page, 'utf8').replace(/<h1[^>]*>/, `$&${title}`));
    const worker = `${folder}/service-worker.js`;
    const digest = /\b[0-9a-f]{64}\b/;
    writeFileSync(worker, readFileSync(worker, 'utf8').replace(digest, SLOT));
    rmSync(`${folder}/offline.json`);
    writeOffline(folder);
    await restart();
  };
  return { url: host.url, folder, rebuild, restart };
}

it('a new build is offered when it is whole, and until then the old one stays', async () => {
  const { url, rebuild } = await copyOfSite();
  const opened = await site.openApart('missing', { serviceWorkers: 'allow' });
  const { page } = opened;
  await page.goto(`${url}en/`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await rebuild('Anew: ');
  await page.reload();
  expect(await page.locator('h1').innerText()).not.toContain('Anew');
  const reload = page.getByRole('button', { name: 'Reload' });
  // A browser looks for a new build at each visit: one that did not arrive whole is taken up again.
  const isOffered = async () => {
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update();
    });
    return reload.isVisible();
  };
  await expect.poll(isOffered, { timeout: 90_000, interval: 1_000 }).toBe(true);
  await reload.click();
  await page.getByRole('heading', { level: 1, name: 'Anew' }).waitFor();
  await close(opened);
});

it('a build that is only half there is not kept', async () => {
  const { url, folder, restart } = await copyOfSite();
  writeFileSync(`${folder}/data/sessions.arrows`, 'of another build');
  await restart();
  const opened = await site.openApart('missing', { serviceWorkers: 'allow' });
  const { page } = opened;
  await page.goto(`${url}en/`);
  const state = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.register('../service-worker.js', {
      type: 'module'
    });
    const worker = registration.installing ?? registration.waiting ?? registration.active;
    if (!worker) return 'redundant';
    return new Promise<string>((resolve) => {
      const look = () => {
        if (['redundant', 'activated'].includes(worker.state)) resolve(worker.state);
      };
      worker.addEventListener('statechange', look);
      look();
    });
  });
  expect(state).toBe('redundant');
  await close(opened);
});
