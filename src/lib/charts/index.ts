import type { Component } from 'svelte';
import { entitySlug, slug } from '#lib/slug.ts';
import { ALL_BODIES } from '#lib/view/body.ts';
import { DEFAULT_VIEW, type View, readView, writeView } from '#lib/view/view.ts';
import { LIST_FILTERS, TEXT_FILTERS, WHO_FILTERS } from '#lib/view/filters.ts';
import type { Chart, Queries, RowsOf } from './chart.ts';
import type { Drawing } from './drawing.ts';

/** What a chart shows, by the parameters of an address. */
export type ChartView = Partial<View>;

/** A chart with the component that draws it. */
export interface DrawnChart<V = ChartView, Q extends Queries = Queries> {
  readonly chart: Chart<V, Q>;
  readonly Picture: Component<Drawing<V, RowsOf<Q>>>;
}

/** A chart of the site: how it is found, asked for and loaded. */
export interface ListedChart {
  readonly name: string;
  /** The parameters of an address that make up its view, and no others. */
  readonly params: readonly (keyof View)[];
  /** The page that shows it, from the folder of a language: `attendance/`. */
  page(view: ChartView): string;
  /** Nothing of a chart is loaded before this is called. */
  load(): Promise<DrawnChart>;
}

function listed<K extends keyof View, Q extends Queries>(
  name: string,
  params: readonly K[],
  page: string | ((view: ChartView) => string),
  load: () => Promise<DrawnChart<Pick<View, K>, Q>>
): ListedChart {
  return {
    name,
    params,
    page: typeof page === 'string' ? () => page : page,
    // Who holds a chart by its name knows neither its view nor its rows: they come together.
    load: load as unknown as ListedChart['load']
  };
}

/** The page of one thing; without one, that of all of its kind. */
const pageOf = (folder: string, address: string) =>
  address === '' ? `${folder}/` : `${folder}/${encodeURIComponent(address)}/`;

const ofTopic = ({ topic = '' }: ChartView) => pageOf('topics', topic && slug(topic));

