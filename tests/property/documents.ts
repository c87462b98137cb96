/** The documents that are changed in every way that must change no fact: the seeds and the gold cases. */
import { readFileSync } from 'node:fs';
import { caseNames, readCase, readSeeds } from '../gold/read-gold.ts';

export interface SourceDocument {
  /** Name of its gold case, or of its file. */
  readonly name: string;
  readonly text: string;
}

const open = (name: string, file: string): SourceDocument => ({
  name,
  text: readFileSync(file, 'utf8')
});

/** All cases take minutes: `PROPERTY_ALL=1` tries them; else every third stands for them. */
const chosen = caseNames()
  .map((name) => ({ name, file: readCase(name).files[0]! }))
  .filter(({ file }) => /\.(?:txt|md)$/.test(file))
  .filter((_, i) => process.env.PROPERTY_ALL !== undefined || i % 3 === 0);

export const documents: readonly SourceDocument[] = [
  ...readSeeds().files.map((file) => open(file.replace(/^.*\//, ''), file)),
  ...chosen.map(({ name, file }) => open(name, file))
];
