import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import { greatest, rollup } from 'd3';
import { existsSync, readFileSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { answer } from '#lib/charts/chart.ts';
import { CHARTS, type ChartView, type DrawnChart, readChartView } from '#lib/charts/index.ts';
import { openDatabase, readManifest, runOn } from '#lib/data/duckdb.server.ts';
import { createLoader } from '#lib/data/loader.ts';
import type { Run } from '#lib/data/query.ts';
import { Slices } from '#lib/data/slices.ts';
import type { Tables } from '#pipeline/schema.ts';
import { tablesOf } from '../harness/corpus.ts';
import { type Report, quantile } from './report.ts';
import { copyOf, scaledFolder } from './scaled.ts';

const COPIES = Number(process.env.BENCH_COPIES ?? 1000);
/** Steps of a reader, and of these how many stay with one body. */
const VIEWS = 24;
const STAYS = 8;
/** One chart, by its name; empty for all. */
const ONLY = process.env.BENCH_CHART ?? '';

/** What the main thread has worked, in nanoseconds, where Linux tells it. */
const SCHEDULED = `/proc/self/task/${process.pid}/schedstat`;

/**
 * The time that this thread has worked, in milliseconds: neither what others on the machine do nor
 * what V8 compiles beside it is counted. Elsewhere than on Linux, the time that has passed.
 */
function now(): number {
  if (!existsSync(SCHEDULED)) return performance.now();
  return Number(readFileSync(SCHEDULED, 'utf8').split(' ')[0]) / 1e6;
}

let fetches = 0;

/** Files in place of a network, which is not measured here. */
async function fetchFile(path: string, init?: { headers: { Range: string } }) {
  fetches += 1;
  const range = /^bytes=(\d+)-(\d+)$/.exec(init?.headers.Range ?? '');
  if (!range) return new Response(await readFile(path));
  const [from, to] = [Number(range[1]), Number(range[2])];
  const file = await open(path);
  const { buffer } = await file.read(Buffer.alloc(to + 1 - from), 0, to + 1 - from, from);
  await file.close();
  return new Response(buffer, { status: 206 });
}

/**
 * As the browser asks: of slices where tables are large, which it fetches in parts. No answer is
 * kept, so that each step is a new one.
 */
async function runOver(folder: string) {
  globalThis.fetch = fetchFile as typeof fetch;
  const engine = await openDatabase();
  const connection = engine.connect();
  const loader = createLoader(`${folder}/`, async () => engine as unknown as AsyncDuckDB);
  const slices = new Slices({ ...loader, exec: async (sql) => connection.query(sql) });
  const ask = runOn(connection);
  const run: Run = (query) => slices.read(query, (sql) => ask({ ...query, sql }));
  return run;
}

const WORDS = ['引渡', '司法协助', '犯罪'];
const PARTICIPANTS = 'ARG BRA CHN CUB DEU DZA EGY FRA IND JPN MEX USA'.split(' ');

/** A reader goes to another body with every eighth step, and changes something else with the others. */
function viewsOf(view: ChartView, bodies: readonly string[]): ChartView[] {
  return Array.from({ length: VIEWS }, (_, i) => {
    const body = bodies[Math.floor(i / STAYS)]!;
    const own: ChartView = {
      body,
      session: `${body}/11`,
      masked: i % 2 === 1,
      drafts: i % 4 < 2,
      source: i % 2 === 1 ? 'all' : 'statements',
      a: [`reports:${body}/11`],
      b: [`reports:${body}/13`],
      q: WORDS[i % WORDS.length]!,
      participant: PARTICIPANTS[i % PARTICIPANTS.length]!,
      topic: 'coop'
    };
    const asked = Object.entries(own).filter(([name]) => name in view);
    return { ...view, ...Object.fromEntries(asked) };
  });
}

/** The body with most sessions, in some copies of the corpus. */
function bodiesIn({ sessions }: Tables): string[] {
  const counts = rollup(
    sessions,
    (of) => of.length,
    (session) => session.body_id
  );
  const [body = ''] = greatest(counts, ([, n]) => n) ?? [];
  return [0, 0.4, 0.8].map((share) => copyOf(body, Math.floor(share * COPIES)));
}

/** What each step took: those that brought a table or a part of one, and those that found all there. */
interface Times {
  readonly first: number[];
  readonly later: number[];
}

async function timesOf({ chart }: DrawnChart, views: readonly ChartView[], run: Run) {
  const times: Times = { first: [], later: [] };
  for (const view of views) {
    const [began, known] = [now(), fetches];
    await answer(chart, view, run);
    times[fetches > known ? 'first' : 'later'].push(now() - began);
  }
  return times;
}

const milliseconds = (value: number) => (Number.isNaN(value) ? '' : value.toFixed(0));

const rowOf = (name: string, { first, later }: Times) => [
  name,
  ...[0.5, 0.95].map((share) => milliseconds(quantile(later, share))),
  `${first.length}`,
  milliseconds(quantile(first, 0.5)),
  milliseconds(quantile(first, 1))
];

/** Every chart over a corpus many times as large, from the question to its rows. */
export async function queries(): Promise<Report> {
  const tables = await tablesOf('seeds');
  const folder = await scaledFolder(tables, readManifest(), COPIES);
  const bodies = bodiesIn(tables);
  const run = await runOver(folder);
  const rows: string[][] = [];
  for (const listed of CHARTS.filter(({ name }) => ONLY === '' || name === ONLY)) {
    const views = viewsOf(readChartView(listed, ''), bodies);
    rows.push(rowOf(listed.name, await timesOf(await listed.load(), views, run)));
  }
  return {
    title: `Charts over a corpus × ${COPIES}, in the browser’s engine: ms of the processor`,
    head: ['chart', 'p50', 'p95', 'first looks', 'p50', 'longest'],
    rows
  };
}
