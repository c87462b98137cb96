/** What the program knows of the world: the CSV files of this folder as typed maps. */
import type { NameMatcher } from '../match.ts';
import type { Bilingual, Capacity, Row } from '../schema.ts';
import { fold } from '../text.ts';
import { entityMatcher, idMatcher, placesOf, topicMatcher } from './matchers.ts';
import { records, surfacesOf, text, type Record_ } from './records.ts';

export type RegistryFiles = Readonly<Record<string, string>>;

export interface Entity {
  readonly id: string;
  readonly kind: Row<'entities'>['kind'];
  readonly name: Bilingual;
  readonly formal: Bilingual;
  readonly group: Row<'entities'>['regional_group'];
  readonly surfaces: readonly string[];
  /** The year in which a State ended that is no more. */
  readonly ended: number | null;
  /** In what it comes where no list says: institutes of the programme network, entities with an observer’s office; null: by its kind. */
  readonly capacity: Capacity | null;
}

export interface Body {
  readonly id: string;
  readonly parent: string | null;
  readonly name: Bilingual;
  readonly surfaces: readonly string[];
  /** What it holds is called a meeting, as its parent’s is a session. */
  readonly countsMeetings: boolean;
}

/** A form of symbols whose body their first parts do not name: ISBA/28/C/26 is the Council’s. */
export interface SymbolForm {
  /** Matches the beginning of a symbol; its group, if any, is the ordinal of the session. */
  readonly pattern: RegExp;
  readonly body: string;
}

export interface Instrument {
  readonly id: string;
  readonly name: Bilingual;
  /** What texts call it for short. */
  readonly short: Bilingual;
  readonly surfaces: readonly string[];
  readonly articles: ReadonlyMap<string, Bilingual>;
}

export interface Topic {
  readonly id: string;
  readonly parent: string | null;
  readonly name: Bilingual;
  readonly terms: readonly string[];
}

export interface GlossaryTerm {
  readonly zh: string;
  readonly en: string;
  readonly tag: string;
}

export interface Title extends Bilingual {
  readonly kind: string;
}

export interface Place {
  readonly zh: string;
  readonly en: string;
}

/** What a matched name stands for; a trap stands for nothing, but hides the name inside it. */
export type Named =
  | { readonly kind: 'entity'; readonly id: string }
  | { readonly kind: 'body'; readonly id: string }
  | { readonly kind: 'instrument'; readonly id: string }
  | { readonly kind: 'trap' };

export interface Registry {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly bodies: ReadonlyMap<string, Body>;
  readonly symbolForms: readonly SymbolForm[];
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly topics: readonly Topic[];
  readonly glossary: readonly GlossaryTerm[];
  /** Everyday words, which are no terms, by what they say in English. */
  readonly glosses: ReadonlyMap<string, string>;
  readonly titles: readonly Title[];
  readonly places: readonly Place[];
  /** States, organizations and traps: for lists of participants and speakers. */
  readonly entityNames: NameMatcher<Named>;
  /** Bodies by name. */
  readonly bodyNames: NameMatcher<string>;
  readonly placeNames: NameMatcher<Place>;
  readonly instrumentNames: NameMatcher<string>;
  readonly topicTerms: NameMatcher<{ topic: string; term: string } | null>;
  /** Title by its normal form, either language. */
  readonly titlesByForm: ReadonlyMap<string, Title>;
  readonly stopwords: Readonly<Record<'zh' | 'en', ReadonlySet<string>>>;
}

const NAME_KEYS = [
  'name_zh',
  'formal_zh',
  'short_zh',
  'aliases_zh',
  'name_en',
  'formal_en',
  'acronym_en',
  'aliases_en'
];

const regionalGroup = (value: string): Entity['group'] =>
  (value || 'none') as NonNullable<Entity['group']>;

const stateOf = (r: Record_): Entity => ({
  id: text(r, 'id'),
  kind: text(r, 'id') === 'EUE' ? 'reio' : 'state',
  name: { zh: text(r, 'name_zh'), en: text(r, 'name_en') },
  formal: {
    zh: text(r, 'formal_zh') || text(r, 'name_zh'),
    en: text(r, 'formal_en') || text(r, 'name_en')
  },
  group: regionalGroup(text(r, 'un_regional_group')),
  surfaces: surfacesOf(r, ...NAME_KEYS),
  ended: text(r, 'ended') === '' ? null : Number(text(r, 'ended')),
  capacity: null
});

const organizationOf = (r: Record_): Entity => ({
  id: text(r, 'id'),
  kind: text(r, 'kind') as Entity['kind'],
  name: { zh: text(r, 'short_zh') || text(r, 'name_zh'), en: text(r, 'name_en') },
  formal: { zh: text(r, 'name_zh'), en: text(r, 'name_en') },
  group: null,
  surfaces: surfacesOf(r, ...NAME_KEYS),
  ended: null,
  capacity: (text(r, 'capacity') || null) as Capacity | null
});

