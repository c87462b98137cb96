/** Topic mentions: longest match over the paragraph, masked where the words are a title’s or a name’s. */
import type { MentionFact } from './facts.ts';
import type { Grammar } from './grammar/grammar.ts';
import type { ParsedParagraph } from './parse/document.ts';
import type { Registry } from './registry/registry.ts';
import { fold, type Span } from './text.ts';

/** Sections that organize the session: what they name is not talked about. */
const MASKED_ROLES = new Set([
  'agenda',
  'documentation',
  'adoption',
  'attendance',
  'statements',
  'organization',
  'annex'
]);

/** A review (`CTOC/COP#review`) is a process that is talked about, and no body that meets. */
const isProcess = (body: string): boolean => body.endsWith('#review');

const quotedTitles = (folded: string, { topics }: Grammar): Span[] =>
  topics.titles.flatMap((pattern) =>
    Array.from(folded.matchAll(pattern), (m) => ({ start: m.index, end: m.index + m[0].length }))
  );

const namesIn = (text: string, registry: Registry): Span[] => [
  ...registry.bodyNames.find(text).filter(({ value }) => !isProcess(value)),
  ...registry.instrumentNames.find(text),
  ...registry.entityNames.find(text)
];

/** Every place where a title stands, wherever in the sentence. */
const placesOf = (title: string, folded: string): Span[] => {
  const places: Span[] = [];
  for (let at = folded.indexOf(title); at >= 0; at = folded.indexOf(title, at + title.length))
    places.push({ start: at, end: at + title.length });
  return places;
};

const isWholeMasked = (p: ParsedParagraph, { structure }: Grammar): boolean =>
  p.kind === 'heading' ||
  p.kind === 'table' ||
  p.listNumber !== null ||
  MASKED_ROLES.has(p.role) ||
  structure.standing.some((phrase) => phrase.test(p.text));

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** What is masked of a paragraph; null for all of it. */
const masksOf = (
  p: ParsedParagraph,
  grammar: Grammar,
  registry: Registry,
  agendaTitles: readonly string[]
): Span[] | null => {
  if (isWholeMasked(p, grammar)) return null;
  const folded = fold(p.text);
  return [
    ...quotedTitles(folded, grammar),
    ...namesIn(p.text, registry),
    ...agendaTitles.flatMap((title) => placesOf(title, folded))
  ];
};

/**
 * Every mention of a topic in a paragraph. A mention that the name of a body, organization or
 * treaty, a title, a heading or a paragraph of organization has any part in is masked.
 *
 * @param agendaTitles folded titles of the agenda, masked wherever they are quoted
 */
export const topicMentions = (
  paragraph: ParsedParagraph,
  grammar: Grammar,
  registry: Registry,
  agendaTitles: readonly string[]
): MentionFact[] => {
  const matches = registry.topicTerms.find(paragraph.text);
  if (matches.length === 0) return [];
  const masks = masksOf(paragraph, grammar, registry, agendaTitles);
  return matches.flatMap(({ start, end, value }) =>
    value
      ? [
          {
            topic: value.topic,
            term: paragraph.text.slice(start, end),
            isMasked: masks === null || masks.some((m) => overlap(m, { start, end })),
            paragraph: paragraph.ordinal,
            start,
            end
          }
        ]
      : []
  );
};
