/** Sessions: the document’s own, those it recounts, and every other that it names. */
import type { OwnSessionFact, SessionMention } from '../facts.ts';
import type { DatePhrase, Grammar, OrdinalPhrase } from '../grammar/grammar.ts';
import type { ParsedParagraph } from '../parse/document.ts';
import type { Place } from '../registry/registry.ts';
import { fold, sentences, type Span } from '../text.ts';
import type { DocumentContext } from './context.ts';

interface BodyMention extends Span {
  readonly body: string;
}

interface Found {
  readonly phrase: OrdinalPhrase;
  readonly body: string | null;
  /** The name stands directly beside the ordinal. */
  readonly isAttached: boolean;
}

const BETWEEN_ZH = /^(?:的)?(?:[^,.;:()]{0,3})?$/;
const BETWEEN_EN =
  /^\s*(?:,\s*)?(?:(?:has |had )?held\s+|convened\s+|,?\s*at\s+|of\s+|in\s+|during\s+)?(?:its|their)\s*$/i;
const BETWEEN_EN_AFTER = /^\s*(?:of|of the)\s+$/i;
const JOINED = /^\s*(?:和|及|与|、|以及|and(?: the)?|,)\s*$/;

const CONFERENCE = /\bthe Conference\b/g;

/** The Conference that a body belongs to, or is. */
const conferenceOf = (context: DocumentContext): string | null => {
  for (
    let id: string | null = context.ownBodies[0] ?? null;
    id !== null;
    id = context.registry.bodies.get(id)?.parent ?? null
  )
    if (/^(?:CTOC\/COP|CAC\/COSP)$/.test(id)) return id;
  return null;
};

const ownBody = (context: DocumentContext, paragraph: ParsedParagraph): string | null =>
  context.bodyOf(paragraph) ?? (context.ownBodies.length === 1 ? context.ownBodies[0]! : null);

const NOUNS = [
  '工作组',
  '专家组',
  '小组委员会',
  '委员会',
  '审议组',
  'working group',
  'expert group',
  'expert meeting',
  'commission',
  'committee',
  'group'
];
const NEVER = /(?!)/g;
/** Before these the noun is the end of another body’s name: 专家委员会, …问题工作组, 特设委员会. */
const NAMES_END = '题家设时术别门级常小体算管督府';

/** The noun that stands for the document’s own body: 工作组 for a working group, 委员会 for a commission. */
const genericOf = (context: DocumentContext, own: string | null): RegExp => {
  const body = own === null ? undefined : context.registry.bodies.get(own);
  const name = `${body?.name.zh ?? ''} ${body?.name.en.toLowerCase() ?? ''}`;
  const nouns = NOUNS.filter((noun) => name.includes(noun));
  if (nouns.length === 0) return NEVER;
  return new RegExp(
    `(?:该|本)?(?<![${NAMES_END}])(?:${nouns.join('|')})(?![的]?成员)|(?:(?:the|its|their)\\s+)?\\b(?:${nouns.join('|')})s?\\b`,
    'giu'
  );
};

const spansOf = (text: string, pattern: RegExp, body: string | null): BodyMention[] =>
  body === null
    ? []
    : [...text.matchAll(pattern)].map((m) => ({
        start: m.index,
        end: m.index + m[0].length,
        body
      }));

const bodiesIn = (
  context: DocumentContext,
  paragraph: ParsedParagraph,
  text: string
): BodyMention[] => {
  const named = context.registry.bodyNames
    .find(text)
    .map(({ start, end, value }) => ({ start, end, body: value }));
  const folded = fold(text);
  const generic = [
    ...spansOf(
      folded,
      genericOf(context, ownBody(context, paragraph)),
      ownBody(context, paragraph)
    ),
    ...spansOf(folded, CONFERENCE, conferenceOf(context))
  ].filter((g) => !named.some((n) => g.start < n.end && g.end > n.start));
  return [...named, ...generic].sort((a, b) => a.start - b.start);
};

/** 大会第十届会议 in a document of 2020 cannot be the General Assembly’s: its sessions are numbered from 1946. */
const plausible = (context: DocumentContext, body: string, ordinal: number): string | null => {
  if (body !== 'A') return body;
  const year = context.document.masthead.sessions.find((s) => s.date)?.date?.year ?? null;
  const expected = year === null ? null : year - 1945;
  if (expected === null ? ordinal >= 50 : Math.abs(expected - ordinal) <= 12) return body;
  const own = context.ownBodies[0];
  return (own && context.registry.bodies.get(own)?.parent) ?? null;
};

