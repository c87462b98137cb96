/** Readable ids of rows. */
import type { DocumentFacts } from '../facts.ts';

/** Chinese versions first: of two versions with one symbol, the Chinese bears it alone. */
export const chineseFirst = (documents: readonly DocumentFacts[]): DocumentFacts[] => [
  ...documents.filter((d) => d.language === 'zh'),
  ...documents.filter((d) => d.language !== 'zh')
];

/** Id of each document: its symbol, else its file’s stem; language or hash part what would be alike. */
export const documentIds = (documents: readonly DocumentFacts[]): Map<DocumentFacts, string> => {
  const ids = new Map<DocumentFacts, string>();
  const taken = new Set<string>();
  for (const document of chineseFirst(documents)) {
    const stem = document.file.replace(/\.[^.]+$/, '');
    const wanted = document.symbol ?? stem;
    const id = [
      wanted,
      `${wanted}@${document.language}`,
      stem,
      `${stem}@${document.sha256.slice(0, 8)}`
    ].find((one) => !taken.has(one))!;
    taken.add(id);
    ids.set(document, id);
  }
  return ids;
};

/** `ordinal` counts the document’s paragraphs from 1. */
export const paragraphId = (documentId: string, ordinal: number): string =>
  `${documentId}:${ordinal}`;

/** `ordinal` counts the document’s headings from 1. */
export const sectionId = (documentId: string, ordinal: number): string =>
  `${documentId}:s${ordinal}`;

/** `number` as the agenda prints it: `2`, `1(a)`. */
export const itemId = (sessionId: string, number: string): string => `${sessionId}#${number}`;
