/** Topic mentions: longest match over the paragraph, masked where the words are a title’s and not talk. */
import type { MentionFact } from './facts.ts';
import type { ParsedParagraph } from './parse/document.ts';
import type { Registry } from './registry/registry.ts';
import { fold, type Span } from './text.ts';

const QUOTED_TITLES = [
  /题为\s*["《][^"》]*(?:"|》)/g,
  /(?:议程)?项目["《][^"》]*["》]/g,
  /(?:entitled|titled)\s+"[^"]*"/gi,
  /内容是[^;.]*背景文件|关于[^;.]*的?背景文件/g,
  /《[^》]*》/g
];

const MASKED_ROLES = new Set([
  'agenda',
  'documentation',
  'adoption',
  'attendance',
  'statements',
  'organization',
  'annex'
]);

const ITEM_TITLE = /审议了(?:题为)?[^。.]*?议程项目\s*\d[^。.]*/g;

const maskedSpans = (
  paragraph: ParsedParagraph,
  registry: Registry,
  titles: readonly string[]
): Span[] => {
  const folded = fold(paragraph.text);
  const spanOf = (m: RegExpMatchArray): Span => ({ start: m.index!, end: m.index! + m[0].length });
  const quoted = [...QUOTED_TITLES, ITEM_TITLE].flatMap((pattern) =>
    [...folded.matchAll(pattern)].map(spanOf)
  );
  const names: Span[] = [
    ...registry.bodyNames.find(paragraph.text),
    ...registry.instrumentNames.find(paragraph.text),
    ...registry.entityNames.find(paragraph.text)
  ];
  const agenda = titles.flatMap((title) => {
    const at = folded.indexOf(title);
    return at < 0 ? [] : [{ start: at, end: at + title.length }];
  });
  return [...quoted, ...names, ...agenda];
};

const isWholeMasked = (p: ParsedParagraph): boolean =>
  p.kind === 'heading' || p.kind === 'table' || p.listNumber !== null || MASKED_ROLES.has(p.role);

/**
 * Every mention of a topic in a paragraph. `agendaTitles`: folded titles of the agenda, which
 * are masked wherever they are quoted. A mention inside the name of a body, organization or
 * treaty, a title, a heading or a paragraph of organization is masked.
 */
export const topicMentions = (
  paragraph: ParsedParagraph,
  registry: Registry,
  agendaTitles: readonly string[]
): MentionFact[] => {
  const matches = registry.topicTerms.find(paragraph.text);
  if (matches.length === 0) return [];
  const whole = isWholeMasked(paragraph);
  const masks = whole ? [] : maskedSpans(paragraph, registry, agendaTitles);
  return matches.flatMap(({ start, end, value }) =>
    value
      ? [
          {
            topic: value.topic,
            term: paragraph.text.slice(start, end),
            isMasked: whole || masks.some((m) => start >= m.start && end <= m.end),
            paragraph: paragraph.ordinal,
            start,
            end
          }
        ]
      : []
  );
};
