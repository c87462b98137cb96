import type { Lang } from '#lib/i18n/lang.ts';

/** How a briefing names itself in a file. */
export const FORMAT = 'rapporteur-briefing';
export const FORMAT_VERSION = 1;

export type BriefingLang = Lang | 'both';

/** What an item showed when it was put in: what tells later that the data has changed. */
export interface Seen {
  readonly dataVersion: string;
  /** Of all that the item showed, so that any change is noticed. */
  readonly digest: string;
  /** Each figure by its key, as the tables had it. A link leaves them out. */
  readonly figures?: Readonly<Record<string, string>>;
}

/** The reader’s own caption; a language without one has the caption written from the data. */
export type Captions = Readonly<Partial<Record<Lang, string>>>;

interface Common {
  readonly caption: Captions;
  readonly seen?: Seen;
}

/** A chart: its name and its view, as the parameters of an address. */
export interface ChartItem extends Common {
  readonly kind: 'chart';
  readonly chart: string;
  readonly view: string;
}

/** One figure of a chart, with the sentences it counts. */
export interface FigureItem extends Common {
  readonly kind: 'figure';
  readonly chart: string;
  readonly view: string;
  readonly figure: string;
}

/** A figure of the whole corpus. */
export interface CountItem extends Common {
  readonly kind: 'count';
  readonly figure: string;
}

/** A paragraph with the places in it that matter. Its text is never kept: it is read again. */
export interface QuoteItem extends Common {
  readonly kind: 'quote';
  readonly paragraph: string;
  readonly spans: readonly (readonly [start: number, end: number])[];
}

export type BriefingItem = ChartItem | FigureItem | CountItem | QuoteItem;

/** What stands on the cover; empty texts are left out of it. */
export interface Cover {
  readonly title: string;
  readonly author: string;
  readonly organization: string;
  /** ISO date. */
  readonly date: string;
}

export interface Briefing extends Cover {
  readonly lang: BriefingLang;
  readonly items: readonly BriefingItem[];
}

export const EMPTY_BRIEFING: Briefing = {
  title: '',
  author: '',
  organization: '',
  date: '',
  lang: 'both',
  items: []
};

const subjectParts = (item: BriefingItem): readonly unknown[] => {
  switch (item.kind) {
    case 'chart':
      return [item.chart, item.view];
    case 'figure':
      return [item.chart, item.view, item.figure];
    case 'count':
      return [item.figure];
    case 'quote':
      return [item.paragraph, item.spans];
  }
};

/** What an item shows, whatever is said of it: a briefing has each subject once. */
export const subjectOf = (item: BriefingItem): string =>
  JSON.stringify([item.kind, ...subjectParts(item)]);

export const hasSubject = ({ items }: Briefing, item: BriefingItem): boolean =>
  items.some((other) => subjectOf(other) === subjectOf(item));

/** The languages that a briefing is written in, in the order of its parts. */
export const langsOf = ({ lang }: Pick<Briefing, 'lang'>): readonly Lang[] =>
  lang === 'both' ? ['zh', 'en'] : [lang];

/** With an item at the end, unless its subject is there. */
export const withItem = (briefing: Briefing, item: BriefingItem): Briefing =>
  hasSubject(briefing, item) ? briefing : { ...briefing, items: [...briefing.items, item] };

export const withoutItem = (briefing: Briefing, subject: string): Briefing => ({
  ...briefing,
  items: briefing.items.filter((item) => subjectOf(item) !== subject)
});

/** With the item of a subject moved by so many places, not beyond an end. */
export function withMoved(briefing: Briefing, subject: string, by: number): Briefing {
  const from = briefing.items.findIndex((item) => subjectOf(item) === subject);
  const moved = briefing.items[from];
  if (!moved) return briefing;
  const items = briefing.items.toSpliced(from, 1);
  const to = Math.min(Math.max(from + by, 0), items.length);
  return { ...briefing, items: items.toSpliced(to, 0, moved) };
}

/** With the items in the order of their subjects; those that are not named come last. */
export function withOrder(briefing: Briefing, subjects: readonly string[]): Briefing {
  const place = (item: BriefingItem) => {
    const found = subjects.indexOf(subjectOf(item));
    return found < 0 ? subjects.length : found;
  };
  return { ...briefing, items: briefing.items.toSorted((a, b) => place(a) - place(b)) };
}

const withEach = (
  briefing: Briefing,
  subject: string,
  change: (item: BriefingItem) => BriefingItem
): Briefing => ({
  ...briefing,
  items: briefing.items.map((item) => (subjectOf(item) === subject ? change(item) : item))
});

/** With the reader’s caption in a language; null gives the caption back to the data. */
export const withCaption = (
  briefing: Briefing,
  subject: string,
  lang: Lang,
  caption: string | null
): Briefing =>
  withEach(briefing, subject, (item) => {
    const others = Object.entries(item.caption).filter(([other]) => other !== lang);
    const own = caption === null ? [] : [[lang, caption]];
    return { ...item, caption: Object.fromEntries([...others, ...own]) };
  });

/** With what an item shows now as what it has been seen to show. */
export const withSeen = (briefing: Briefing, subject: string, seen: Seen): Briefing =>
  withEach(briefing, subject, (item) => ({ ...item, seen }));

/** With the items of another after its own, each subject once. */
export const withItemsOf = (briefing: Briefing, other: Briefing): Briefing =>
  other.items.reduce(withItem, briefing);

/** The text of a file that keeps a briefing. */
export const writeBriefing = (from: Briefing): string =>
  `${JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, ...from }, null, 2)}\n`;