const attachedBody = (
  folded: string,
  phrase: OrdinalPhrase,
  bodies: readonly BodyMention[],
  grammar: Grammar
): BodyMention | null => {
  if (phrase.isOpen)
    return (
      bodies.find(
        (b) =>
          (b.start >= phrase.end && b.start - phrase.end <= 1) ||
          (b.start > phrase.end &&
            /^\s*(?:session|meeting)?s?\s*of the\s*$/i.test(folded.slice(phrase.end, b.start)))
      ) ?? null
    );
  const before = bodies.findLast((b) => b.end <= phrase.start);
  const between = grammar.language === 'zh' ? BETWEEN_ZH : BETWEEN_EN;
  if (before && between.test(folded.slice(before.end, phrase.start))) return before;
  const after = bodies.find((b) => b.start >= phrase.end);
  return after && BETWEEN_EN_AFTER.test(folded.slice(phrase.end, after.start)) ? after : null;
};

/** Without a name beside it, an ordinal belongs to the subject: the nearest name before it that has no ordinal of its own. */
const subjectBody = (
  phrase: OrdinalPhrase,
  bodies: readonly BodyMention[],
  taken: ReadonlySet<BodyMention>,
  sentence: Span
): BodyMention | null => {
  const inSentence = bodies.filter(
    (b) => b.start >= sentence.start && b.end <= sentence.end && !taken.has(b)
  );
  return (
    inSentence.findLast((b) => b.end <= phrase.start) ??
    inSentence.find((b) => b.start >= phrase.end) ??
    null
  );
};

/** 届 or 次, session or meeting: two ordinals of one sentence that count alike belong to one body. */
const unitOf = (folded: string, phrase: Span): string =>
  /届|session/i.exec(folded.slice(phrase.start, phrase.end))?.[0].toLowerCase() ?? '次';

/** “its seventh meeting”, 其第七次会议 in a sentence that names nobody: the body that the section tells of. */
const itsBody = (
  context: DocumentContext,
  paragraph: ParsedParagraph,
  folded: string,
  phrase: OrdinalPhrase
): BodyMention | null => {
  const body = ownBody(context, paragraph);
  const isBare =
    context.grammar.ordinals(folded).length > 0 &&
    /^[^,.;]{0,6}(?:于|将于|was|were)/i.test(folded.slice(phrase.end).trimStart());
  return body && (isBare || /(?:\b(?:its|their)\s+|其)$/i.test(folded.slice(0, phrase.start)))
    ? { start: phrase.start, end: phrase.start, body }
    : null;
};

const findIn = (context: DocumentContext, paragraph: ParsedParagraph, folded: string): Found[] => {
  const bodies = bodiesIn(context, paragraph, paragraph.text);
  const phrases = context.grammar.ordinals(folded);
  const all = sentences(paragraph.text);
  const attached: (BodyMention | null)[] = [];
  for (const [i, phrase] of phrases.entries()) {
    const before = phrases[i - 1];
    const joins = before && attached[i - 1] && JOINED.test(folded.slice(before.end, phrase.start));
    attached.push(
      attachedBody(folded, phrase, bodies, context.grammar) ?? (joins ? attached[i - 1]! : null)
    );
  }
  const taken = new Set(attached.flatMap((b) => b ?? []));
  return phrases.flatMap((phrase, i) => {
    if (phrase.isOpen && !attached[i]) return [];
    const sentence = all.find((s) => phrase.start >= s.start && phrase.start < s.end) ?? {
      start: 0,
      end: folded.length
    };
    const alike = attached
      .slice(0, i)
      .findLast(
        (b, j) =>
          b &&
          phrases[j]!.start >= sentence.start &&
          unitOf(folded, phrases[j]!) === unitOf(folded, phrase)
      );
    const body =
      attached[i] ??
      alike ??
      subjectBody(phrase, bodies, taken, sentence) ??
      itsBody(context, paragraph, folded, phrase);
    const end = phrase.isOpen ? Math.max(phrase.end, attached[i]!.end) : phrase.end;
    return [
      {
        phrase: { ...phrase, end },
        body: body?.body ?? null,
        isAttached: (attached[i] ?? null) !== null
      }
    ];
  });
};

const HELD_BEFORE_ZH =
  /^(?:[^,.;:]{0,14}?(?:平行|同时|相继)?(?:举行|召开|举办)(?:了|的)?)(?:[^,.;:]{0,40})$/;
const HELD_AFTER_ZH = /^(?!期间)[^,.;:]{0,4}?(?:将|已|曾|定)?(?:于|在)?$/;
const COMMA_ZH = /^,(?:[^,.;:]{0,30})$/;
const HELD_AFTER_EN =
  /^(?:[^.;:]{0,40}?)?(?:,?\s*(?:which\s+)?(?:was\s+|were\s+|to be\s+|will be\s+)?(?:held|convened|open(?:ed)?))[^.;:]{0,40}$/i;
const HELD_BEFORE_EN = /held[^.;:]{0,60}$/i;

