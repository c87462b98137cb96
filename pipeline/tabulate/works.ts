/** Two language versions of one document are one work: its facts are counted once. */
import type { DocumentFacts, ParagraphFact } from '../facts.ts';
import { chineseFirst } from './ids.ts';
import type { SessionsOf } from './sessions/sessions.ts';

/** By document: the version whose facts count (itself, where there is one version). */
export type Works = ReadonlyMap<DocumentFacts, DocumentFacts>;

const numbersOf = (d: DocumentFacts): Set<string> =>
  new Set(d.paragraphs.flatMap((p) => (p.kind === 'body' && p.number ? [p.number] : [])));

/** Share of printed paragraph numbers that two documents have in common (Jaccard 1901), 0–1. */
const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const shared = [...a].filter((n) => b.has(n)).length;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
};

const sessionsKey = (d: DocumentFacts, idOf: SessionsOf): string =>
  d.sessions
    .map((s) => idOf(d, s.body))
    .sort()
    .join(' ');

/** Same symbol; or same session, kind and paragraph numbers, where a symbol does not say otherwise. */
const areOneWork = (a: DocumentFacts, b: DocumentFacts, idOf: SessionsOf): boolean => {
  if (a.language === b.language) return false;
  if (a.symbol !== null && b.symbol !== null) return a.symbol === b.symbol;
  const sessions = sessionsKey(a, idOf);
  return (
    sessions !== '' &&
    a.kind === b.kind &&
    sessions === sessionsKey(b, idOf) &&
    overlap(numbersOf(a), numbersOf(b)) >= 0.8
  );
};

/** Finds the works of a corpus. The Chinese version counts where there is one. */
export const worksOf = (documents: readonly DocumentFacts[], idOf: SessionsOf): Works => {
  const works = new Map<DocumentFacts, DocumentFacts>();
  const taken = new Set<string>();
  const key = (primary: DocumentFacts, d: DocumentFacts): string => `${primary.file}|${d.language}`;
  for (const d of chineseFirst(documents)) {
    const primary = [...new Set(works.values())].find(
      (p) => areOneWork(p, d, idOf) && !taken.has(key(p, d))
    );
    works.set(d, primary ?? d);
    taken.add(key(primary ?? d, d));
  }
  return works;
};

/** The other language version of a document, if the corpus has it. */
export const otherVersion = (d: DocumentFacts, works: Works): DocumentFacts | null => {
  for (const [one, primary] of works)
    if (one !== d && primary === works.get(d) && one.language !== d.language) return one;
  return null;
};

/** Keys of paragraphs that stay alike in translation: kind, printed number, and which of them. */
const keysOf = (d: DocumentFacts): Map<string, ParagraphFact> => {
  const seen = new Map<string, number>();
  const keys = new Map<string, ParagraphFact>();
  for (const p of d.paragraphs) {
    if (p.number === null || p.kind === 'heading') continue;
    const key = `${p.kind} ${p.number}`;
    const n = (seen.get(key) ?? 0) + 1;
    seen.set(key, n);
    keys.set(`${key} ${n}`, p);
  }
  return keys;
};

/** Ordinal of the paragraph in `other` that has the same printed number, by ordinal in `d`. */
export const counterparts = (d: DocumentFacts, other: DocumentFacts): Map<number, number> => {
  const there = keysOf(other);
  return new Map(
    [...keysOf(d)].flatMap(([key, p]) => {
      const twin = there.get(key);
      return twin ? [[p.ordinal, twin.ordinal] as const] : [];
    })
  );
};
