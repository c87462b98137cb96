/** What a careful reader would flag, each with what to do. */
import type {
  AttendanceFact,
  FindingFact,
  NamedEntity,
  OfficerFact,
  SessionMention,
  StatementFact,
  Where
} from '../facts.ts';
import type { ParsedParagraph } from '../parse/document.ts';
import { titleForm } from '../registry/registry.ts';
import type { Bilingual } from '../schema.ts';
import { fold } from '../text.ts';
import { isReport, type DocumentContext } from './context.ts';
import { gapsIn } from './names.ts';

type Severity = FindingFact['severity'];

export const finding = (
  severity: Severity,
  code: string,
  where: Partial<Where>,
  message: Bilingual
): FindingFact => ({
  paragraph: where.paragraph ?? null,
  start: where.start ?? null,
  end: where.end ?? null,
  severity,
  code,
  message
});

const numbered = (p: ParsedParagraph): Bilingual =>
  p.number
    ? { zh: `第${p.number}段`, en: `paragraph ${p.number}` }
    : { zh: '未编号段', en: 'an unnumbered paragraph' };

/** A Latin word of the running language inside a Chinese sentence: 法律and实际. */
const strayWords = (context: DocumentContext): FindingFact[] => {
  return context.document.paragraphs.flatMap((p) =>
    [...p.text.matchAll(context.grammar.structure.strayWord)].map((m) =>
      finding(
        'warning',
        'stray-word',
        { paragraph: p.ordinal, start: m.index, end: m.index + m[0].length },
        {
          zh: `${numbered(p).zh}的中文句子里夹有英文词“${m[0]}”，原文可能损坏；请对照原件。`,
          en: `The English word “${m[0]}” stands inside a Chinese sentence in ${numbered(p).en}; the text may be damaged. Compare it with the original.`
        }
      )
    )
  );
};

/** Days of the session told otherwise than in the masthead: 2017年5月28日至31日 in a report on 2018. */
const contradictingDates = (context: DocumentContext): FindingFact[] => {
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

const emptySections = (context: DocumentContext): FindingFact[] =>
  context.document.sections.flatMap((s) => {
    const { paragraphs, sections } = context.document;
    const hasText = paragraphs.some(
      (p) => p.section === s.ordinal && p.kind !== 'heading' && p.kind !== 'footnote'
    );
    if (hasText || sections.some((child) => child.parent === s.ordinal) || !isReport(context))
      return [];
    const heading = paragraphs[s.paragraph - 1]!;
    return [
      finding(
        'note',
        'empty-section',
        { paragraph: heading.ordinal, start: 0, end: heading.text.length },
        {
          zh: `“${s.heading}”一节没有内容；草稿可能尚未写完，不得视为“没有”。`,
          en: `The section “${s.heading}” has no text: a draft may not be finished. Do not read it as “nothing”.`
        }
      )
    ];
  });

const incompleteLists = (context: DocumentContext): FindingFact[] =>
  context.document.paragraphs
    .filter((p) => ['attendance', 'statements'].includes(p.role) && p.kind !== 'heading')
    .flatMap((p) =>
      gapsIn(p.text).map((gap) =>
        finding(
          'warning',
          'incomplete-list',
          { paragraph: p.ordinal, ...gap },
          {
            zh: `${numbered(p).zh}的名单写明不完整（“${p.text.slice(gap.start, gap.end)}”）；数字只能作为下限。`,
            en: `The list in ${numbered(p).en} says that it is not complete (“${p.text.slice(gap.start, gap.end)}”): its count is a lower bound.`
          }
        )
      )
    );

const unknownNames = (
  facts: readonly (Where & { entity: NamedEntity | null })[]
): FindingFact[] => {
  const seen = new Set<string>();
  return facts.flatMap(({ entity, paragraph, start, end }) => {
    if (!entity?.unknown || seen.has(entity.id)) return [];
    seen.add(entity.id);
    return [
      finding(
        'warning',
        'unknown-name',
        { paragraph, start, end },
        {
          zh: `登记表不认识“${entity.unknown}”；已按原文计入。请把它加入 registry/organizations.csv 或 states.csv。`,
          en: `The registry does not know “${entity.unknown}”; it is counted as printed. Add it to registry/organizations.csv or states.csv.`
        }
      )
    ];
  });
};

/** A speaker who is on no attendance list, where there is a list of that kind. */
const unlistedSpeakers = (
  context: DocumentContext,
  attendance: readonly AttendanceFact[],
  statements: readonly StatementFact[]
): FindingFact[] => {
  const seen = new Set<string>();
  return statements.flatMap((s) => {
    const listed = attendance.filter((a) => a.body === s.body);
    const key = `${s.body}|${s.entity.id}`;
    if (listed.length === 0 || ['secretariat', 'panellist'].includes(s.capacity) || seen.has(key))
      return [];
    if (listed.some((a) => a.entity.id === s.entity.id)) return [];
    seen.add(key);
    const p = context.document.paragraphs[s.paragraph - 1]!;
    const name = p.text.slice(s.start, s.end);
    return [
      finding('warning', 'speaker-not-listed', s, {
        zh: `${name}在${numbered(p).zh}发言，但不在出席名单上；已计为发言，未计为出席。`,
        en: `${name} spoke (${numbered(p).en}) but is not on the attendance list: counted as a speaker, not as attending.`
      })
    ];
  });
};

/** A quoted title that is nearly, but not quite, the agenda’s. */
const misquotedTitles = (context: DocumentContext): FindingFact[] => {
  const titles = context.document.paragraphs.filter(
    (p) => p.listNumber !== null && p.text.length > 12
  );
  return context.document.paragraphs
    .filter((p) => p.kind === 'heading' && p.section !== null && p.role === 'deliberations')
    .flatMap((p) => {
      const form = titleForm(p.text);
      if (
        titles.some((t) => titleForm(t.text).startsWith(form) || form.startsWith(titleForm(t.text)))
      )
        return [];
      const near = titles.find((t) => similarity(form, titleForm(t.text)) > 0.8);
      if (!near) return [];
      return [
        finding(
          'note',
          'title-differs',
          { paragraph: p.ordinal, start: 0, end: p.text.length },
          {
            zh: `标题“${p.text}”与议程所载“${near.text}”不同；引用时请以议程为准。`,
            en: `The heading “${p.text}” differs from the agenda’s “${near.text}”. Quote the agenda.`
          }
        )
      ];
    });
};

/** Share of character pairs that two texts have in common (Dice 1945), 0–1. */
const similarity = (a: string, b: string): number => {
  const pairs = (text: string): Set<string> =>
    new Set([...text].slice(1).map((_, i) => text.slice(i, i + 2)));
  const [left, right] = [pairs(a), pairs(b)];
  const shared = [...left].filter((p) => right.has(p)).length;
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size);
};

