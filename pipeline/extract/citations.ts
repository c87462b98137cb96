/** Citations: documents by symbol, resolutions, decisions, treaty articles. A document may quote in another language. */
import { SYMBOL } from '../clean.ts';
import type { CitationFact } from '../facts.ts';
import { languages } from '../grammar/languages.ts';
import { readHanNumber } from '../grammar/zh/numbers.ts';
import type { Match } from '../match.ts';
import type { ParsedDocument, ParsedParagraph } from '../parse/document.ts';
import type { Registry } from '../registry/registry.ts';
import { firstFrom, fold, isClearOf, lastBefore, wordsBefore } from '../text.ts';

const grammars = languages.map((g) => g.citations);

/** What《公约》means here: the convention that the document defines, names in full first or is held under. */
export const conventionOf = (document: ParsedDocument, registry: Registry): string | null => {
  const roots: Readonly<Record<string, string>> = { CTOC: 'UNTOC', CAC: 'UNCAC' };
  const root = document.masthead.sessions[0]?.body.split('/')[0];
  if (root && roots[root]) return roots[root];
  for (const { text } of document.paragraphs) {
    const named = registry.instrumentNames.find(text)[0];
    if (named) return named.value;
  }
  return null;
};

type Instruments = readonly Match<string | null>[];

/** The instruments that a text names, and《公约》for the document’s convention, in order. */
const instrumentsIn = (
  text: string,
  registry: Registry,
  convention: string | null
): Instruments => {
  const named = registry.instrumentNames.find(text);
  const generic = grammars
    .flatMap(({ convention: pattern }) => [...text.matchAll(pattern)])
    .map((m) => ({ start: m.index, end: m.index + m[0].length, value: convention }))
    .filter((g) => isClearOf(named, g));
  return [...named, ...generic].sort((a, b) => a.start - b.start);
};

/** The instrument named nearest before an article in its sentence, else nearest after, else the document’s convention. */
const instrumentFor = (
  text: string,
  at: number,
  instruments: Instruments,
  convention: string | null
): string | null => {
  const from = Math.max(text.lastIndexOf('。', at), 0);
  const stop = text.indexOf('。', at);
  const before = lastBefore(instruments, at);
  if (before && before.start >= from) return before.value;
  const after = firstFrom(instruments, at);
  return after && (stop < 0 || after.end <= stop + 1) ? after.value : convention;
};

const articleNumber = (article: string, paragraph?: string, letter?: string): string => {
  const n = (x: string): string => String(readHanNumber(x));
  return `${n(article)}${paragraph ? `.${n(paragraph)}` : ''}${letter ? `(${letter})` : ''}`;
};

const articles = (
  paragraph: ParsedParagraph,
  registry: Registry,
  convention: string | null
): CitationFact[] => {
  const folded = fold(paragraph.text);
  const instruments = instrumentsIn(paragraph.text, registry, convention);
  return grammars.flatMap(({ articles: pattern, notArticle }) =>
    [...folded.matchAll(pattern)].flatMap((m) => {
      if (notArticle.test(wordsBefore(folded, m.index))) return [];
      const instrument = instrumentFor(paragraph.text, m.index, instruments, convention);
      return [
        {
          kind: 'article' as const,
          instrument,
          target: articleNumber(m[1]!, m[2], m[3]),
          paragraph: paragraph.ordinal,
          start: m.index,
          end: m.index + m[0].length
        }
      ];
    })
  );
};

/** Organs that adopt resolutions and decisions. */
const ADOPTS = /^(?:CTOC\/COP|CAC\/COSP|A|E|S|E\/CN\.\d+)$/;

/** Farther back no name begins that could end beside a number. */
const FARTHEST = 400;

/** 缔约方会议第9/1号决议 → CTOC/COP; 大会第69/196号决议 → A; without a name, by the form of the number. */
const adopterOf = (
  text: string,
  at: number,
  number: string,
  registry: Registry,
  document: ParsedDocument
): string | null => {
  const before = registry.bodyNames
    .findWithin(text, at - FARTHEST, at)
    .findLast((m) => at - m.end < 60 && ADOPTS.test(m.value));
  const [session] = number.split('/');
  if (before && !(before.value === 'A' && Number(session) < 30)) return before.value;
  if (/^\d{4}$/.test(session!)) return 'E';
  if (Number(session) >= 30) return 'A';
  const own = document.masthead.sessions[0]?.body;
  return own ? (registry.bodies.get(own)?.parent ?? own) : null;
};

const resolutions = (
  paragraph: ParsedParagraph,
  registry: Registry,
  document: ParsedDocument
): CitationFact[] =>
  grammars.flatMap(({ resolutions: pattern, decision }) =>
    [...fold(paragraph.text).matchAll(pattern)].map((m) => {
      const { number, act } = m.groups as { number: string; act: string };
      return {
        kind: decision.test(act) ? ('decision' as const) : ('resolution' as const),
        instrument: adopterOf(paragraph.text, m.index, number, registry, document),
        target: number,
        paragraph: paragraph.ordinal,
        start: m.index,
        end: m.index + m[0].length
      };
    })
  );

const documents = (paragraph: ParsedParagraph): CitationFact[] =>
  [...paragraph.text.matchAll(SYMBOL)].flatMap((m) => {
    const target = m[0].replace(/[-.]+$/, '');
    return /\d/.test(target) && target.includes('/')
      ? target.split(/-(?=[A-Z]+\/)/).map((one) => {
          const start = m.index + target.indexOf(one);
          return {
            kind: 'document' as const,
            instrument: null,
            target: one,
            paragraph: paragraph.ordinal,
            start,
            end: start + one.length
          };
        })
      : [];
  });

/** Every citation of a document, in order of place. */
export const extractCitations = (document: ParsedDocument, registry: Registry): CitationFact[] => {
  const convention = conventionOf(document, registry);
  return document.paragraphs
    .filter((p) => p.section !== null || p.kind === 'footnote')
    .flatMap((p) =>
      [
        ...documents(p),
        ...resolutions(p, registry, document),
        ...articles(p, registry, convention)
      ].sort((a, b) => a.start - b.start)
    );
};