/** Every chart of the site, once: what exports, briefings and the command line offer. */
export const CHARTS: readonly ListedChart[] = [
  listed('session-timeline', ['body'], '', async () => ({
    chart: (await import('./session-timeline/chart.ts')).sessionTimeline,
    Picture: (await import('./session-timeline/SessionTimeline.svelte')).default
  })),
  listed('attendance-trend', ['body', 'by', ...LIST_FILTERS], 'attendance/', async () => ({
    chart: (await import('./attendance-trend/chart.ts')).attendanceTrend,
    Picture: (await import('./attendance-trend/AttendanceTrend.svelte')).default
  })),
  listed('attendance-matrix', ['body', 'sort', ...LIST_FILTERS], 'attendance/', async () => ({
    chart: (await import('./attendance-matrix/chart.ts')).attendanceMatrix,
    Picture: (await import('./attendance-matrix/AttendanceMatrix.svelte')).default
  })),
  listed(
    'participation-matrix',
    ['session', 'source', ...WHO_FILTERS],
    'participation/',
    async () => ({
      chart: (await import('./participation-matrix/chart.ts')).participationMatrix,
      Picture: (await import('./participation-matrix/ParticipationMatrix.svelte')).default
    })
  ),
  listed('attendance-turnover', ['body', ...LIST_FILTERS], 'attendance/', async () => ({
    chart: (await import('./attendance-turnover/chart.ts')).attendanceTurnover,
    Picture: (await import('./attendance-turnover/AttendanceTurnover.svelte')).default
  })),
  listed('floor-use', ['body', ...LIST_FILTERS], 'participation/', async () => ({
    chart: (await import('./floor-use/chart.ts')).floorUse,
    Picture: (await import('./floor-use/FloorUse.svelte')).default
  })),
  listed('share-comparison', ['body', ...LIST_FILTERS], 'participation/', async () => ({
    chart: (await import('./share-comparison/chart.ts')).shareComparison,
    Picture: (await import('./share-comparison/ShareComparison.svelte')).default
  })),
  listed(
    'topic-emphasis',
    ['body', 'level', 'masked', 'measure', ...TEXT_FILTERS],
    'topics/',
    async () => ({
      chart: (await import('./topic-emphasis/chart.ts')).topicEmphasis,
      Picture: (await import('./topic-emphasis/TopicEmphasis.svelte')).default
    })
  ),
  listed(
    'topic-intervals',
    ['body', 'topic', 'masked', 'measure', ...TEXT_FILTERS],
    ofTopic,
    async () => ({
      chart: (await import('./topic-intervals/chart.ts')).topicIntervals,
      Picture: (await import('./topic-intervals/TopicIntervals.svelte')).default
    })
  ),
  listed('topic-spread', ['body', 'topic', 'masked', ...TEXT_FILTERS], ofTopic, async () => ({
    chart: (await import('./topic-spread/chart.ts')).topicSpread,
    Picture: (await import('./topic-spread/TopicSpread.svelte')).default
  })),
  listed('topic-places', ['body', 'topic', 'masked', ...TEXT_FILTERS], ofTopic, async () => ({
    chart: (await import('./topic-places/chart.ts')).topicPlaces,
    Picture: (await import('./topic-places/TopicPlaces.svelte')).default
  })),
  listed(
    'topic-pairs',
    ['body', 'topic', 'level', 'masked', ...TEXT_FILTERS],
    'topics/together/',
    async () => ({
      chart: (await import('./topic-pairs/chart.ts')).topicPairs,
      Picture: (await import('./topic-pairs/TopicPairs.svelte')).default
    })
  ),
  listed(
    'topic-trends',
    ['body', 'level', 'masked', 'measure', 'form', ...TEXT_FILTERS],
    'topics/trends/',
    async () => ({
      chart: (await import('./topic-trends/chart.ts')).topicTrends,
      Picture: (await import('./topic-trends/TopicTrends.svelte')).default
    })
  ),
  listed('topic-roles', ['session', 'level', 'masked'], 'topics/agenda/', async () => ({
    chart: (await import('./topic-roles/chart.ts')).topicRoles,
    Picture: (await import('./topic-roles/TopicRoles.svelte')).default
  })),
  listed('topic-items', ['session', 'level', 'masked'], 'topics/agenda/', async () => ({
    chart: (await import('./topic-items/chart.ts')).topicItems,
    Picture: (await import('./topic-items/TopicItems.svelte')).default
  })),
  listed('topic-coverage', ['body', ...TEXT_FILTERS], 'topics/unassigned/', async () => ({
    chart: (await import('./topic-coverage/chart.ts')).topicCoverage,
    Picture: (await import('./topic-coverage/TopicCoverage.svelte')).default
  })),
  listed('topic-candidates', ['body', ...TEXT_FILTERS], 'topics/unassigned/', async () => ({
    chart: (await import('./topic-candidates/chart.ts')).topicCandidates,
    Picture: (await import('./topic-candidates/TopicCandidates.svelte')).default
  })),
  listed('voices-sessions', ['body', ...TEXT_FILTERS], 'voices/', async () => ({
    chart: (await import('./voices-sessions/chart.ts')).voicesSessions,
    Picture: (await import('./voices-sessions/VoicesSessions.svelte')).default
  })),
  listed(
    'voices-topics',
    ['body', 'session', 'level', 'masked', ...TEXT_FILTERS],
    'voices/',
    async () => ({
      chart: (await import('./voices-topics/chart.ts')).voicesTopics,
      Picture: (await import('./voices-topics/VoicesTopics.svelte')).default
    })
  ),
  listed('citation-flow', ['body', 'session', ...TEXT_FILTERS], 'citations/', async () => ({
    chart: (await import('./citation-flow/chart.ts')).citationFlow,
    Picture: (await import('./citation-flow/CitationFlow.svelte')).default
  })),
  listed('word-trend', ['body', 'q', 'also', 'written', ...TEXT_FILTERS], 'search/', async () => ({
    chart: (await import('./word-trend/chart.ts')).wordTrend,
    Picture: (await import('./word-trend/WordTrend.svelte')).default
  })),
  listed('drift-band', ['a', 'b', 'level', 'masked', ...TEXT_FILTERS], 'drift/', async () => ({
    chart: (await import('./drift-band/chart.ts')).driftBand,
    Picture: (await import('./drift-band/DriftBand.svelte')).default
  })),
  listed(
    'word-shift',
    ['a', 'b', 'of', 'level', 'masked', ...TEXT_FILTERS],
    'drift/',
    async () => ({
      chart: (await import('./word-shift/chart.ts')).wordShift,
      Picture: (await import('./word-shift/WordShift.svelte')).default
    })
  ),
  listed('drift-shares', ['a', 'b', 'level', 'masked', ...TEXT_FILTERS], 'drift/', async () => ({
    chart: (await import('./drift-shares/chart.ts')).driftShares,
    Picture: (await import('./drift-shares/DriftShares.svelte')).default
  })),
  listed('keyness', ['a', 'b', 'prior', ...TEXT_FILTERS], 'drift/', async () => ({
    chart: (await import('./keyness/chart.ts')).keyness,
    Picture: (await import('./keyness/Keyness.svelte')).default
  })),
  listed('kitagawa', ['a', 'b', 'level', 'masked', ...TEXT_FILTERS], 'drift/', async () => ({
    chart: (await import('./kitagawa/chart.ts')).kitagawaSplit,
    Picture: (await import('./kitagawa/Kitagawa.svelte')).default
  })),
  listed(
    'divergence-matrix',
    ['body', 'of', 'level', 'masked', 'account', ...TEXT_FILTERS],
    'drift/',
    async () => ({
      chart: (await import('./divergence-matrix/chart.ts')).divergenceMatrix,
      Picture: (await import('./divergence-matrix/DivergenceMatrix.svelte')).default
    })
  ),
  listed(
    'participant-record',
    ['participant', 'body'],
    ({ participant = '' }) => pageOf('participants', participant && entitySlug(participant)),
    async () => ({
      chart: (await import('./participant-record/chart.ts')).participantRecord,
      Picture: (await import('./participant-record/ParticipantRecord.svelte')).default
    })
  ),
  listed(
    'top-words',
    ['session'],
    ({ session = '' }) => pageOf('sessions', session && slug(session)),
    async () => ({
      chart: (await import('./top-words/chart.ts')).topWords,
      Picture: (await import('./top-words/TopWords.svelte')).default
    })
  )
];

export const chartNamed = (name: string): ListedChart | undefined =>
  CHARTS.find((chart) => chart.name === name);

/** The parameters that ask for a chart’s view, without `?`. All bodies are named, never implied. */
export function writeChartView(view: object): string {
  const { body, ...others } = view as ChartView;
  const asked = body === undefined ? {} : { body: body === '' ? ALL_BODIES : body };
  return writeView({ ...DEFAULT_VIEW, ...others, ...asked }).slice(1);
}

/**
 * The view of a chart that parameters ask for: each of its own parameters, as asked or by default.
 *
 * @throws Error naming a parameter or a value that the chart does not have
 */
export function readChartView({ name, params }: ListedChart, search: string): ChartView {
  const asked = new URLSearchParams(search);
  const { view, unknown } = readView(asked);
  const foreign = [...asked.keys()].filter((key) => !params.includes(key as keyof View));
  const wrong = unknown[0] ?? (foreign[0] && { name: foreign[0], value: asked.get(foreign[0]) });
  if (wrong) throw new Error(`${name}: ${wrong.name}=${wrong.value}`);
  const own = Object.fromEntries(params.map((param) => [param, view[param]]));
  return own.body === ALL_BODIES ? { ...own, body: '' } : own;
}