/** A participant whose name the document’s lists print in two ways: 美国 and 美利坚合众国. */
const spelledTwice = (
  context: DocumentContext,
  facts: readonly (Where & { readonly entity: NamedEntity })[]
): FindingFact[] => {
  const forms = new Map<string, string>();
  const seen = new Set<string>();
  return facts.flatMap(({ entity, paragraph, start, end }) => {
    const printed = context.document.paragraphs[paragraph - 1]!.text.slice(start, end);
    const first = forms.get(entity.id) ?? printed;
    forms.set(entity.id, first);
    if (first === printed || seen.has(entity.id)) return [];
    seen.add(entity.id);
    return [
      finding(
        'note',
        'name-varies',
        { paragraph, start, end },
        {
          zh: `同一与会方在名单中写作“${first}”和“${printed}”；计为同一与会方。`,
          en: `The lists print one participant as “${first}” and “${printed}”: it is counted as one.`
        }
      )
    ];
  });
};

/** 大会第十届会议 in a document of 2020: the session of another body is meant. */
const improbableSessions = (
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
const unknownBodies = (context: DocumentContext): FindingFact[] =>
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

export interface ReadFacts {
  readonly mentions: readonly SessionMention[];
  readonly attendance: readonly AttendanceFact[];
  readonly statements: readonly StatementFact[];
  readonly officers: readonly OfficerFact[];
}

/** All findings that one document gives by itself, in order of place. */
export const extractFindings = (
  context: DocumentContext,
  { attendance, statements, officers, mentions }: ReadFacts
): FindingFact[] =>
  [
    ...strayWords(context),
    ...contradictingDates(context),
    ...emptySections(context),
    ...incompleteLists(context),
    ...unknownNames([...attendance, ...statements, ...officers]),
    ...unlistedSpeakers(context, attendance, statements),
    ...misquotedTitles(context),
    ...spelledTwice(context, [
      ...attendance,
      ...statements.filter((s) => s.capacity !== 'panellist')
    ]),
    ...improbableSessions(context, mentions),
    ...unknownBodies(context)
  ].sort(
    (a, b) =>
      (a.paragraph ?? 0) - (b.paragraph ?? 0) ||
      (a.start ?? 0) - (b.start ?? 0) ||
      (a.code < b.code ? -1 : 1)
  );
