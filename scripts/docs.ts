import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { withDataDictionary } from './data-dictionary.ts';

const readmes = [
  ['README.md', 'en'],
  ['README.zh.md', 'zh']
] as const;

for (const [name, language] of readmes) {
  const file = fileURLToPath(new URL(`../${name}`, import.meta.url));
  await writeFile(file, withDataDictionary(await readFile(file, 'utf8'), language));
  console.log(name);
}
