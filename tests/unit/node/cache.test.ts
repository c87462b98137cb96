import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashFiles, openCache } from '#pipeline/node/cache.ts';
import { temporaryFolder } from '../../harness/temporary.ts';

describe('openCache', () => {
  it('gives back what was kept, and null for what was not', async () => {
    const folder = await temporaryFolder();
    const cache = await openCache<{ n: number }>(folder, 'v1');
    await cache.write('one', { n: 1 });
    const again = await openCache<{ n: number }>(folder, 'v1');
    expect(await again.read('one')).toEqual({ n: 1 });
    expect(await again.read('two')).toBeNull();
  });

  it('forgets what another version of the code made', async () => {
    const folder = await temporaryFolder();
    await (await openCache(folder, 'v1')).write('one', 1);
    expect(await (await openCache(folder, 'v2')).read('one')).toBeNull();
    expect(await readdir(folder)).toEqual(['v2']);
  });

  it('takes a damaged value for none', async () => {
    const folder = await temporaryFolder();
    const cache = await openCache(folder, 'v1');
    await cache.write('one', [1, 2, 3]);
    await writeFile(join(folder, 'v1/one.json'), '[1, 2');
    expect(await cache.read('one')).toBeNull();
  });

  it('leaves no draft behind', async () => {
    const folder = await temporaryFolder();
    const cache = await openCache(folder, 'v1');
    await cache.write('one', 1);
    await mkdir(join(folder, 'v1/two.json'));
    await cache.write('two', 2);
    expect((await readdir(join(folder, 'v1'))).sort()).toEqual(['one.json', 'two.json']);
  });

  it('does without a folder that cannot be written', async () => {
    const folder = await temporaryFolder({ cache: 'a file' });
    const cache = await openCache(join(folder, 'cache'), 'v1');
    await cache.write('one', 1);
    expect(await cache.read('one')).toBeNull();
    const lost = await openCache(join(folder, 'lost'), 'v1');
    await rm(join(folder, 'lost'), { recursive: true });
    await lost.write('one', 1);
    expect(await lost.read('one')).toBeNull();
  });
});

describe('hashFiles', () => {
  const hash = async (files: Record<string, string>) =>
    hashFiles(await temporaryFolder(files), Object.keys(files));

  it('depends on names and contents, and on nothing else', async () => {
    const one = await hash({ 'a.ts': 'x', 'b.ts': 'y' });
    expect(await hash({ 'b.ts': 'y', 'a.ts': 'x' })).toBe(one);
    expect(await hash({ 'a.ts': 'x', 'b.ts': 'z' })).not.toBe(one);
    expect(await hash({ 'a.ts': 'x', 'c.ts': 'y' })).not.toBe(one);
    expect(await hash({ 'a.ts': 'xb.ts', 'b.ts': 'y' })).not.toBe(one);
  });
});
