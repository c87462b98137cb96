import { groups, sum } from 'd3';
import { bodyOf } from '#lib/charts/attendance-trend/chart.ts';
import { type Chart, type Figure, type RowsOf, fromKey, toKey } from '#lib/charts/chart.ts';
import type { ChartTable, ChartText } from '#lib/charts/contract.ts';
import { toSources } from '#lib/charts/sources.ts';
import { formatList, formatNumber } from '#lib/i18n/format.ts';
import { labeller } from '#lib/i18n/labels.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { sessionInYear } from '#lib/i18n/session.ts';
import {
  type CitationFlowRow,
  STAGES,
  type Stage,
  citationFlow as flow,
  citationSources,
  citationsAt
} from '#lib/queries/citation-flow.ts';
import { withFilters } from '#lib/charts/parts/filters.ts';
import { type TextFilters, sessionsOf } from '#lib/queries/filters.ts';
import { sessions } from '#lib/queries/sessions.ts';
import { instrumentName, provisionName } from '#lib/provisions.ts';
import type { View } from '#lib/view/view.ts';
import { citationFinding } from './finding.ts';

/** The body and, of its sessions, one; empty for all. */
export type CitationView = Pick<View, 'body' | 'session'> & TextFilters;

const queries = (view: CitationView) => ({
  sessions: sessions(sessionsOf(view)),
  flow: flow(view, view.session),
  sources: citationSources(view, view.session)
});

type Queries = ReturnType<typeof queries>;
export type CitationRows = RowsOf<Queries>;

export const stageLabel = labeller<Stage>({
  agenda: m.stage_agenda,
  documentation: m.stage_documentation,
  background: m.stage_background,
  deliberations: m.stage_deliberations,
  recommendations: m.stage_recommendations,
  other: m.stage_other
});

/** The same for the heads of narrow columns. */
export const stageShort = labeller<Stage>({
  agenda: m.stage_agenda_short,
  documentation: m.stage_documentation_short,
  background: m.stage_background_short,
  deliberations: m.stage_deliberations_short,
  recommendations: m.stage_recommendations_short,
  other: m.stage_other_short
});

/** A treaty article, a resolution or a decision, and how often each part of documents cites it. */
export interface Provision {
  readonly id: string;
  readonly kind: string;
  readonly instrument: string;
  readonly name: string;
  readonly cells: readonly { readonly stage: Stage; readonly n: number; readonly key: string }[];
  readonly total: number;
}

/** The name of a body that the tables know stands before the one that the registry knows. */
const instrumentOf = (row: CitationFlowRow, lang: Lang) =>
  (lang === 'zh' ? row.instrument_zh : row.instrument_en) ?? instrumentName(row, lang);

function toProvision(of: readonly CitationFlowRow[], lang: Lang): Provision {
  const first = of[0] as CitationFlowRow;
  const { kind, instrument, target } = first;
  const cells = STAGES.map((stage) => ({
    stage,
    n: of.find((row) => row.stage === stage)?.n ?? 0,
    key: toKey(stage, kind, instrument, target)
  }));
  return {
    id: toKey(kind, instrument, target),
    kind,
    instrument: instrumentOf(first, lang),
    name: provisionName(first, lang),
    cells,
    total: sum(of, (row) => row.n)
  };
}

/** Provisions in the order of their treaties, bodies and numbers. */
export const toProvisions = ({ flow }: CitationRows, lang: Lang): Provision[] =>
  groups(flow, ({ kind, instrument, target }) => toKey(kind, instrument, target)).map(([, of]) =>
    toProvision(of, lang)
  );

export const cellLabel = (
  { instrument, name }: Provision,
  { stage, n }: Provision['cells'][number],
  lang: Lang
) =>
  m.citation_mark(
    { instrument, name, stage: stageLabel(stage, lang), n: formatNumber(n, lang) },
    { locale: lang }
  );

function titleOf(rows: CitationRows, view: CitationView, lang: Lang): string {
  const session = rows.sessions.find((s) => s.session_id === view.session);
  const body = bodyOf(rows, view.body, lang);
  const about = session
    ? m.session_of_body({ body, session: sessionInYear(session, lang) }, { locale: lang })
    : body;
  return m.citation_title({ body: about }, { locale: lang });
}

function text(rows: CitationRows, view: CitationView, lang: Lang): ChartText {
  const at = { locale: lang };
  const provisions = toProvisions(rows, lang);
  const told = STAGES.map((stage) => {
    const n = sum(rows.flow, (row) => (row.stage === stage ? row.n : 0));
    return `${stageLabel(stage, lang)} ${formatNumber(n, lang)}`;
  });
  const n = formatNumber(
    sum(provisions, (p) => p.total),
    lang
  );
  const provided = formatNumber(provisions.length, lang);
  return {
    title: titleOf(rows, view, lang),
    subtitle: withFilters(m.citation_subtitle({ n, provisions: provided }, at), view, lang),
    finding: citationFinding(provisions, lang),
    notes: [m.citation_note({}, at)],
    sources: toSources(rows.sources, lang),
    alternative: m.citation_alt({ provisions: provided, stages: formatList(told, lang) }, at)
  };
}

function table(rows: CitationRows, _: CitationView, lang: Lang): ChartTable {
  const at = { locale: lang };
  return {
    columns: [
      { key: 'instrument', label: m.citation_col_instrument({}, at), align: 'start' },
      { key: 'provision', label: m.citation_col_provision({}, at), align: 'start' },
      ...STAGES.map((stage) => ({
        key: stage,
        label: stageLabel(stage, lang),
        align: 'end' as const
      })),
      { key: 'total', label: m.trend_total({}, at), align: 'end' }
    ],
    rows: toProvisions(rows, lang).map(({ instrument, name, cells, total }) => [
      instrument,
      name,
      ...cells.map((cell) => cell.n),
      total
    ])
  };
}

const figures = (rows: CitationRows, _: CitationView, lang: Lang): Figure[] =>
  toProvisions(rows, lang).flatMap((provision) =>
    provision.cells
      .filter((cell) => cell.n > 0)
      .map((cell) => ({
        key: cell.key,
        label: cellLabel(provision, cell, lang),
        value: cell.n,
        count: cell.n
      }))
  );

/** From agenda to debate to recommendation: where treaty articles and resolutions are cited. */
export const citationFlow: Chart<CitationView, Queries> = {
  name: 'citation-flow',
  unit: 'places',
  queries,
  text,
  table,
  figures,
  native: { picture: 'a matrix of provisions and parts of documents', isParted: true },
  evidence(key, view) {
    const [stage = '', kind = '', instrument = '', target = ''] = fromKey(key, 4);
    return citationsAt(view, view.session, stage, kind, instrument, target);
  }
};
