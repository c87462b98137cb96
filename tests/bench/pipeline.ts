import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeTable } from '#pipeline/arrow.ts';
import { readDocument, tabulate } from '#pipeline/build.ts';
import type { DocumentFacts } from '#pipeline/facts.ts';
import { readText } from '#pipeline/read/read.ts';
import { tableNames } from '#pipeline/schema.ts';
import { namesOf, segment } from '#pipeline/segment.ts';
import type { SourceFile } from '#pipeline/read/source.ts';
import { jieba, registry } from '../harness/registry.ts';
import { best, type Report } from './report.ts';

const COPIES = [1, 10, 40];
const FOLDER = 'seeds';

/** The same document of another year and another body, under another symbol. */
function copyOf(text: string, copy: number): string {
  if (copy === 0) return text;
  return text
    .replace(/(?<=\/)(?:19|20)\d\d(?=\/)/g, (year) => String(Number(year) + 100 * copy))
    .replace(/(?<=\/WG\.)\d+/g, (group) => String(Number(group) + 10 * copy));
}

async function sourcesOf(copies: number): Promise<SourceFile[]> {
  const sources: SourceFile[] = [];
  for (const file of (await readdir(FOLDER)).sort()) {
    const text = await readFile(join(FOLDER, file), 'utf8');
    for (let copy = 0; copy < copies; copy += 1) {
      const bytes = new TextEncoder().encode(copyOf(text, copy));
      sources.push({ name: `${copy}-${file}`, bytes, sha256: `${copy}-${file}` });
    }
  }
  return sources;
}

/** What no reading can do without: bytes to text, text to words. */
async function readAndSegment(sources: readonly SourceFile[]): Promise<void> {
  const names = namesOf(registry);
  for (const source of sources) {
    const read = await readText(source, {});
    if ('failure' in read) throw new Error(read.failure.reason.en);
    for (const line of read.text.split('\n')) segment(line, jieba.cut, names);
  }
}

async function build(sources: readonly SourceFile[]): Promise<void> {
  const documents: DocumentFacts[] = [];
  for (const source of sources) {
    const read = await readDocument(source, registry, jieba.cut);
    if ('failure' in read) throw new Error(read.failure.reason.en);
    documents.push(read.document);
  }
  const tables = tabulate(documents, registry, jieba.tag);
  for (const name of tableNames) encodeTable(name, tables[name]);
}

/** The whole build against reading and segmenting alone. */
export async function pipeline(): Promise<Report> {
  const rows: string[][] = [];
  for (const copies of COPIES) {
    const sources = await sourcesOf(copies);
    const alone = await best(3, () => readAndSegment(sources));
    const whole = await best(3, () => build(sources));
    rows.push([
      `${sources.length}`,
      `${alone.toFixed(0)} ms`,
      `${whole.toFixed(0)} ms`,
      (whole / alone).toFixed(2)
    ]);
  }
  return {
    title: 'The whole build against reading and segmenting alone: at most 1.5 times as long',
    head: ['documents', 'read and segmented', 'built', 'ratio'],
    rows
  };
}
