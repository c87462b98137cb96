/** Names of bodies in a paragraph, and the nouns that stand for the document’s own. */
import type { ParsedParagraph } from '../../parse/document.ts';
import { fold, type Span } from '../../text.ts';
import type { DocumentContext } from '../context.ts';
import { NEVER } from '../../grammar/grammar.ts';

export interface BodyMention extends Span {
  readonly body: string;
}

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

/** The one body that a paragraph is about; null in a joint document that does not tell. */
export const ownBody = (context: DocumentContext, paragraph: ParsedParagraph): string | null =>
  context.bodyOf(paragraph) ?? (context.ownBodies.length === 1 ? context.ownBodies[0]! : null);

/** The noun that stands for the document’s own body: 工作组 for a working group, 委员会 for a commission. */
const genericOf = (context: DocumentContext, own: string | null): RegExp => {
  const body = own === null ? undefined : context.registry.bodies.get(own);
  const { nouns, generic } = context.grammar.sessions;
  const printed = context.document.masthead.sessions.find((s) => s.body === own)?.unknownName;
  const name = (body?.name[context.grammar.language] ?? printed ?? '').toLowerCase();
  const known = nouns.filter((noun) => name.includes(noun));
  return known.length === 0 ? NEVER : generic(known);
};

const spansOf = (text: string, pattern: RegExp, body: string | null): BodyMention[] =>
  body === null
    ? []
    : [...text.matchAll(pattern)].map((m) => ({
        start: m.index,
        end: m.index + m[0].length,
        body
      }));

/** Bodies named in a paragraph, by name or by noun, in order. */
export const bodiesIn = (context: DocumentContext, paragraph: ParsedParagraph): BodyMention[] => {
  const { text } = paragraph;
  const own = ownBody(context, paragraph);
  const named = context.registry.bodyNames
    .find(text)
    .map(({ start, end, value }) => ({ start, end, body: value }));
  const folded = fold(text);
  const generic = [
    ...spansOf(folded, genericOf(context, own), own),
    ...spansOf(folded, context.grammar.sessions.conference, conferenceOf(context))
  ].filter((g) => !named.some((n) => g.start < n.end && g.end > n.start));
  return [...named, ...generic].sort((a, b) => a.start - b.start);
};

/** 大会第十届会议 in a document of 2020 cannot be the General Assembly’s: its sessions are numbered from 1946. */
export const plausible = (
  context: DocumentContext,
  body: string,
  ordinal: number
): string | null => {
  if (body !== 'A') return body;
  const year = context.document.masthead.sessions.find((s) => s.date)?.date?.year ?? null;
  const expected = year === null ? null : year - 1945;
  if (expected === null ? ordinal >= 50 : Math.abs(expected - ordinal) <= 12) return body;
  const own = context.ownBodies[0];
  return (own && context.registry.bodies.get(own)?.parent) ?? null;
};
