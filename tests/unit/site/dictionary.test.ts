import { encodeTables } from '#pipeline/manifest.ts';
import { schema, tableNames } from '#pipeline/schema.ts';
import { LANGS } from '#lib/i18n/lang.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type DescribedTable,
  dictionary
} from '../../../src/routes/[lang=lang]/data/dictionary.ts';
import { tinyCorpus } from './corpus.ts';

describe('the data dictionary', () => {
  const described = {} as Record<(typeof LANGS)[number], DescribedTable[]>;
  beforeAll(async () => {
    const { manifest } = await encodeTables(tinyCorpus(), []);
    for (const lang of LANGS) described[lang] = dictionary(manifest, lang);
  });

  it('has every table and every column of the schema, in its order', () => {
    expect(described.zh.map((t) => t.name)).toEqual(tableNames);
    for (const table of described.zh)
      expect(table.columns.map((c) => c.name)).toEqual(Object.keys(schema[table.name].columns));
  });

  it('says the same of the data in both languages, in other words', () => {
    const facts = (tables: DescribedTable[]) =>
      tables.map(({ name, file, rows, bytes }) => [name, file, rows, bytes]);
    expect(facts(described.en)).toEqual(facts(described.zh));
    for (const [i, table] of described.en.entries())
      expect(table.row).not.toBe(described.zh[i]?.row);
  });

  it('tells the key, what may be empty, closed lists and references', () => {
    const officers = described.en.find((table) => table.name === 'officers')!;
    const column = (name: string) => officers.columns.find((c) => c.name === name)!;
    expect(column('role')).toMatchObject({ isKey: true, isNullable: false });
    expect(column('role').values).toContain('panellist');
    expect(column('entity_id')).toMatchObject({
      isNullable: true,
      references: { table: 'entities', column: 'entity_id' }
    });
  });

  it('refers to tables and columns that it has', () => {
    for (const { columns } of described.en)
      for (const { references } of columns)
        if (references) {
          const table = described.en.find((t) => t.name === references.table);
          expect(table?.columns.map((c) => c.name)).toContain(references.column);
        }
  });
});
