import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { csvParse } from 'd3-dsv';
import { basename, join } from 'node:path';
import { readText } from '#pipeline/read/read.ts';
import { type GoldCase, caseNames, fold, readCase, readSeeds } from './read-gold.ts';

const cases: GoldCase[] = [readSeeds(), ...caseNames().map(readCase)];
const registry = (file: string) =>
  csvParse(readFileSync(join(import.meta.dirname, '../../pipeline/registry', file), 'utf8'));
const known = new Set(
  ['states.csv', 'organizations.csv'].flatMap((file) => registry(file).map((row) => row.id))
);
const bodies = new Set(registry('bodies.csv').map((row) => row.symbol));
const isKnown = (id: string | null) => id === null || id.startsWith('unknown:') || known.has(id);

const repeated = (rows: readonly object[]) => {
  const keys = rows.map((row) => JSON.stringify(row));
  return keys.filter((key, index) => keys.indexOf(key) !== index);
};

const sourceOf = async (gold: GoldCase, stem: string) => {
  const file = gold.files.find((path) => path.includes(stem)) as string;
  const read = await readText({ name: basename(file), bytes: readFileSync(file), sha256: '' });
  if ('failure' in read) throw new Error(read.failure.reason.en);
  return fold(read.text);
};

describe.each(cases)('the gold of $name', (gold) => {
  const { sessions, documents, document_sessions } = gold.corpus;
  const sessionIds = new Set(sessions.map((row) => row.session_id));

  it('names each session once, by its body and ordinal', () => {
    expect(repeated(sessions.map(({ session_id }) => ({ session_id })))).toEqual([]);
    for (const row of sessions) {
      expect(row.session_id).toBe(`${row.body_id}/${row.ordinal ?? row.session_id.split('/').at(-1)}`);
      expect(row.body_id.startsWith('unknown:') || bodies.has(row.body_id)).toBe(true);
      expect(row.year).toBe(row.start_date ? Number(row.start_date.slice(0, 4)) : row.year);
    }
  });

  it('has one document for each file', () => {
    expect(documents).toHaveLength(gold.files.length);
    const ids = new Set(documents.map((row) => row.document_id));
    for (const row of document_sessions) {
      expect(ids).toContain(row.document_id);
      expect(sessionIds).toContain(row.session_id);
    }
  });

  describe.each([...gold.documents])('%s', (stem, tables) => {
    const numbers = new Set(tables.paragraphs.map((row) => row.number));
    const items = new Set(tables.agenda_items.map((row) => `${row.session_id}|${row.number}`));
    const { attendance, attendance_gaps, statements, statement_gaps, officers } = tables;

    it('cites only paragraphs and sessions that the gold has', () => {
      const facts = [attendance, attendance_gaps, statements, statement_gaps, officers].flat();
      for (const { paragraph, session_id } of facts) {
        expect(numbers).toContain(paragraph);
        expect(sessionIds).toContain(session_id);
      }
    });

    it('names only entities that the registry has or that it calls unknown', () => {
      const ids = [...attendance, ...statements, ...officers].map((row) => row.entity_id);
      const blocs = statements.map((row) => row.on_behalf_of);
      expect([...ids, ...blocs].filter((id) => !isKnown(id))).toEqual([]);
    });

    it('places each statement under an item of its session’s agenda, where the text gives one', () => {
      const placed = [...statements, ...statement_gaps].filter(
        (row) => row.item !== null && items.size > 0
      );
      const lost = placed.filter((row) => !items.has(`${row.session_id}|${row.item}`));
      expect(lost).toEqual([]);
    });

    it('says nothing twice', () => {
      expect(repeated(attendance)).toEqual([]);
      expect(repeated(statements)).toEqual([]);
      expect(repeated(tables.agenda_items)).toEqual([]);
    });

    it('quotes the beginnings of paragraphs that stand in the source', async () => {
      const source = (await sourceOf(gold, stem)).replace(/<sup>\d+<\/sup>|[-*#[\]]/gu, '');
      const lost = tables.paragraphs.filter(
        (row) => !source.includes(fold(row.starts_with).replace(/[-*#[\]]/gu, ''))
      );
      expect(lost).toEqual([]);
    });
  });
});
