/** A change to the registry’s file of topics, in the file’s own form. */
import { fold } from '#pipeline/text.ts';
import { csvFormatRow, csvParseRows } from 'd3-dsv';

/** Where the file stands in the project: a patch names it so. */
export const TOPICS_FILE = 'pipeline/registry/topics.csv';

export interface NewTopic {
  readonly id: string;
  /** Empty for a main topic. */
  readonly parent: string;
  readonly zh: string;
  readonly en: string;
}

/** A term, and the topic that it shall count for: one of the file, by its id, or a new one. */
export interface TermPatch {
  readonly term: string;
  readonly into: string | NewTopic;
}

type Column = 'id' | 'parent' | 'label_en' | 'label_zh' | 'terms_zh' | 'terms_en';

const listOf = (cell: string) => cell.split('|').filter((term) => term !== '');
const formOf = (term: string) => fold(term).toLowerCase();
const columnOf = (term: string): Column => (/\p{Script=Han}/u.test(term) ? 'terms_zh' : 'terms_en');

interface File {
  readonly lines: readonly string[];
  readonly rows: readonly (readonly string[])[];
  at(column: Column): number;
}

/** @throws Error naming a column that the file lacks, or a row of more than one line */
function readFile(csv: string): File {
  const lines = csv.replace(/\n$/, '').split('\n');
  const rows = csvParseRows(lines.join('\n'));
  if (rows.length !== lines.length) throw new Error('topics.csv: a row has more than one line');
  const at = (column: Column) => {
    const found = rows[0]?.indexOf(column) ?? -1;
    if (found < 0) throw new Error(`topics.csv: the column ${column} is missing`);
    return found;
  };
  return { lines, rows, at };
}

/** The term leaves the lists that it stands in, and joins that of its topic. */
function changedRow(row: readonly string[], { term, into }: TermPatch, { at }: File): string[] {
  const cells = [...row];
  for (const column of ['terms_zh', 'terms_en'] as const) {
    const kept = listOf(cells[at(column)] ?? '').filter((known) => formOf(known) !== formOf(term));
    cells[at(column)] = kept.join('|');
  }
  const own = at(columnOf(term));
  if (cells[at('id')] === into) cells[own] = [...listOf(cells[own] ?? ''), term].join('|');
  return cells;
}

function newRow({ term, into }: TermPatch, { rows, at }: File): string[] {
  if (typeof into === 'string') return [];
  const cells = (rows[0] ?? []).map(() => '');
  cells[at('id')] = into.id;
  cells[at('parent')] = into.parent;
  cells[at('label_zh')] = into.zh;
  cells[at('label_en')] = into.en;
  cells[at(columnOf(term))] = term;
  return cells;
}

const same = (a: readonly string[], b: readonly string[]) => a.join('\n') === b.join('\n');

/** The file with the patch, line by line; lines that do not change keep every character. */
export function patchedLines(csv: string, patch: TermPatch): string[] {
  const file = readFile(csv);
  const lines = file.lines.map((line, i) => {
    const row = file.rows[i] ?? [];
    if (i === 0) return line;
    const changed = changedRow(row, patch, file);
    const isOwn = row[file.at('id')] === patch.into;
    const had = listOf(row[file.at(columnOf(patch.term))] ?? '').map(formOf);
    if (isOwn && had.includes(formOf(patch.term))) return line;
    return same(row, changed) ? line : csvFormatRow(changed);
  });
  const added = newRow(patch, file);
  return added.length === 0 ? lines : [...lines, csvFormatRow(added)];
}

export const patchedCsv = (csv: string, patch: TermPatch) =>
  `${patchedLines(csv, patch).join('\n')}\n`;

const CONTEXT = 3;

/** A unified diff of two versions of the file whose lines stand in one order, some added at the end. */
export function unifiedDiff(before: string, after: string): string {
  const [old, now] = [before, after].map((text) => text.replace(/\n$/, '').split('\n'));
  if (!old || !now || before === after) return '';
  const changed = now.flatMap((line, i) => (line === old[i] ? [] : [i]));
  const hunks: [number, number][] = [];
  for (const i of changed) {
    const last = hunks.at(-1);
    const [from, to] = [Math.max(0, i - CONTEXT), Math.min(now.length, i + CONTEXT + 1)];
    if (last && from <= last[1]) last[1] = to;
    else hunks.push([from, to]);
  }
  const text = hunks.map(([from, to]) => hunkOf(old, now, from, to));
  return `--- a/${TOPICS_FILE}\n+++ b/${TOPICS_FILE}\n${text.join('')}`;
}

function hunkOf(old: readonly string[], now: readonly string[], from: number, to: number): string {
  const end = Math.min(to, old.length);
  const head = `@@ -${from + 1},${end - from} +${from + 1},${to - from} @@\n`;
  const lines: string[] = [];
  for (let i = from; i < to; i += 1) {
    if (old[i] === now[i]) lines.push(` ${now[i]}`);
    else lines.push(...(old[i] === undefined ? [] : [`-${old[i]}`]), `+${now[i]}`);
  }
  return `${head}${lines.join('\n')}\n`;
}
