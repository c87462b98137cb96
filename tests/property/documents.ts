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

export const documents: readonly SourceDocument[] = [
  ...readSeeds().files.map((file) => open(file.replace(/^.*\//, ''), file)),
  ...caseNames().map((name) => open(name, readCase(name).files[0]!))
];
