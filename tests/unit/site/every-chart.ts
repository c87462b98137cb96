import { attendanceMatrix } from '#lib/charts/attendance-matrix/chart.ts';
import { attendanceTrend } from '#lib/charts/attendance-trend/chart.ts';
import { attendanceTurnover } from '#lib/charts/attendance-turnover/chart.ts';
import { floorUse } from '#lib/charts/floor-use/chart.ts';
import { type Answer, type Chart, type Queries, answer } from '#lib/charts/chart.ts';
import type { ChartTable, ChartText } from '#lib/charts/contract.ts';
import { divergenceMatrix } from '#lib/charts/divergence-matrix/chart.ts';
import { driftShares } from '#lib/charts/drift-shares/chart.ts';
import { keyness } from '#lib/charts/keyness/chart.ts';
import { kitagawaSplit } from '#lib/charts/kitagawa/chart.ts';
import { driftBand } from '#lib/charts/drift-band/chart.ts';
import { participantRecord } from '#lib/charts/participant-record/chart.ts';
import { participationMatrix } from '#lib/charts/participation-matrix/chart.ts';
import { sessionTimeline } from '#lib/charts/session-timeline/chart.ts';
import { shareComparison } from '#lib/charts/share-comparison/chart.ts';
import { topicEmphasis } from '#lib/charts/topic-emphasis/chart.ts';
import { topicIntervals } from '#lib/charts/topic-intervals/chart.ts';
import { topWords } from '#lib/charts/top-words/chart.ts';
import { topicCandidates } from '#lib/charts/topic-candidates/chart.ts';
import { topicCoverage } from '#lib/charts/topic-coverage/chart.ts';
import { topicItems } from '#lib/charts/topic-items/chart.ts';
import { topicRoles } from '#lib/charts/topic-roles/chart.ts';
import { topicPairs } from '#lib/charts/topic-pairs/chart.ts';
import { topicPlaces } from '#lib/charts/topic-places/chart.ts';
import { topicSpread } from '#lib/charts/topic-spread/chart.ts';
import { topicTrends } from '#lib/charts/topic-trends/chart.ts';
import { voicesSessions } from '#lib/charts/voices-sessions/chart.ts';
import { voicesTopics } from '#lib/charts/voices-topics/chart.ts';
import { citationFlow } from '#lib/charts/citation-flow/chart.ts';
import { askedWithin } from '#lib/charts/within.ts';
import { wordTrend } from '#lib/charts/word-trend/chart.ts';
import { wordShift } from '#lib/charts/word-shift/chart.ts';
import type { Run } from '#lib/data/query.ts';
import { countEvidence } from '#lib/evidence/count.ts';
import type { Lang } from '#lib/i18n/lang.ts';

/** What is tested of a chart in one view, whatever the chart. */
export interface ViewedChart {
  readonly name: string;
  readonly chart: string;
  readonly view: object;
  texts(run: Run, lang: Lang): Promise<{ text: ChartText; table: ChartTable }>;
  /** Each figure, or the first so many, with what it says and what its evidence counts. */
  checked(run: Run, most?: number): Promise<{ label: string; said: number; counted: number }[]>;
}

function viewed<V extends object, Q extends Queries>(chart: Chart<V, Q>, view: V): ViewedChart {
  const answers = new WeakMap<Run, Promise<Answer<V, Q>>>();
  /** Asked once of each corpus. */
  const answered = (run: Run) => {
    const known = answers.get(run) ?? answer(chart, view, run);
    answers.set(run, known);
    return known;
  };
  return {
    name: `${chart.name} ${Object.values(view).join(' ')}`,
    chart: chart.name,
    view,
    async texts(run, lang) {
      const { rows } = await answered(run);
      return { text: chart.text(rows, view, lang), table: chart.table(rows, view, lang) };
    },
    async checked(run, most) {
      const { rows } = await answered(run);
      const figures = chart.figures(rows, view, 'en').slice(0, most);
      return Promise.all(
        figures.map(async (figure) => {
          const evidence = await run(askedWithin(chart.evidence(figure.key, view), view));
          const counted = countEvidence(evidence, figure.unit ?? chart.unit);
          return { label: figure.label, said: figure.count, counted };
        })
      );
    }
  };
}

const ALL = { groups: [], capacities: [], sessions: [], drafts: true } as const;
const WHO = { groups: [], capacities: [] } as const;
const SOME = { ...ALL, groups: ['GRULAC'], capacities: ['party'] } as const;
const TEXTS = { sessions: [], kinds: [], drafts: true } as const;
const TOLD = { sessions: ['X/1'], kinds: ['report', 'agenda'], drafts: true } as const;
const FINAL = { sessions: [], kinds: [], drafts: false } as const;
const REPORTED = { ...ALL, groups: ['WEOG'], drafts: false } as const;

