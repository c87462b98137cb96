import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listDocuments, readSource } from '#pipeline/node/files.ts';
import { temporaryFolder } from '../../harness/temporary.ts';

describe('listDocuments', () => {
  it('lists the files of a folder and of its folders by name, in one order on every system', async () => {
    const folder = await temporaryFolder({
      'b.txt': '',
      'B.txt': '',
      'a/2.md': '',
      'a/10.md': '',
      '会议.txt': ''
    });
    expect(await listDocuments(folder)).toEqual([
      'B.txt',
      'a/10.md',
      'a/2.md',
      'b.txt',
      '会议.txt'
    ]);
    expect(await listDocuments(`${folder}/`)).toEqual(await listDocuments(folder));
  });

  it('leaves out hidden files, hidden folders and what a word processor has open', async () => {
    const folder = await temporaryFolder({
      '.DS_Store': '',
      '.git/config': '',
      '~$report.docx': '',
      'report.txt': ''
    });
    expect(await listDocuments(folder)).toEqual(['report.txt']);
  });

  it('sorts by the composed form of a name, however the disk keeps it', async () => {
    const folder = await temporaryFolder({ 'e\u0301.txt': '', 'f.txt': '', 'z.txt': '' });
    expect(await listDocuments(folder)).toEqual(['f.txt', 'z.txt', 'e\u0301.txt']);
  });
});

describe('readSource', () => {
  it('gives the bytes, their hash and the composed name', async () => {
    const folder = await temporaryFolder({ 'e\u0301.txt': 'abc' });
    expect(await readSource(folder, 'e\u0301.txt')).toEqual({
      source: {
        name: '\u00e9.txt',
        bytes: Buffer.from('abc'),
        sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
      }
    });
  });

  it('names a link to nothing and a link to a folder, with the remedy', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'inner'));
    await symlink('gone.txt', join(folder, 'broken.txt'));
    await symlink('inner', join(folder, 'linked'));
    expect(await listDocuments(folder)).toEqual(['broken.txt', 'linked']);
    expect(await readSource(folder, 'broken.txt')).toMatchObject({
      failure: { file: 'broken.txt', reason: { en: 'it is a link to nothing' } }
    });
    expect(await readSource(folder, 'linked')).toMatchObject({
      failure: { file: 'linked', remedy: { zh: '请将文件放入该文件夹本身' } }
    });
  });
});
