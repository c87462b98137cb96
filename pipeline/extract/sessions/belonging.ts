/** Which body an ordinal belongs to. */
import type { OrdinalPhrase, SessionGrammar } from '../../grammar/grammar.ts';
import type { ParsedParagraph } from '../../parse/document.ts';
import { sentences, type Span } from '../../text.ts';
import type { DocumentContext } from '../context.ts';
import { bodiesIn, ownBody, type BodyMention } from './bodies.ts';

export interface FoundOrdinal {
  readonly phrase: OrdinalPhrase;
  readonly body: string | null;
  /** The name stands directly beside the ordinal. */
  readonly isAttached: boolean;
}

/** The words before a place: as many as a pattern needs. */
const headOf = (folded: string, at: number): string => folded.slice(Math.max(0, at - 60), at);

/** 第二次不限成员名额政府间专家会议: the name goes on right behind the ordinal. */
const openBody = (
  folded: string,
  phrase: OrdinalPhrase,
  bodies: readonly BodyMention[],
  grammar: SessionGrammar
): BodyMention | null =>
  bodies.find(
    (b) =>
      (b.start >= phrase.end && b.start - phrase.end <= 1) ||
      (b.start > phrase.end && grammar.afterOpenOrdinal.test(folded.slice(phrase.end, b.start)))
  ) ?? null;

const attachedBody = (
  folded: string,
  phrase: OrdinalPhrase,
  bodies: readonly BodyMention[],
  grammar: SessionGrammar
): BodyMention | null => {
  if (phrase.isOpen) return openBody(folded, phrase, bodies, grammar);
  const before = bodies.findLast((b) => b.end <= phrase.start);
  if (before && grammar.beforeOrdinal.test(folded.slice(before.end, phrase.start))) return before;
  const after = bodies.find((b) => b.start >= phrase.end);
  return after && grammar.afterOrdinal.test(folded.slice(phrase.end, after.start)) ? after : null;
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
const unitOf = (folded: string, phrase: Span, grammar: SessionGrammar): string =>
  grammar.unit.exec(folded.slice(phrase.start, phrase.end))?.[0].toLowerCase() ?? '';

/** “its seventh meeting”, 其第七次会议 in a sentence that names nobody: the body that the section tells of. */
const itsBody = (
  context: DocumentContext,
  paragraph: ParsedParagraph,
  folded: string,
  phrase: OrdinalPhrase
): BodyMention | null => {
  const body = ownBody(context, paragraph);
  const { its, itself, ofOwn, numbersSessions } = context.grammar.sessions;
  const head = headOf(folded, phrase.start);
  const isSession = numbersSessions.test(folded.slice(phrase.start, phrase.end));
  const isTold =
    (paragraph.listNumber !== null && phrase.start === 0) ||
    itself.test(folded.slice(phrase.end).trimStart()) ||
    its.test(head) ||
    (isSession && ofOwn.test(head));
  return body && isTold ? { start: phrase.start, end: phrase.start, body } : null;
};

/** The body beside each ordinal, or beside the one that it is joined with. */
const attachedBodies = (
  folded: string,
  phrases: readonly OrdinalPhrase[],
  bodies: readonly BodyMention[],
  grammar: SessionGrammar
): (BodyMention | null)[] => {
  const attached: (BodyMention | null)[] = [];
  for (const [i, phrase] of phrases.entries()) {
    const before = phrases[i - 1];
    const joins =
      before && attached[i - 1] && grammar.joined.test(folded.slice(before.end, phrase.start));
    attached.push(
      attachedBody(folded, phrase, bodies, grammar) ?? (joins ? attached[i - 1]! : null)
    );
  }
  return attached;
};

/** The ordinals of a paragraph, each with the body it belongs to. */
export const ordinalsIn = (
  context: DocumentContext,
  paragraph: ParsedParagraph,
  folded: string
): FoundOrdinal[] => {
  const grammar = context.grammar.sessions;
  const bodies = bodiesIn(context, paragraph);
  const phrases = context.grammar.ordinals(folded);
  const all = sentences(paragraph.text);
  const attached = attachedBodies(folded, phrases, bodies, grammar);
  const taken = new Set(attached.flatMap((b) => b ?? []));
  const whole = { start: 0, end: folded.length };
  const isIts = (...spans: readonly Span[]): boolean =>
    spans.every(({ start }) => grammar.its.test(headOf(folded, start)));
  return phrases.flatMap((phrase, i) => {
    const beside = attached[i] ?? null;
    if (phrase.isOpen && !beside) return [];
    const sentence = all.find((s) => phrase.start >= s.start && phrase.start < s.end) ?? whole;
    const unit = unitOf(folded, phrase, grammar);
    const alike = attached
      .slice(0, i)
      .findLast(
        (b, j) =>
          b &&
          phrases[j]!.start >= sentence.start &&
          (unitOf(folded, phrases[j]!, grammar) === unit || isIts(phrase, phrases[j]!))
      );
    if (!beside && grammar.ofBody.test(headOf(folded, phrase.start)))
      return [{ phrase, body: null, isAttached: false }];
    const body =
      beside ??
      alike ??
      subjectBody(phrase, bodies, taken, sentence) ??
      itsBody(context, paragraph, folded, phrase);
    const end =
      beside && beside.start >= phrase.start ? Math.max(phrase.end, beside.end) : phrase.end;
    return [{ phrase: { ...phrase, end }, body: body?.body ?? null, isAttached: beside !== null }];
  });
};
