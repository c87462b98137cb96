/** Sessions whose dates, ordinals or bodies cannot be taken as they stand. */
import type { FindingFact, SessionMention } from '../../facts.ts';
import { fold } from '../../text.ts';
import type { Bilingual } from '../../schema.ts';
import type { DocumentContext } from '../context.ts';
import { finding, numbered } from './finding.ts';

/** Days of the session told otherwise than in the masthead: 2017年5月28日至31日 in a report on 2018. */
export const contradictingDates = (context: DocumentContext): FindingFact[] => {
  const own = context.document.masthead.sessions.filter((s) => s.date?.from);
  if (own.length === 0) return [];
  return context.document.paragraphs
    .filter(
      (p) =>
        p.kind === 'body' &&
        ['organization', 'statements', 'attendance', 'adoption', 'agenda'].includes(p.role)
    )
    .flatMap((p) =>
      context.grammar.dates(fold(p.text)).flatMap((d) => {
        const twin = own.find(
          (s) =>
            d.from &&
            s.date!.from!.slice(5) === d.from.slice(5) &&
            s.date!.to!.slice(5) === d.to!.slice(5) &&
            s.date!.from !== d.from
        );
        if (!twin) return [];
        const printed = p.text.slice(d.start, d.end);
        return [
          finding(
            'warning',
            'contradicting-date',
            { paragraph: p.ordinal, start: d.start, end: d.end },
            {
              zh: `${numbered(p).zh}写作“${printed}”，而首页写作“${twin.dateText}”；年份不一致，本站采用首页的日期。`,
              en: `${numbered(p).en} says “${printed}” where the masthead says “${twin.dateText}”: the years differ. The masthead’s date is used.`
            }
          )
        ];
      })
    );
};

/** 大会第十届会议 in a document of 2020: the session of another body is meant. */
export const improbableSessions = (
  context: DocumentContext,
  mentions: readonly SessionMention[]
): FindingFact[] =>
  mentions.flatMap((m) => {
    if (m.namedBody === null) return [];
    const name = (id: string): Bilingual =>
      context.registry.bodies.get(id)?.name ?? { zh: id, en: id };
    return [
      finding('warning', 'improbable-session', m, {
        zh: `此处写作${name(m.namedBody).zh}第${m.ordinal}届会议，年份不合；按${name(m.body).zh}第${m.ordinal}届会议计。请对照原件。`,
        en: `The words name session ${m.ordinal} of the ${name(m.namedBody).en}, which the years rule out: it is read as that of the ${name(m.body).en}. Compare it with the original.`
      })
    ];
  });

/** A body that the registry does not know. */
export const unknownBodies = (context: DocumentContext): FindingFact[] =>
  context.document.masthead.sessions.flatMap((s) =>
    s.unknownName === null
      ? []
      : [
          finding(
            'warning',
            'unknown-body',
            { ...(s.paragraph === null ? {} : { paragraph: s.paragraph, start: 0, end: 0 }) },
            {
              zh: `登记表不认识机构“${s.unknownName}”（${s.body}）；其事实照常计入。请把它加入 registry/bodies.csv。`,
              en: `The registry does not know the body “${s.unknownName}” (${s.body}); its facts are counted. Add it to registry/bodies.csv.`
            }
          )
        ]
  );
