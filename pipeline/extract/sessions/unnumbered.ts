/** Sessions that a document tells of by year alone: 2012和2014年与…专家会议相互衔接举行会议. */
import type { UnnumberedSession } from '../../facts.ts';
import type { ParsedParagraph } from '../../parse/document.ts';
import { fold, sentences, type Span } from '../../text.ts';
import type { DocumentContext } from '../context.ts';

const ROLES = ['introduction', 'background', 'organization', 'other'];

const yearsIn = (folded: string, { yearsHeld }: DocumentContext['grammar']['sessions']): number[] =>
  [...folded.matchAll(yearsHeld)].flatMap((m) => (m[0].match(/(?:19|20)\d\d/g) ?? []).map(Number));

const inSentence = (
  context: DocumentContext,
  paragraph: ParsedParagraph,
  { start, end }: Span
): UnnumberedSession[] => {
  const text = paragraph.text.slice(start, end);
  const folded = fold(text);
  const { sessions } = context.grammar;
  const isNumbered = context.grammar.ordinals(folded).length > 0;
  const years = !isNumbered && sessions.held.test(folded) ? yearsIn(folded, sessions) : [];
  if (years.length === 0) return [];
  return context.registry.bodyNames.find(text).flatMap((name) =>
    years.map((year) => ({
      body: name.value,
      year,
      paragraph: paragraph.ordinal,
      start: start + name.start,
      end: start + name.end
    }))
  );
};

/** Every body that is said to have met in a year, where the words give no ordinal; which one it was follows from its neighbours. */
export const unnumberedSessions = (context: DocumentContext): UnnumberedSession[] =>
  context.document.paragraphs
    .filter((p) => p.kind === 'body' && ROLES.includes(p.role))
    .flatMap((p) => sentences(p.text).flatMap((s) => inSentence(context, p, s)));
