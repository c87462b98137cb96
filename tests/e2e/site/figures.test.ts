import { openTables, runOn } from '#lib/data/duckdb.server.ts';
import type { Run } from '#lib/data/query.ts';
import { sessions } from '#lib/queries/sessions.ts';
import type { Manifest } from '#pipeline/manifest.ts';
import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { type ViewedChart, bodyCharts, sessionCharts } from '../../unit/site/every-chart.ts';

let run: Run;
beforeAll(async () => {
  const manifest: Manifest = JSON.parse(readFileSync('build/data/manifest.json', 'utf8'));
  run = runOn(await openTables((file) => readFileSync(`build/data/${file}`), manifest));
});

async function expectEvidence(chart: ViewedChart) {
  for (const { label, said, counted } of await chart.checked(run))
    expect(counted, `${chart.name}: ${label}`).toBe(said);
}

it('every figure of all bodies has the evidence that it counts', async () => {
  for (const chart of bodyCharts('')) await expectEvidence(chart);
});

it('every figure of every session has the evidence that it counts', async () => {
  for (const session of await run(sessions('')))
    for (const chart of sessionCharts(session.session_id)) await expectEvidence(chart);
});
