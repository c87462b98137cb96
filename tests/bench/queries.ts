import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableNames } from '#pipeline/schema.ts';
import { answer } from '#lib/charts/chart.ts';
import { CHARTS, type ChartView, readChartView } from '#lib/charts/index.ts';
import { type DerivedName, createDerived, derivedTables } from '#lib/data/derived.ts';
import { type Connection, openEngine, readManifest, runOn } from '#lib/data/duckdb.server.ts';
import type { Run, SourceName } from '#lib/data/query.ts';
import { Slices } from '#lib/data/slices.ts';
import { type Report, quantile } from './report.ts';
import { scaledRows } from './scaled.ts';

const COPIES = Number(process.env.BENCH_COPIES ?? 1000);
const VIEWS = 12;

/** Processor time in milliseconds: what others on the machine do is not counted. */
function now(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function load(connection: Connection): void {
  const { tables } = readManifest();
  for (const name of tableNames) {
    const bytes = readFileSync(join('static/data', tables[name].file));
    connection.insertArrowFromIPCStream(bytes, { name: `base_${name}`, create: true });
    connection.query(`CREATE TABLE ${name} AS ${scaledRows(name, `base_${name}`, COPIES)}`);
  }
  for (const name of Object.keys(derivedTables))
    connection.query(createDerived(name as DerivedName));
}

/** As the browser asks: of slices where tables are large. */
function slicedRun(connection: Connection): Run {
  const rows = new Map<SourceName, number>();
  const count = (name: SourceName) =>
    Number(connection.query(`SELECT count(*)::INT AS n FROM ${name}`).getChildAt(0)?.get(0));
  const slices = new Slices({
    exec: async (sql) => connection.query(sql),
    async rowsOf(name) {
      const known = rows.get(name) ?? count(name);
      rows.set(name, known);
      return known;
    }
  });
  const whole = runOn(connection);
  return (query) => slices.read(query, (sql) => whole({ ...query, sql }));
}

const WORDS = ['引渡', '司法协助', '犯罪'];
const PARTICIPANTS = ['BRA', 'CHN', 'EGY'];

/** A reader goes to another body with every fourth step, and changes something else with the others. */
function viewsOf(view: ChartView, bodies: readonly string[]): ChartView[] {
  return Array.from({ length: VIEWS }, (_, i) => {
    const body = bodies[Math.floor(((i >> 2) * bodies.length) / VIEWS)]!;
    const own: ChartView = {
      body,
      session: `${body}/11`,
      masked: i % 2 === 1,
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

/** The body with most sessions, in each copy of the corpus. */
const bodiesIn = (connection: Connection) =>
  connection
    .query('SELECT body_id FROM sessions GROUP BY ALL HAVING count(*) >= 13 ORDER BY body_id')
    .toArray()
    .map((row) => String(row.body_id));

/** Every chart over a corpus many times as large, from the question to its rows. */
export async function queries(): Promise<Report> {
  const connection = await openEngine();
  load(connection);
  const [run, bodies] = [slicedRun(connection), bodiesIn(connection)];
  const rows: string[][] = [];
  for (const listed of CHARTS) {
    const { chart } = await listed.load();
    const times: number[] = [];
    for (const view of viewsOf(readChartView(listed, ''), bodies)) {
      const began = now();
      await answer(chart, view, run);
      times.push(now() - began);
    }
    const quantiles = [0.5, 0.95].map((share) => quantile(times, share).toFixed(0));
    rows.push([listed.name, ...quantiles]);
  }
  return {
    title: `Charts over a corpus × ${COPIES}, in the browser’s engine: ms of the processor`,
    head: ['chart', 'p50', 'p95'],
    rows
  };
}
