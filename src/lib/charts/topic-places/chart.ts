import { itemNotes } from '#lib/charts/parts/item-notes.ts';
import { wrapText } from '#lib/charts/parts/text-width.ts';
import { plainBars } from '#lib/charts/native.ts';
import { bodyOf } from '#lib/charts/attendance-trend/chart.ts';
import { type Chart, type Figure, type RowsOf, fromKey, toKey } from '#lib/charts/chart.ts';
import type { ChartTable, ChartText } from '#lib/charts/contract.ts';
import { toSources } from '#lib/charts/sources.ts';
import { type Account, accountName, blocksOf } from '#lib/charts/topic-emphasis/accounts.ts';
import { topicNamed } from '#lib/charts/topic-emphasis/named.ts';
import { formatNumber } from '#lib/i18n/format.ts';
import { roleLabel } from '#lib/i18n/labels.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { withFilters } from '#lib/charts/parts/filters.ts';
import { type TextFilters, sessionsOf } from '#lib/queries/filters.ts';
import { mentionsInPlace } from '#lib/queries/evidence.ts';
import { sessions } from '#lib/queries/sessions.ts';
import { substantiveSources } from '#lib/queries/sources.ts';
import { emphasisBasis } from '#lib/queries/topic-emphasis.ts';
import { topicList } from '#lib/queries/topic-list.ts';
import { type TopicPlaceRow, topicPlaces as places } from '#lib/queries/topic-places.ts';
import { groups, sum } from 'd3';

export interface PlacesView extends TextFilters {
  /** Empty for all bodies. */
  readonly body: string;
  readonly topic: string;
  readonly masked: boolean;
}

const queries = (view: PlacesView) => ({
  sessions: sessions(sessionsOf(view)),
  topics: topicList(),
  basis: emphasisBasis(view),
  places: places(view, view.topic, view.masked),
  sources: substantiveSources(view)
});

type Queries = ReturnType<typeof queries>;
export type PlacesRows = RowsOf<Queries>;

/** A part of an account: a role of its sections or an agenda item; `k` of its `n` paragraphs. */
export interface Part {
  readonly account: Account;
  readonly role: string;
  /** The item’s row; null for a role. */
  readonly item: TopicPlaceRow | null;
  readonly k: number;
  readonly n: number;
}

const toPart = (account: Account, of: readonly TopicPlaceRow[], isItem: boolean): Part => ({
  account,
  role: isItem ? '' : (of[0]?.role ?? ''),
  item: isItem ? (of[0] ?? null) : null,
  k: sum(of, (row) => row.k),
  n: sum(of, (row) => row.n)
});

function partsOf(account: Account, rows: PlacesRows): Part[] {
  const own = rows.places.filter(
    (row) => row.session_id === account.session.session_id && row.relation === account.relation
  );
  const items = own.filter((row) => row.agenda_item_id !== null);
  return [
    ...groups(own, (row) => row.role).map(([, of]) => toPart(account, of, false)),
    ...groups(items, (row) => row.agenda_item_id).map(([, of]) => toPart(account, of, true))
  ];
}

/** The parts of every account that mentions the topic at all. */
export const placedAccounts = (rows: PlacesRows) =>
  blocksOf(rows)
    .flatMap((block) => block.accounts)
    .map((account) => ({ account, parts: partsOf(account, rows) }))
    .filter(({ parts }) => parts.some((part) => part.k > 0));

const allParts = (rows: PlacesRows) => placedAccounts(rows).flatMap(({ parts }) => parts);

export const partKey = ({ account, role, item }: Part) =>
  toKey(account.session.session_id, account.relation, role, item?.agenda_item_id ?? '');

export function partName({ role, item }: Part, lang: Lang): string {
  if (item === null) return roleLabel(role, lang);
  const title = (lang === 'zh' ? item.title_zh : item.title_en) ?? '';
  return m.places_item({ number: item.number ?? '', title }, { locale: lang });
}

