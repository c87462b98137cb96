/** Names of bodies in a paragraph, and the nouns that stand for the document’s own. */
import type { ParsedParagraph } from '../../parse/document.ts';
import { isGeneric } from '../../registry/generic.ts';
import { fold, isClearOf, type Span } from '../../text.ts';
import type { DocumentContext } from '../context.ts';
import { NEVER } from '../../grammar/grammar.ts';

export interface BodyMention extends Span {
  readonly body: string;
}

/** A mechanism is named like a body, but never meets: CTOC/COP#review. */
const isMechanism = (body: string): boolean => body.endsWith('#review');

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

/** Nouns that stand for none of the document’s own bodies, nor for the Conference above them. */
const foreignNouns = (context: DocumentContext): string[] => {
  const { grammar, registry, ownBodies, document } = context;
  const names = [
    ...ownBodies.map((body) => registry.bodies.get(body)?.name[grammar.language] ?? ''),
    ...document.masthead.sessions.map((s) => s.unknownName ?? ''),
    conferenceOf(context) === null ? '' : 'conference'
  ].map((name) => name.toLowerCase());
  return [...grammar.sessions.nouns, ...grammar.sessions.conferenceNouns].filter(
    (noun) => !names.some((name) => name.includes(noun))
  );
};

const parentOf = (context: DocumentContext, body: string | null): string | null =>
  (body === null ? null : context.registry.bodies.get(body)?.parent) ?? null;

/** The nouns in a body’s name, none of them the end of a longer one. */
const nounsOf = (context: DocumentContext, id: string | null): string[] => {
  const body = id === null ? undefined : context.registry.bodies.get(id);
  const { nouns } = context.grammar.sessions;
  const printed = context.document.masthead.sessions.find((s) => s.body === id)?.unknownName;
  const name = (body?.name[context.grammar.language] ?? printed ?? '').toLowerCase();
  const told = nouns.filter((noun) => name.includes(noun));
  return told.filter((noun) => !told.some((other) => other.endsWith(` ${noun}`)));
};

/** 贸易法委员会第二工作组 is 工作组; its 委员会 is the Commission above it. */
const ownNouns = (context: DocumentContext, own: string | null): string[] => {
  const nouns = nounsOf(context, own);
  const above = nounsOf(context, parentOf(context, own));
  const left = nouns.filter((noun) => !above.includes(noun));
  return left.length > 0 ? left : nouns;
};

const genericOf = (context: DocumentContext, nouns: readonly string[]): RegExp =>
  nouns.length === 0 ? NEVER : context.grammar.sessions.generic(nouns);

/** The nouns that stand for the body above the document’s own. */
const nounsAbove = (context: DocumentContext, own: string | null): string[] => {
  const nouns = ownNouns(context, own);
  return nounsOf(context, own).filter((noun) => !nouns.includes(noun));
};

const spansOf = (text: string, pattern: RegExp, body: string | null): BodyMention[] =>
  body === null
    ? []
    : [...text.matchAll(pattern)].map((m) => ({
        start: m.index,
        end: m.index + m[0].length,
        body
      }));

/** Named last before a place in the paragraph, else in the section up to it, or in its heading. */
const namedBefore = (
  context: DocumentContext,
  paragraph: ParsedParagraph,
  at: number,
  isMeant: (body: string) => boolean
): string | null => {
  const { bodyNames } = context.registry;
  const here = bodyNames
    .findWithin(paragraph.text, 0, at)
    .findLast(({ value }) => isMeant(value))?.value;
  if (here) return here;
  const last = (text: string): string | undefined =>
    bodyNames.find(text).findLast(({ value }) => isMeant(value))?.value;
  const { paragraphs } = context.document;
  for (let i = paragraph.ordinal - 2; i >= 0; i -= 1) {
    const { section, text } = paragraphs[i]!;
    if (section !== paragraph.section) break;
    const found = last(text);
    if (found) return found;
  }
  return null;
};

