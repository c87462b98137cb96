import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { registry } from '../harness/registry.ts';
import { precisionPage } from './precision.ts';
import { readSeeds } from './read-gold.ts';
import { scoreCase, tablesOf } from './score.ts';

const seeds = readSeeds();

describe('the five documents', () => {
  it('are read as a careful reader reads them, row by row', async () => {
    for (const { table, missing, extra } of await scoreCase(seeds, registry))
      expect({ table, missing, extra }).toEqual({ table, missing: [], extra: [] });
  });

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