export const partLabel = (part: Part, view: PlacesView, lang: Lang) =>
  m.topics_mark(
    {
      topic: partName(part, lang),
      session: accountName(part.account, view.body, lang),
      k: formatNumber(part.k, lang),
      n: formatNumber(part.n, lang)
    },
    { locale: lang }
  );

/** Deliberated on, and in no recommendation of the same report; or the other way round. */
function oneSided(rows: PlacesRows, view: PlacesView, lang: Lang): string[] {
  const at = { locale: lang };
  return placedAccounts(rows).flatMap(({ account, parts }) => {
    const of = (role: string) => parts.find((part) => part.item === null && part.role === role);
    const [spoken, advised] = [of('deliberations'), of('recommendations')];
    if (account.relation !== 'reports' || !spoken || !advised) return [];
    const session = accountName(account, view.body, lang);
    if (spoken.k > 0 && advised.k === 0)
      return [m.places_not_recommended({ session, told: spoken.k, all: advised.n }, at)];
    return advised.k > 0 && spoken.k === 0
      ? [m.places_only_recommended({ session, told: advised.k }, at)]
      : [];
  });
}

/** Items of one session; those of several are too many for a note, and share their numbers. */
function itemsInFull(rows: PlacesRows, lang: Lang): string[] {
  const items = allParts(rows).flatMap(({ item }) => item ?? []);
  const isOne = new Set(items.map((item) => item.session_id)).size === 1;
  return isOne ? itemNotes(items, lang) : [];
}

function text(rows: PlacesRows, view: PlacesView, lang: Lang): ChartText {
  const at = { locale: lang };
  const told = allParts(rows).map((part) => partLabel(part, view, lang));
  const topic = topicNamed(rows.topics, view.topic, lang);
  return {
    title: m.places_title({ body: bodyOf(rows, view.body, lang), topic }, at),
    subtitle: withFilters(m.places_subtitle({}, at), view, lang),
    notes:
      told.length === 0
        ? [m.topics_terms_none({}, at)]
        : [...oneSided(rows, view, lang), ...itemsInFull(rows, lang), m.places_note({}, at)],
    sources: toSources(rows.sources, lang),
    alternative: m.places_alt({ parts: told.join(lang === 'zh' ? '；' : '; ') }, at)
  };
}

function table(rows: PlacesRows, view: PlacesView, lang: Lang): ChartTable {
  const at = { locale: lang };
  return {
    columns: [
      { key: 'session', label: m.timeline_col_session({}, at), align: 'start' },
      { key: 'part', label: m.places_col_part({}, at), align: 'start' },
      { key: 'k', label: m.topics_col_k({}, at), align: 'end' },
      { key: 'n', label: m.topics_col_n({}, at), align: 'end' }
    ],
    rows: allParts(rows).map((part) => [
      accountName(part.account, view.body, lang),
      partName(part, lang),
      part.k,
      part.n
    ])
  };
}

const figures = (rows: PlacesRows, view: PlacesView, lang: Lang): Figure[] =>
  allParts(rows)
    .filter(({ k }) => k > 0)
    .map((part) => ({
      key: partKey(part),
      label: partLabel(part, view, lang),
      value: part.k,
      count: part.k
    }));

/** Room for the name of a part beside a bar of a slide, in points. */
const NAME_WIDTH = 240;

/** In which parts of the documents, and under which agenda items, a topic is mentioned. */
export const topicPlaces: Chart<PlacesView, Queries> = {
  name: 'topic-places',
  unit: 'paragraphs',
  queries,
  text,
  table,
  figures,
  native: (rows, { body }, lang) =>
    plainBars(
      'part',
      { column: 'k' },
      {
        names: allParts(rows).map((part) => {
          const [name = ''] = wrapText(partName(part, lang), NAME_WIDTH, 12, 1);
          return `${name} · ${accountName(part.account, body, lang)}`;
        })
      }
    ),
  evidence(key, view) {
    const [session = '', relation = '', role = '', item = ''] = fromKey(key, 4);
    return mentionsInPlace(view.topic, view.masked, { session, relation }, { role, item }, view);
  }
};
