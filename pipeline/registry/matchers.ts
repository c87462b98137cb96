/** Finds the registry’s names in a text. */
import { NameMatcher } from '../match.ts';
import { surfacesOf, text, type Record_ } from './records.ts';
import type { Body, Entity, Instrument, Named, Place, Registry, Topic } from './registry.ts';

const trapTarget = (r: Record_): Named =>
  text(r, 'resolves_to') ? { kind: 'entity', id: text(r, 'resolves_to') } : { kind: 'trap' };

/** English names as lists of delegations print them: ANTIGUA AND BARBUDA. */
const inCapitals = (surfaces: readonly string[]): string[] =>
  surfaces.filter((s) => /\p{Ll}{3}/u.test(s)).map((s) => s.toUpperCase());

/** States, organizations and traps. */
export const entityMatcher = (
  entities: readonly Entity[],
  traps: readonly Record_[]
): NameMatcher<Named> => {
  const matcher = new NameMatcher<Named>();
  for (const { id, surfaces } of entities)
    for (const surface of surfaces) matcher.add(surface, { kind: 'entity', id });
  for (const trap of traps)
    if (text(trap, 'match') === 'literal') matcher.add(text(trap, 'surface'), trapTarget(trap));
  for (const { id, surfaces } of entities)
    for (const surface of inCapitals(surfaces)) matcher.add(surface, { kind: 'entity', id });
  for (const trap of traps)
    for (const surface of inCapitals([text(trap, 'surface')]))
      if (text(trap, 'match') === 'literal') matcher.add(surface, trapTarget(trap));
  return matcher;
};

/** Bodies or instruments by their names. */
export const idMatcher = (items: readonly (Body | Instrument)[]): NameMatcher<string> => {
  const matcher = new NameMatcher<string>({ ignoresCase: true });
  for (const { id, surfaces } of items) for (const s of surfaces) matcher.add(s, id);
  return matcher;
};

/** Towns. */
export const placesOf = (rows: readonly Record_[]): Pick<Registry, 'places' | 'placeNames'> => {
  const places = rows.map((r) => ({
    zh: text(r, 'name_zh'),
    en: text(r, 'name_en'),
    surfaces: surfacesOf(r, 'name_zh', 'aliases_zh', 'name_en', 'aliases_en')
  }));
  const placeNames = new NameMatcher<Place>();
  for (const { zh, en, surfaces } of places)
    for (const s of [...surfaces, ...inCapitals(surfaces)]) placeNames.add(s, { zh, en });
  return { places, placeNames };
};

/** Topics by their terms. */
export const topicMatcher = (topics: readonly Topic[]): Registry['topicTerms'] => {
  const matcher = new NameMatcher<{ topic: string; term: string } | null>({ ignoresCase: true });
  for (const { id, terms } of topics)
    for (const term of terms) matcher.add(term, { topic: id, term });
  return matcher;
};