/** “The Working Group” in a document of another body: the working group named last. */
const foreignGeneric = (
  context: DocumentContext,
  paragraph: ParsedParagraph,
  folded: string
): BodyMention[] => {
  const { registry, grammar } = context;
  const nameOf = (body: string): string =>
    (registry.bodies.get(body)?.name[grammar.language] ?? '').toLowerCase();
  const lower = folded.toLowerCase();
  const nouns = foreignNouns(context).filter((noun) => lower.includes(noun));
  return nouns.flatMap((noun) =>
    [...folded.matchAll(grammar.sessions.generic([noun]))].flatMap((m) => {
      const body = namedBefore(context, paragraph, m.index, (b) => nameOf(b).includes(noun));
      return body ? [{ start: m.index, end: m.index + m[0].length, body }] : [];
    })
  );
};

/** The document’s own bodies and those above them. */
const familyOf = (context: DocumentContext): string[] => {
  const above = (id: string | null): string[] =>
    id === null ? [] : [id, ...above(parentOf(context, id))];
  return [...new Set(context.ownBodies.flatMap(above))];
};

/** Conferences and Meetings of Parties, by their id. */
const OF_PARTIES = /(?:^|\/)(?:COP|CP|COSP|MOP|CSP)$|#(?:cop|csp)$/;

/** The Conference or Meeting of Parties whose document it is, or of a body above: COP15 is one of its sessions. */
export const ownConference = (context: DocumentContext): string | undefined =>
  familyOf(context).find((id) => OF_PARTIES.test(id));

/** A general name is the document’s own body, one above it, or the one named in full before it. */
const meantBy = (
  context: DocumentContext,
  paragraph: ParsedParagraph,
  { start, end, body }: BodyMention
): string | null => {
  const { registry, grammar, document } = context;
  const surface = fold(paragraph.text.slice(start, end)).toLowerCase();
  const family = familyOf(context);
  if (family.includes(body) || !isGeneric(registry, surface)) return body;
  const nameOf = (id: string): string =>
    (
      registry.bodies.get(id)?.name[grammar.language] ??
      document.masthead.sessions.find((s) => s.body === id)?.unknownName ??
      ''
    ).toLowerCase();
  // 第十五届…大会西亚区域筹备会议: 大会 inside a name is not the body that bears it.
  const holds = (id: string): boolean => {
    const name = fold(nameOf(id));
    return surface.endsWith('大会') ? name.endsWith(surface) : name.includes(surface);
  };
  return (
    family.find(holds) ??
    namedBefore(context, paragraph, start, (id) => id !== body && holds(id)) ??
    body
  );
};

/** Bodies named in a paragraph, by name or by noun, in order. */
export const bodiesIn = (context: DocumentContext, paragraph: ParsedParagraph): BodyMention[] => {
  const { text } = paragraph;
  const own = ownBody(context, paragraph);
  const named = context.registry.bodyNames
    .find(text)
    .filter(({ value }) => !isMechanism(value))
    .flatMap(({ start, end, value }) => {
      const body = meantBy(context, paragraph, { start, end, body: value });
      return body ? [{ start, end, body }] : [];
    });
  const folded = fold(text);
  const ownSpans = spansOf(folded, genericOf(context, ownNouns(context, own)), own);
  const above = spansOf(
    folded,
    genericOf(context, nounsAbove(context, own)),
    parentOf(context, own)
  ).filter((a) => !ownSpans.some((o) => a.start < o.end && a.end > o.start));
  const generic = [
    ...ownSpans,
    ...above,
    ...spansOf(folded, context.grammar.sessions.conference, conferenceOf(context)),
    ...foreignGeneric(context, paragraph, folded)
  ].filter((g) => isClearOf(named, g));
  return [...named, ...generic].sort((a, b) => a.start - b.start);
};

/** Nobody calls these 大会 but the General Assembly itself. */
const NUMBERED_BY_YEAR: readonly string[] = ['A', 'E'];

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
  const parent = (own && context.registry.bodies.get(own)?.parent) ?? null;
  return parent !== null && NUMBERED_BY_YEAR.includes(parent) ? null : parent;
};
