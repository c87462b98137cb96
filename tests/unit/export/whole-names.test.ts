import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatCell } from '#lib/charts/absence.ts';
import { answer } from '#lib/charts/chart.ts';
import { CHARTS, type ListedChart } from '#lib/charts/index.ts';
import { resolveChartView } from '#lib/charts/resolve.ts';
import type { Run } from '#lib/data/query.ts';
import ExportRoot from '#lib/export/ExportRoot.svelte';
import { LANGS } from '#lib/i18n/lang.ts';
import { tablesOf } from '../../harness/corpus.ts';
import { openCorpus } from '../site/tables.ts';

/** The narrowest that a chart is drawn on a slide, and on half of one, in pixels. */
const SLIDE = 861;
const HALF = 576;

let run: Run;
beforeAll(async () => {
  ({ run } = await openCorpus(await tablesOf('seeds')));
});

/** Texts of a picture that end in an ellipsis, with what their tooltip says. */
const cutIn = (markup: string) =>
  [...markup.replace(/<!--.*?-->|<\/?tspan[^>]*>/g, '').matchAll(/<text[^>]*>(.*?)<\/text>/gs)]
    .map(([, content = '']) => content.split(/<\/?title>/).map((part) => part.trim()))
    .map(([text = '', full = '']) => ({ text: text.replaceAll('&amp;', '&'), full }))
    .filter(({ text }) => text.endsWith('…'));

/** A chart as its page draws it, and everything that its table and its notes say. */
const drawnIn = async (listed: ListedChart) => {
  const { chart, Picture } = await listed.load();
  const { rows, view } = await answer(chart, await resolveChartView(listed, '', run), run);
  return LANGS.flatMap((lang) => {
    const { columns, rows: lines } = chart.table(rows, view, lang);
    const cells = lines.flat().map((cell) => formatCell(cell, lang));
    const { notes } = chart.text(rows, view, lang);
    const said = [...columns.map(({ label }) => label), ...cells, ...notes].join('\n');
    return [SLIDE, HALF].map((width) => {
      const drawing = { rows, view, lang, width, id: 'x', label: '' };
      const props = { Picture: Picture as unknown as Component, drawing: drawing as never };
      const { body } = render(ExportRoot as unknown as Component<typeof props>, { props });
      return { said, cut: cutIn(body) };
    });
  });
};

describe.each(CHARTS.map((listed) => [listed.name, listed] as const))('%s', (_, listed) => {
  it('cuts no name on a slide whose whole is not its tooltip and in the table', async () => {
    for (const { said, cut } of await drawnIn(listed))
      for (const { text, full } of cut) {
        expect(full, text).not.toBe('');
        expect(said).toContain(full);
      }
  });
});