/** Every chart of a body (empty for all), in every view that changes what is counted. */
export const bodyCharts = (body: string): ViewedChart[] => [
  viewed(sessionTimeline, { body }),
  viewed(attendanceTrend, { body, by: 'group', ...ALL }),
  viewed(attendanceTrend, { body, by: 'capacity', ...ALL }),
  viewed(attendanceTrend, { body, by: 'group', ...SOME }),
  viewed(attendanceTrend, { body, by: 'capacity', ...REPORTED }),
  viewed(attendanceMatrix, { body, sort: 'group', ...ALL }),
  viewed(attendanceMatrix, { body, sort: 'name', ...SOME }),
  viewed(attendanceTurnover, { body, ...ALL }),
  viewed(attendanceTurnover, { body, ...SOME }),
  viewed(floorUse, { body, ...ALL }),
  viewed(floorUse, { body, ...SOME }),
  viewed(shareComparison, { body, ...ALL }),
  viewed(shareComparison, { body, ...REPORTED, capacities: ['party'] }),
  viewed(topicEmphasis, { body, level: 'main', masked: false, measure: 'share', ...TEXTS }),
  viewed(topicEmphasis, { body, level: 'detail', masked: true, measure: 'rate', ...TEXTS }),
  viewed(topicIntervals, { body, topic: 'coop', masked: false, measure: 'share', ...TEXTS }),
  viewed(topicSpread, { body, topic: 'coop', masked: false, ...TEXTS }),
  viewed(topicPlaces, { body, topic: 'coop', masked: false, ...TEXTS }),
  viewed(topicPairs, { body, topic: '', level: 'detail', masked: false, ...TEXTS }),
  viewed(topicPairs, { body, topic: 'mla', level: 'detail', masked: true, ...TEXTS }),
  viewed(topicTrends, {
    body,
    level: 'main',
    masked: false,
    measure: 'share',
    form: 'slope',
    ...TEXTS
  }),
  viewed(topicTrends, {
    body,
    level: 'detail',
    masked: true,
    measure: 'rate',
    form: 'rank',
    ...TEXTS
  }),
  viewed(topicEmphasis, { body, level: 'main', masked: false, measure: 'share', ...TOLD }),
  viewed(topicIntervals, { body, topic: 'coop', masked: true, measure: 'rate', ...FINAL }),
  viewed(topicSpread, { body, topic: 'coop', masked: true, ...FINAL }),
  viewed(topicPlaces, { body, topic: 'coop', masked: true, ...TOLD }),
  viewed(topicPairs, { body, topic: '', level: 'detail', masked: true, ...FINAL }),
  viewed(topicCoverage, { body, ...TEXTS }),
  viewed(topicCoverage, { body, ...FINAL }),
  viewed(topicCandidates, { body, ...TEXTS }),
  viewed(topicCandidates, { body, ...TOLD }),
  viewed(voicesSessions, { body, ...TEXTS }),
  viewed(voicesTopics, { body, session: '', level: 'main', masked: false, ...TEXTS }),
  viewed(voicesTopics, { body, session: 'X/1', level: 'detail', masked: true, ...TEXTS }),
  viewed(voicesSessions, { body, ...TOLD }),
  viewed(voicesTopics, { body, session: '', level: 'main', masked: true, ...FINAL }),
  viewed(citationFlow, { body, session: '', ...TEXTS }),
  viewed(citationFlow, { body, session: '', ...TOLD }),
  viewed(citationFlow, { body, session: 'X/1', ...TEXTS }),
  viewed(wordTrend, { body, q: '引渡', also: [], written: 'zh', ...TEXTS }),
  viewed(wordTrend, { body, q: '司法', also: ['extradition', '引渡'], written: 'zh', ...TEXTS }),
  viewed(wordTrend, { body, q: '引渡', also: [], written: 'zh', ...TOLD })
];

/** Every chart that compares the sessions of a body pair by pair. */
export const pairCharts = (body: string): ViewedChart[] =>
  (['words', 'topics'] as const).flatMap((of) =>
    (['', 'reports', 'recounts'] as const).map((account) =>
      viewed(divergenceMatrix, { body, of, level: 'main', masked: false, account, ...TEXTS })
    )
  );

/** Every chart of a session. */
export const sessionCharts = (session: string): ViewedChart[] => [
  viewed(participationMatrix, { session, source: 'statements', ...WHO }),
  viewed(participationMatrix, { session, source: 'all', ...WHO }),
  viewed(participationMatrix, {
    session,
    source: 'all',
    groups: ['GRULAC'],
    capacities: ['party']
  }),
  viewed(topicItems, { session, level: 'main', masked: false }),
  viewed(topicRoles, { session, level: 'detail', masked: true }),
  viewed(participantRecord, { participant: 'BRA', body: '' }),
  viewed(topWords, { session })
];

/** Every chart that compares two sides, in every view that changes what is counted. */
export const sideCharts = (a: readonly string[], b: readonly string[]): ViewedChart[] => [
  viewed(driftBand, { a, b, level: 'main', masked: false, ...TEXTS }),
  viewed(wordShift, { a, b, of: 'words', level: 'main', masked: false, ...TEXTS }),
  viewed(wordShift, { a, b, of: 'topics', level: 'main', masked: true, ...TEXTS }),
  viewed(wordShift, { a, b, of: 'topics', level: 'detail', masked: false, ...TEXTS }),
  viewed(driftShares, { a, b, level: 'main', masked: true, ...TEXTS }),
  viewed(driftShares, { a, b, level: 'detail', masked: false, ...TEXTS }),
  viewed(wordShift, { a, b, of: 'words', level: 'main', masked: false, ...TOLD }),
  viewed(driftShares, { a, b, level: 'main', masked: true, ...FINAL }),
  viewed(keyness, { a, b, prior: 500, ...FINAL }),
  viewed(keyness, { a, b, prior: 500, ...TEXTS }),
  viewed(kitagawaSplit, { a, b, level: 'detail', masked: true, ...TEXTS })
];