/** A part of a session has days of its own. */
const PART_OF_SESSION = /^(?:的)?(?:续会|部长级|高级别|第\S{1,3}[次场]会议|\s*\(?resumed)/i;

/** The date of a session: 于…举行的第十次会议, 第十一次会议将于…开幕, 第三次会议,2010年举行, 2022年5月,…第十三次会议. */
const dateOf = (
  folded: string,
  found: Found,
  dates: readonly DatePhrase[],
  others: readonly Found[],
  grammar: Grammar
): DatePhrase | null => {
  const { phrase } = found;
  if (
    PART_OF_SESSION.test(folded.slice(phrase.end)) ||
    /续会|resumed|reconvened/i.test(folded.slice(phrase.start, phrase.end))
  )
    return null;
  const free = (d: DatePhrase): boolean =>
    !others.some((o) => o !== found && between(o.phrase, d, phrase));
  const candidates = dates.filter(free);
  const after = candidates.find(
    (d) => d.start >= phrase.end && linkedAfter(folded, phrase.end, d, grammar)
  );
  if (after) return after;
  return (
    candidates.findLast(
      (d) => d.end <= phrase.start && linkedBefore(folded, d, phrase.start, grammar)
    ) ?? null
  );
};

const between = (o: Span, a: Span, b: Span): boolean => {
  const [from, to] = a.end <= b.start ? [a.end, b.start] : [b.end, a.start];
  return o.start >= from && o.end <= to;
};

const linkedAfter = (folded: string, from: number, date: DatePhrase, grammar: Grammar): boolean => {
  const gap = folded.slice(from, date.start);
  if (grammar.language === 'en')
    return (
      HELD_AFTER_EN.test(gap) ||
      /^,?\s*(?:in (?:the )?(?:\p{Lu}[\p{L}-]*,?\s*){1,4})?(?:on|from|in|between)?\s*\(?$/u.test(
        gap
      )
    );
  const rest = folded.slice(date.end, date.end + 30);
  if (/^,$/.test(gap)) return /^举行/.test(rest);
  if (/^\($/.test(gap)) return true;
  return HELD_AFTER_ZH.test(gap) && /^[^,.;:]{0,20}?(?:举行|召开|开幕)/.test(rest);
};

const linkedBefore = (folded: string, date: DatePhrase, to: number, grammar: Grammar): boolean => {
  const gap = folded.slice(date.end, to);
  if (grammar.language === 'en')
    return (
      HELD_BEFORE_EN.test(folded.slice(Math.max(0, date.start - 60), date.start)) &&
      gap.length < 60 &&
      !/[.;:]/.test(gap)
    );
  if (HELD_BEFORE_ZH.test(gap)) return true;
  return COMMA_ZH.test(gap) && date.from === null;
};

const isMeeting = (
  folded: string,
  phrase: OrdinalPhrase,
  context: DocumentContext,
  date: DatePhrase | null,
  isAttached: boolean
): boolean => {
  if (/^(?:\s*[^,.;:]{0,4})?\d{1,2}时/.test(folded.slice(phrase.end))) return true;
  if (/届/.test(folded.slice(phrase.start, phrase.end))) return false;
  const own = context.document.masthead.sessions;
  const inside =
    date?.from &&
    own.some(
      (s) => s.date?.from && s.date.to && date.from! >= s.date.from && date.to! <= s.date.to
    );
  if (inside && !own.some((s) => phrase.ordinals.includes(s.ordinal ?? -1)))
    return date!.from === date!.to && !isAttached;
  return !isAttached && date === null;
};

const placeAfter = (
  context: DocumentContext,
  paragraph: ParsedParagraph,
  date: DatePhrase | null
): Place | null => {
  if (!date) return null;
  const places = context.registry.placeNames.find(paragraph.text);
  const near = places.find((p) => p.start >= date.end && p.start - date.end <= 3);
  if (near) return near.value;
  const before =
    context.grammar.language === 'en'
      ? places.findLast((p) => p.end <= date.start && date.start - p.end <= 12)
      : undefined;
  return before?.value ?? null;
};

const mentionsIn = (context: DocumentContext, paragraph: ParsedParagraph): SessionMention[] => {
  const folded = fold(paragraph.text);
  const found = findIn(context, paragraph, folded);
  if (found.length === 0) return [];
  const dates = context.grammar.dates(folded);
  return found.flatMap((f) => {
    const date = dateOf(folded, f, dates, found, context.grammar);
    if (!f.body || isMeeting(folded, f.phrase, context, date, f.isAttached)) return [];
    return f.phrase.ordinals.flatMap((ordinal) => {
      const body = plausible(context, f.body!, ordinal);
      const lone = f.phrase.ordinals.length === 1 ? date : null;
      return body ? [mention(context, paragraph, f.phrase, body, ordinal, lone)] : [];
    });
  });
};

const mention = (
  context: DocumentContext,
  paragraph: ParsedParagraph,
  phrase: Span,
  body: string,
  ordinal: number,
  date: DatePhrase | null
): SessionMention => ({
  body,
  ordinal,
  from: date?.from ?? null,
  to: date?.to ?? null,
  year: date?.year ?? null,
  month: date?.month ?? null,
  dateText: date ? paragraph.text.slice(date.start, date.end) : null,
  place: placeAfter(context, paragraph, date),
  meetings: null,
  isRecounted: false,
  role: paragraph.role,
  paragraph: paragraph.ordinal,
  start: phrase.start,
  end: phrase.end
});

/** Under a heading 第二次会议,2008年举行 the first sentences tell days and number of meetings. */
const recountedDetails = (
  context: DocumentContext,
  heading: SessionMention,
  paragraphs: readonly ParsedParagraph[]
): SessionMention => {
  const { grammar } = context;
  for (const paragraph of paragraphs.slice(0, 2)) {
    const folded = fold(paragraph.text);
    const date = grammar.dates(folded).find((d) => d.from && d.year === heading.year);
    if (
      !date ||
      !/举行|召开|met\b|held/i.test(folded.slice(Math.max(0, date.start - 80), date.end + 60))
    )
      continue;
    const count = grammar.meetings
      .map((pattern) => pattern.exec(folded.slice(date.end)))
      .find((m) => m !== null);
    return {
      ...heading,
      from: date.from,
      to: date.to,
      dateText: paragraph.text.slice(date.start, date.end),
      place: placeAfter(context, paragraph, date),
      meetings: count && count.index < 60 ? grammar.readNumber(count[1]!) : null,
      paragraph: paragraph.ordinal,
      start: date.start,
      end: date.end
    };
  }
  return heading;
};

const recounted = (context: DocumentContext): SessionMention[] => {
  const { document, grammar } = context;
  return document.sections.flatMap((section) => {
    const heading = document.paragraphs[section.paragraph - 1]!;
    const ref = context.recountedBy(heading);
    if (!ref || context.recountedBy({ ...heading, section: section.parent }) === ref) return [];
    const folded = fold(section.heading);
    const [date] = grammar.dates(folded);
    const [phrase] = grammar.ordinals(folded);
    const base = mention(context, heading, phrase!, ref.body, ref.ordinal!, date ?? null);
    const under = document.paragraphs.filter(
      (p) => p.section === section.ordinal && p.kind === 'body'
    );
    return [{ ...recountedDetails(context, base, under), isRecounted: true }];
  });
};

/** Every session that the document names with an ordinal, with the days it gives. */
export const extractSessionMentions = (context: DocumentContext): SessionMention[] => [
  ...recounted(context),
  ...context.document.paragraphs
    .filter(
      (p) =>
        p.kind !== 'table' &&
        !(p.kind === 'heading' && (context.recountedBy(p) !== null || p.section === null))
    )
    .flatMap((p) => mentionsIn(context, p))
];

const organizationParagraphs = (context: DocumentContext, body: string): ParsedParagraph[] =>
  context.document.paragraphs.filter(
    (p) =>
      p.kind === 'body' &&
      ['organization', 'attendance', 'other', 'introduction'].includes(p.role) &&
      (context.bodyOf(p) ?? body) === body
  );

/** Format and number of meetings as the report tells them of itself. */
export const extractOwnSessions = (context: DocumentContext): OwnSessionFact[] => {
  const { document, grammar } = context;
  const isReport = ['report', 'draft-report'].includes(document.masthead.kind);
  return document.masthead.sessions.map((own) => {
    const told = isReport
      ? organizationParagraphs(context, own.body).filter((p) => p.role !== 'introduction')
      : document.masthead.kind === 'agenda'
        ? document.paragraphs.filter((p) => p.kind === 'body')
        : [];
    const meetings = told
      .flatMap((p) => grammar.meetings.map((pattern) => pattern.exec(fold(p.text))?.[1]))
      .find((m) => m !== undefined && !Number.isNaN(grammar.readNumber(m)));
    const format =
      told.flatMap(
        (p) => grammar.formats.find(([pattern]) => pattern.test(fold(p.text)))?.[1] ?? []
      )[0] ?? null;
    const paragraph = own.paragraph === null ? null : document.paragraphs[own.paragraph - 1]!;
    const at = paragraph && own.dateText ? paragraph.text.indexOf(own.dateText) : -1;
    return {
      body: own.body,
      ordinal: own.ordinal,
      from: own.date?.from ?? null,
      to: own.date?.to ?? null,
      year: own.date?.year ?? null,
      dateText: own.dateText,
      place: own.place,
      format,
      meetings: meetings === undefined ? null : grammar.readNumber(meetings),
      where:
        paragraph && at >= 0
          ? { paragraph: paragraph.ordinal, start: at, end: at + own.dateText!.length }
          : null
    };
  });
};
