import { readdir, readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dataDictionary, withDataDictionary } from '../../scripts/data-dictionary.ts';
import { schema, tableNames } from '#pipeline/schema.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (name: string) => readFile(root + name, 'utf8');

describe.each([
  ['README.md', 'en'],
  ['README.zh.md', 'zh']
] as const)('%s', (name, language) => {
  it('has the data dictionary of the schema as it is now (else: npm run docs)', async () => {
    const text = await read(name);
    expect(withDataDictionary(text, language)).toBe(text);
  });

  it('names only commands that there are', async () => {
    const { scripts } = JSON.parse(await read('package.json'));
    const commands = (await read(name)).matchAll(/npm (?:run )?(start|test|run [\w:-]+)/g);
    for (const [, command] of commands)
      expect(Object.keys(scripts)).toContain(command?.replace('run ', ''));
  });

  it('links only to files that there are', async () => {
    const links = (await read(name)).matchAll(/\]\((?!https?:|#)([^)]+)\)/g);
    for (const [, link] of links) expect(existsSync(root + link), link).toBe(true);
  });
});

it('each decision has a number of its own, and says it', async () => {
  const files = (await readdir(`${root}decisions`)).sort();
  const headings = await Promise.all(files.map((file) => read(`decisions/${file}`)));
  const numbers = files.map((file) => Number(file.slice(0, 4)));
  expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  expect(headings.map((text) => Number(/^# (\d+)\./.exec(text)?.[1]))).toEqual(numbers);
});

describe('dataDictionary', () => {
  it('says of every column what it means, in either language', () => {
    for (const language of ['zh', 'en'] as const) {
      const text = dataDictionary(language);
      for (const name of tableNames)
        for (const [column, { about }] of Object.entries(schema[name].columns)) {
          expect(text).toContain(`| \`${column}\` |`);
          expect(text).toContain(about[language]);
        }
    }
  });
});
