/** How a test says that a change of form changed no fact. */
import { expect } from 'vitest';
import type { DocumentFacts } from '#pipeline/facts.ts';
import { documents, type SourceDocument } from './documents.ts';
import { factDigest, factsOf, textDigest } from './facts.ts';

/** Every run draws the same cases; another number draws others: `PROPERTY_SEED=7 npx vitest …`. */
export const seed = Number(process.env.PROPERTY_SEED ?? 1);

const originals = new Map(
  await Promise.all(
    documents.map(async ({ name, text }) => [name, await factsOf('original.txt', text)] as const)
  )
);

export const originalOf = ({ name }: SourceDocument): DocumentFacts => originals.get(name)!;

/** The words that every fact was read from are those of the stored paragraph. */
export const expectEvidence = (facts: DocumentFacts): void => {
  const { attendance, attendanceGaps, statements, statementGaps, officers, agenda } = facts;
  const lists = [attendance, attendanceGaps, statements, statementGaps, officers, agenda];
  for (const { paragraph, start, end } of [
    ...lists.flat(),
    ...facts.citations,
    ...facts.voices,
    ...facts.mentions
  ]) {
    const { text } = facts.paragraphs[paragraph - 1]!;
    expect(text.slice(start, end), text).toMatch(/\S/);
    expect(end).toBeLessThanOrEqual(text.length);
  }
  for (const { paragraph, start, end, phrase } of facts.voices)
    expect(facts.paragraphs[paragraph - 1]!.text.slice(start, end)).toBe(phrase);
};

/** The document in another form says the same: facts, paragraphs, evidence. */
export const expectSameFacts = async (
  document: SourceDocument,
  name: string,
  changed: string | Uint8Array
): Promise<void> => {
  const facts = await factsOf(name, changed);
  expect(factDigest(facts)).toEqual(factDigest(originalOf(document)));
  expect(textDigest(facts)).toEqual(textDigest(originalOf(document)));
  expectEvidence(facts);
};
