/** The office that the words around a person tell. */
import type { OfficerGrammar, OfficerRole } from '../../grammar/grammar.ts';
import type { Span } from '../../text.ts';
import type { Person } from '../persons.ts';

/** End of the last match; -1 where there is none. */
const lastEnd = (text: string, pattern: RegExp): number => {
  const all = [...text.matchAll(pattern)];
  const match = all.at(-1);
  return match ? match.index + match[0].length : -1;
};

/** Titles and countries of the persons named before are no words about this meeting. */
const withoutPersons = (
  folded: string,
  persons: readonly Person[],
  from: number,
  to: number
): string =>
  [...folded.slice(from, to)]
    .filter((_, i) => !persons.some(({ whole }) => from + i >= whole.start && from + i < whole.end))
    .join('');

const roleBefore = (text: string, before: OfficerGrammar['before']): OfficerRole | null =>
  before
    .map(([pattern, role]) => ({ role, at: lastEnd(text, pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at)[0]?.role ?? null;

/** Right before a person who takes the chair: 副主席X担任会议主席 keeps that office. */
const VICE =
  /(?:^|[,.;])\s*(?:第\S{1,2})?副主席$|(?:^|[,.;])\s*(?:the )?(?:\w+ )?vice-chair\w*,?$/i;

/** The office of `person` in its sentence: behind the name, nearest before it, or after it. */
export const roleFor = (
  folded: string,
  person: Person,
  persons: readonly Person[],
  sentence: Span,
  grammar: OfficerGrammar,
  isOwnOffice: boolean
): OfficerRole | null => {
  const tail = folded.slice(person.nameEnd, sentence.end);
  const before = withoutPersons(folded, persons, sentence.start, person.whole.start);
  const after = withoutPersons(
    folded,
    persons.filter((p) => p !== person),
    person.whole.end,
    sentence.end
  );
  const direct = grammar.direct.find(([p]) => p.test(tail) || p.test(after))?.[1];
  if (direct === 'chair' && VICE.test(before.trimEnd())) return 'vice-chair';
  if (direct) return direct;
  const { chairs, moderates } = grammar;
  if (moderates.before.test(before) && moderates.after.test(after)) return 'moderator';
  if (!isOwnOffice && chairs.before.test(before) && chairs.after.test(after)) return 'chair';
  const told = roleBefore(before, grammar.before);
  if (told) return told;
  return grammar.after.find(([pattern]) => pattern.test(after) || pattern.test(tail))?.[1] ?? null;
};
