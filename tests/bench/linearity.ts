import { readDocument } from '#pipeline/build.ts';
import { type Growing, growing } from '../fixtures/growing.ts';
import { registry } from '../harness/registry.ts';
import { best, type Report } from './report.ts';

const SIZES = [8_000, 32_000, 128_000];

/** A document of about so many characters. */
function grownTo({ content }: Growing, characters: number): string {
  const each = (content(200).length - content(100).length) / 100;
  return content(Math.round(characters / each));
}

/** Microseconds a character. */
async function timeOf(document: Growing, characters: number): Promise<number> {
  const text = grownTo(document, characters);
  const source = { name: document.file, bytes: new TextEncoder().encode(text), sha256: '' };
  const milliseconds = await best(3, () => readDocument(source, registry, (run) => [run]));
  return (milliseconds * 1000) / text.length;
}

/** Time a character in documents that grow with one thing: it must not grow. */
export async function linearity(): Promise<Report> {
  const rows: string[][] = [];
  for (const document of growing) {
    const times: number[] = [];
    for (const size of SIZES) times.push(await timeOf(document, size));
    const growth = times.at(-1)! / times[0]!;
    rows.push([document.name, ...times.map((time) => time.toFixed(2)), `× ${growth.toFixed(1)}`]);
  }
  const head = SIZES.map((size) => `${size / 1000},000 characters`);
  return {
    title: 'Reading one document that grows: µs a character, which must not grow',
    head: ['a paragraph of', ...head, 'growth'],
    rows
  };
}
