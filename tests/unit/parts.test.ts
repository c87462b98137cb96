import { tableFromIPC } from '@uwdata/flechette';
import { stretchesOf } from '#lib/data/table.ts';
import { encodeTables } from '#pipeline/manifest.ts';
import { END_OF_STREAM, PART_DOCUMENTS, type Parts } from '#pipeline/part-sizes.ts';
import { joinBytes } from '#pipeline/parts.ts';
import { type Tables, tableNames } from '#pipeline/schema.ts';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { tinyCorpus } from './site/corpus.ts';

const tiny = tinyCorpus();
const [first] = tiny.documents;
const [paragraph] = tiny.paragraphs;

/** Ten documents with a paragraph and a count of words each. */
const ids = Array.from({ length: 10 }, (_, i) => `D${i}`);
const ten: Tables = {
  ...(Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Tables),
  documents: ids.map((id) => ({ ...first!, document_id: id })),
  paragraphs: ids.map((id) => ({ ...paragraph!, document_id: id, paragraph_id: `${id}#1` })),
  word_counts: ids.map((id) => ({ paragraph_id: `${id}#1`, word_id: 'w', count: 1 }))
};

const encoded = (worth?: number) => encodeTables(ten, [], worth);
const listOf = (files: ReadonlyMap<string, Uint8Array>, name: string): Parts =>
  JSON.parse(new TextDecoder().decode(files.get(`${name}.parts.json`)));
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 32);

/** What the parts of some documents hold. */
async function read(name: 'paragraphs' | 'word_counts', places: number[]) {
  const { files } = await encoded(0);
  const whole = files.get(`${name}.arrows`)!;
  const pieces = stretchesOf(listOf(files, name), places).map(({ from, parts }) =>
    whole.subarray(from, from + parts.reduce((sum, { bytes }) => sum + bytes, 0))
  );
  const stream = joinBytes([...pieces, END_OF_STREAM]);
  return [...tableFromIPC(stream).getChild('paragraph_id')!].map(String);
}

describe('a table in parts', () => {
  it('is one stream with the rows that it has in one piece', async () => {
    const [whole, inParts] = [await encoded(), await encoded(0)];
    const rows = ({ files }: typeof whole, name: string) =>
      tableFromIPC(files.get(`${name}.arrows`)!).toArray();
    for (const name of ['paragraphs', 'word_counts'])
      expect(rows(inParts, name)).toEqual(rows(whole, name));
    expect(inParts.files.get('documents.arrows')).toEqual(whole.files.get('documents.arrows'));
  });

  it('is listed part by part with sizes and hashes', async () => {
    const { files, manifest } = await encoded(0);
    const { schema, parts } = listOf(files, 'word_counts');
    expect(parts).toHaveLength(Math.ceil(10 / PART_DOCUMENTS));
    let at = 0;
    for (const [bytes, digits] of [schema, ...parts]) {
      const piece = files.get('word_counts.arrows')!.subarray(at, at + bytes);
      expect(hash(piece)).toBe(digits);
      at += bytes;
    }
    expect(at + END_OF_STREAM.length).toBe(manifest.tables.word_counts.bytes);
  });

  it('is not written for a small table, nor for one that tells which documents there are', async () => {
    const small = await encoded();
    expect(Object.values(small.manifest.tables).filter((table) => table.parts)).toEqual([]);
    const { manifest } = await encoded(0);
    expect(manifest.tables.documents.parts).toBeUndefined();
    expect(manifest.tables.words.parts).toBeUndefined();
    expect(manifest.tables.paragraphs.parts).toBeDefined();
  });

  it('gives the rows of the documents asked for, with no more than those beside them', async () => {
    expect(await read('paragraphs', [0])).toEqual(['D0#1', 'D1#1', 'D2#1', 'D3#1']);
    expect(await read('word_counts', [5, 9])).toEqual(ids.slice(4).map((id) => `${id}#1`));
    expect(await read('word_counts', [])).toEqual([]);
  });
});