/** Offices of UNODC are also called by both names: 毒品和犯罪问题办公室条约事务司, “Division … of UNODC”. */
const withOfficesOf = (organizations: readonly Entity[]): Entity[] => {
  const whole = organizations.find(({ id }) => id === 'unodc')?.surfaces ?? [];
  const isHan = (name: string): boolean => /\p{Script=Han}/u.test(name);
  const joined = (name: string): string[] =>
    whole
      .filter((w) => isHan(w) === isHan(name))
      .flatMap((w) => (isHan(name) ? [`${w}${name}`] : [`${name} of ${w}`, `${name} of the ${w}`]));
  return organizations.map((o) =>
    o.id.startsWith('unodc-')
      ? { ...o, surfaces: [...o.surfaces, ...o.surfaces.flatMap(joined)] }
      : o
  );
};

const bodyOf = (r: Record_): Body => ({
  id: text(r, 'symbol'),
  parent: text(r, 'parent') || null,
  name: { zh: text(r, 'name_zh'), en: text(r, 'name_en') },
  surfaces: surfacesOf(r, 'name_zh', 'aliases_zh', 'name_en', 'aliases_en'),
  countsMeetings: text(r, 'counts') === 'meetings'
});

/** `#` stands for the ordinal of a session, `*` for any part. */
const symbolFormOf = (r: Record_): SymbolForm => {
  const source = text(r, 'form')
    .replace(/[.()]/g, '\\$&')
    .replace('#', String.raw`(\d{1,3})`)
    .replace('*', '[^/]+');
  return { pattern: new RegExp(`^${source}(?=/|$)`), body: text(r, 'body') };
};

const instrumentOf = (r: Record_, articles: readonly Record_[]): Instrument => ({
  id: text(r, 'id'),
  name: { zh: text(r, 'name_zh'), en: text(r, 'name_en') },
  short: {
    zh: text(r, 'short_zh') || text(r, 'name_zh'),
    en: text(r, 'short_en') || text(r, 'name_en')
  },
  surfaces: surfacesOf(r, 'name_zh', 'aliases_zh', 'name_en', 'aliases_en'),
  articles: new Map(
    articles
      .filter((a) => text(a, 'instrument') === text(r, 'id'))
      .map((a) => [text(a, 'article'), { zh: text(a, 'title_zh'), en: text(a, 'title_en') }])
  )
});

const topicOf = (r: Record_): Topic => ({
  id: text(r, 'id'),
  parent: text(r, 'parent') || null,
  name: { zh: text(r, 'label_zh'), en: text(r, 'label_en') },
  terms: surfacesOf(r, 'terms_zh', 'terms_en')
});

/** Titles are compared without spaces, case and the marks that conversions swap. */
export const titleForm = (title: string): string =>
  fold(title)
    .toLowerCase()
    .replace(/[\s"'《》<>,.;:()[\]-]/g, '');

const byId = <T extends { readonly id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]));

const stopwordSets = (rows: readonly Record_[]): Registry['stopwords'] => {
  const of = (language: string): Set<string> =>
    new Set(rows.filter((r) => r['language'] === language).map((r) => text(r, 'word')));
  return { zh: of('zh'), en: of('en') };
};

/**
 * Reads the registry from the text of its files (`states.csv` → CSV text). A file that is
 * missing reads as empty; the caller reads the files, so that this runs anywhere.
 */
export const readRegistry = (files: RegistryFiles): Registry => {
  const rows = (name: string): Record_[] => records(files[`${name}.csv`] ?? '');
  const articles = rows('treaty-articles');
  const states = rows('states').map(stateOf);
  const organizations = withOfficesOf(rows('organizations').map(organizationOf));
  const entities = [...states, ...organizations];
  const bodies = rows('bodies').map(bodyOf);
  const instruments = rows('instruments').map((r) => instrumentOf(r, articles));
  const topics = rows('topics').map(topicOf);
  const titles = rows('titles').map((r) => ({
    zh: text(r, 'title_zh'),
    en: text(r, 'title_en'),
    kind: text(r, 'kind')
  }));
  const { places, placeNames } = placesOf(rows('places'));
  const entityNames = entityMatcher(entities, rows('state-traps'));
  return {
    entities: byId(entities),
    bodies: byId(bodies),
    symbolForms: rows('symbols').map(symbolFormOf),
    instruments: byId(instruments),
    topics,
    glossary: rows('glossary').map((r) => ({
      zh: text(r, 'term_zh'),
      en: text(r, 'term_en'),
      tag: text(r, 'pos')
    })),
    glosses: new Map(rows('glosses').map((r) => [text(r, 'word_zh'), text(r, 'gloss_en')])),
    titles,
    places,
    entityNames,
    bodyNames: idMatcher(bodies),
    placeNames,
    instrumentNames: idMatcher(instruments),
    topicTerms: topicMatcher(topics),
    titlesByForm: new Map(
      titles.flatMap((t) => [[titleForm(t.zh), t] as const, [titleForm(t.en), t] as const])
    ),
    stopwords: stopwordSets(rows('stopwords'))
  };
};
