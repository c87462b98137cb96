import { mkdir, readFile, readdir, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ForeignFilesError, replaceFolder } from '#pipeline/node/write.ts';
import { temporaryFolder } from '../../harness/temporary.ts';

const files = (content: string) =>
  new Map([
    ['a.arrows', content],
    ['manifest.json', content]
  ]);

describe('replaceFolder', () => {
  it('makes the folder, and the folders above it, where they are not there', async () => {
    const parent = await temporaryFolder();
    await replaceFolder(join(parent, 'static/data'), files('new'));
    expect(await readdir(join(parent, 'static'))).toEqual(['data']);
    expect(await readFile(join(parent, 'static/data/a.arrows'), 'utf8')).toBe('new');
  });

  it('leaves nothing of the old folder and nothing beside the new one', async () => {
    const parent = await temporaryFolder({ 'data/a.arrows': 'old', 'data/manifest.json': 'old' });
    await replaceFolder(join(parent, 'data'), new Map([...files('new'), ['b.arrows', 'new']]));
    expect(await readdir(parent)).toEqual(['data']);
    expect((await readdir(join(parent, 'data'))).sort()).toEqual([
      'a.arrows',
      'b.arrows',
      'manifest.json'
    ]);
    expect(await readFile(join(parent, 'data/a.arrows'), 'utf8')).toBe('new');
  });

  it('leaves the old folder as it was if a file cannot be written', async () => {
    const parent = await temporaryFolder({ 'data/a.arrows': 'old' });
    const impossible = new Map([...files('new'), ['no/such/folder.arrows', 'new']]);
    await expect(replaceFolder(join(parent, 'data'), impossible)).rejects.toThrow('ENOENT');
    expect(await readdir(parent)).toEqual(['data']);
    expect(await readdir(join(parent, 'data'))).toEqual(['a.arrows']);
    expect(await readFile(join(parent, 'data/a.arrows'), 'utf8')).toBe('old');
  });

  it('does not touch a folder that holds anything else', async () => {
    const folder = await temporaryFolder({ 'a.arrows': 'old', 'thesis.docx': 'mine' });
    await expect(replaceFolder(folder, files('new'))).rejects.toThrow(ForeignFilesError);
    await expect(replaceFolder(folder, files('new'))).rejects.toThrow('thesis.docx');
    expect(await readFile(join(folder, 'a.arrows'), 'utf8')).toBe('old');
  });

  it('replaces the folder that a link leads to, and keeps the link', async () => {
    const parent = await temporaryFolder({ 'far/data/a.arrows': 'old' });
    await symlink('far/data', join(parent, 'data'));
    await replaceFolder(join(parent, 'data'), files('new'));
    expect(await readFile(join(parent, 'far/data/a.arrows'), 'utf8')).toBe('new');
    expect(await readFile(join(parent, 'data/a.arrows'), 'utf8')).toBe('new');
  });

  it('removes what a killed process left, and nothing of a living one', async () => {
    const folder = await temporaryFolder();
    const target = join(folder, 'data');
    const gone = 2 ** 22 + 1; // above Linux's highest process number
    for (const name of [`.data.${gone}.new`, `.data.${gone}.old`, `.data.1.new`, '.data.notes'])
      await mkdir(join(dirname(target), name));
    await replaceFolder(target, files('new'));
    expect((await readdir(folder)).sort()).toEqual([
      '.data.1.new',
      '.data.notes',
      basename(target)
    ]);
  });
});
