/** What lists of attendance and of statements share: whom they list, where they begin and end. */
import type { Grammar } from '../grammar/grammar.ts';
import type { Capacity } from '../schema.ts';
import type { Span } from '../text.ts';

/** In the order in which a phrase decides. */
export const STATE_CAPACITIES: readonly Capacity[] = [
  'observer-state',
  'signatory',
  'reio-party',
  'party'
];

/** What the words before a list say its participants are; null where they do not say. */
export const categoryOf = (folded: string, grammar: Grammar): Capacity | null => {
  const hits = grammar.attendance.categories.flatMap(([pattern, capacity]) => {
    const at = folded.search(pattern);
    return at < 0 ? [] : [{ capacity, at }];
  });
  const ofStates = hits.find((hit) => STATE_CAPACITIES.includes(hit.capacity));
  if (ofStates) return ofStates.capacity;
  const told = hits.filter((hit) => hit.capacity !== 'other');
  return (told.length > 0 ? told : hits).sort((a, b) => a.at - b.at)[0]?.capacity ?? null;
};

/** Position after the colon that opens a list, outside brackets; -1 where there is none. */
export const listStart = (folded: string, { start, end }: Span): number => {
  let depth = 0;
  for (let i = start; i < end; i++) {
    const c = folded[i];
    if (c === '(') depth += 1;
    else if (c === ')') depth = Math.max(0, depth - 1);
    else if (c === ':' && depth === 0) return i + 1;
  }
  return -1;
};

/** The end of a sentence without its stop. */
export const beforeStop = (folded: string, { start, end }: Span): number => {
  const tail = /[.;\s]+(?:["')\]]*)$/.exec(folded.slice(start, end));
  return tail && !/\.{3}/.test(tail[0]) ? start + tail.index : end;
};

/** The European Union is a party to the conventions on crime, the environment and disabilities, an organization elsewhere. */
export const kindOfReio = (body: string): Capacity =>
  /^(?:CTOC|CAC|FCCC|CBD|CRPD|ICCD|UNEP\/(?:CHW|FAO|POPS|MC|OzL))/.test(body)
    ? 'reio-party'
    : 'igo';

const OF_REIO: Partial<Record<Capacity, Capacity>> = {
  party: 'reio-party',
  signatory: 'reio-party',
  'observer-state': 'igo'
};

/** The European Union in a list of parties is an organization that is a party. */
export const capacityIn = (list: Capacity, entity: string): Capacity =>
  entity !== 'EUE' ? list : (OF_REIO[list] ?? list);

/** Behind the colon of a list, the kind of its first part: “: (a) United Nations entities: ILO and UNHCR; (b) …”. */
const PART = /^\s*\([a-z]\)\s*[^:,;.]{2,80}:/;

/** “Also represented by observers were A, B and C”: a verb may open a list where no colon does. */
export const leadEnd = (folded: string, sentence: Span, opensList: RegExp): number => {
  const colon = listStart(folded, sentence);
  const part = colon > 0 ? PART.exec(folded.slice(colon, sentence.end)) : null;
  if (colon > 0) return colon + (part?.[0].length ?? 0);
  const verb = opensList.exec(folded.slice(sentence.start, sentence.end));
  return verb ? sentence.start + verb.index + verb[0].length : -1;
};
