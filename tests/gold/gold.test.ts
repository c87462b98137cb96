import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { registry } from '../harness/registry.ts';
import { precisionPage } from './precision.ts';
import { readSeeds } from './read-gold.ts';
import { scoreCase, tablesOf } from './score.ts';

const seeds = readSeeds();

/** `CTOC/COP/WG.3/2016/2:9` is the ninth paragraph of that document. */
const placeOf = (paragraphId: string) => {
  const at = paragraphId.lastIndexOf(':');
  return { document_id: paragraphId.slice(0, at), paragraph: paragraphId.slice(at + 1) };
};

describe('the five documents', () => {
  it('are read as a careful reader reads them, row by row', async () => {
    for (const { table, missing, extra } of await scoreCase(seeds, registry))
      expect({ table, missing, extra }).toEqual({ table, missing: [], extra: [] });
  });

  it.each(['citations', 'voices'] as const)(
    'tell of the %s that a careful reader finds in each paragraph, and of no others',
    async (name) => {
      const text = readFileSync(join(import.meta.dirname, `seeds/${name}.csv`), 'utf8');
      const expected = csvParse(text);
      const lines = expected.map((row) => Object.values(row).join(' | '));
      const rows: readonly object[] = (await tablesOf(seeds, registry))[name];
      const found = rows.map((row) => {
        const read = { ...row, ...placeOf((row as { paragraph_id: string }).paragraph_id) };
        return expected.columns.map((column) => read[column as keyof typeof read] ?? '').join(' | ');
      });
      expect(found.sort()).toEqual(lines.sort());
    }
  );

  it('give every fact words of its paragraph as evidence', async () => {
    const tables = await tablesOf(seeds, registry);
    const texts = new Map(tables.paragraphs.map((p) => [p.paragraph_id, p.text]));
    const facts = [
      ...tables.attendance,
      ...tables.attendance_gaps,
      ...tables.statements,
      ...tables.statement_gaps,
      ...tables.officers,
      ...tables.agenda_items
    ];
    for (const { paragraph_id, start, end } of facts)
      expect(texts.get(paragraph_id)!.slice(start, end)).toMatch(/\S/);
  });
});

describe('docs/precision.md', () => {
  it('says what the pipeline reads today', async () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/precision.md'), 'utf8');
    expect(page).toBe(await precisionPage(registry));
  });
});
