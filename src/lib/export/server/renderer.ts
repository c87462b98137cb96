import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answer } from '#lib/charts/chart.ts';
import { CHARTS, type ListedChart, chartNamed } from '#lib/charts/index.ts';
import { officeOf } from '#lib/charts/native.ts';
import { resolveChartView } from '#lib/charts/resolve.ts';
import { OldTablesError, openTables, runOn } from '#lib/data/duckdb.server.ts';
import type { Run } from '#lib/data/query.ts';
import { LANGS, type Lang, isLang } from '#lib/i18n/lang.ts';
import { valuesOf } from '#lib/view/view.ts';
import type { Manifest } from '#pipeline/manifest.ts';
import {
  type OpenRenderer,
  type RenderRequest,
  type RenderableChart,
  type RenderedFile,
  RequestError
} from '#pipeline/renderer.ts';
import { permalinkOf, subjectOf } from '../address.ts';
import type { ExportedChart } from '../exported.ts';
import { toExported } from '../exported-chart.ts';
import { fileName } from '../file-name.ts';
import { FORMATS, type Format, type InLanguages, isFormat, makeFile } from '../make-file.ts';
import { SIZE_NAMES, type SizeName, isSizeName } from '../sizes.ts';
import { drawOnServer } from './draw-chart.ts';
import { openServerTools } from './tools.ts';

interface Source {
  readonly run: Run;
  readonly dataVersion: string;
}

/** Charts as files, without a browser: the same components, queries and formats as on the site. */
export const openRenderer: OpenRenderer = async (tables) => {
  const manifest = JSON.parse(readFileSync(join(tables, 'manifest.json'), 'utf8')) as Manifest;
  const read = (file: string) => readFileSync(join(tables, file));
  const connection = await openTables(read, manifest).catch((cause: unknown) => {
    throw cause instanceof OldTablesError ? new RequestError(cause.said(tables)) : cause;
  });
  const source = { run: runOn(connection), dataVersion: manifest.dataVersion };
  return {
    list: () => Promise.all(CHARTS.map((listed) => describe(listed, source))),
    options: [...new Set(CHARTS.flatMap(({ params }) => params))].sort(),
    render: (request) => render(check(request), source)
  };
};

const describe = async (listed: ListedChart, { run }: Source): Promise<RenderableChart> => {
  const { chart } = await listed.load();
  const { rows, view } = await answer(chart, await resolveChartView(listed, '', run), run);
  return {
    name: listed.name,
    title: { zh: chart.text(rows, view, 'zh').title, en: chart.text(rows, view, 'en').title },
    isEditable: officeOf(chart, rows, view, 'en').native !== null,
    options: listed.params.map((name) => ({ name, values: valuesOf(name) }))
  };
};

/** A request of which everything is known but the values of its options. */
interface Checked extends Omit<RenderRequest, 'chart' | 'formats' | 'size' | 'languages'> {
  readonly listed: ListedChart;
  readonly languages: readonly (readonly Lang[])[];
  readonly formats: readonly Format[];
  readonly size: SizeName;
}

const unknown = (what: { zh: string; en: string }, value: string, known: readonly string[]) =>
  new RequestError({
    zh: `没有${what.zh}“${value}”。可用的有：${known.join('、')}`,
    en: `there is no ${what.en} “${value}”; there are: ${known.join(', ')}`
  });

const check = (request: RenderRequest): Checked => {
  const { chart, formats, languages, size } = request;
  const listed = chartNamed(chart);
  if (!listed)
    throw unknown(
      { zh: '图表', en: 'chart' },
      chart,
      CHARTS.map(({ name }) => name)
    );
  if (!isSizeName(size)) throw unknown({ zh: '尺寸', en: 'size' }, size, SIZE_NAMES);
  return {
    ...request,
    listed,
    size,
    formats: formats.map((format) => {
      if (isFormat(format)) return format;
      throw unknown({ zh: '格式', en: 'format' }, format, FORMATS);
    }),
    languages: languages.map((language) => {
      if (language === 'both') return LANGS;
      if (isLang(language)) return [language];
      throw unknown({ zh: '语言', en: 'language' }, language, [...LANGS, 'both']);
    })
  };
};

async function* render(checked: Checked, source: Source): AsyncGenerator<RenderedFile> {
  const { listed, languages, formats } = checked;
  const { chart, Picture } = await listed.load();
  const search = new URLSearchParams(checked.options).toString();
  const view = await resolveChartView(listed, search, source.run);
  const answered = await answer(chart, view, source.run);
  const tools = once(openServerTools);
  for (const langs of languages) {
    const [first, ...others] = langs.map((lang): ExportedChart => {
      const meta = metaOf(checked, view, lang, source.dataVersion);
      return toExported(chart, answered, Picture, meta, drawOnServer);
    });
    if (first === undefined) continue;
    const charts: InLanguages = [first, ...others];
    for (const format of formats) {
      const { content } = await makeFile(format, charts, checked, tools);
      const name = { ...named(view), chart: listed.name, dataVersion: source.dataVersion };
      yield { name: fileName({ ...name, lang: langs.join('-') }, format), content };
    }
  }
}

const named = (view: object) => ({ body: '', ...subjectOf(view) });

const metaOf = (
  { site, madeOn, listed }: Checked,
  view: object,
  lang: Lang,
  dataVersion: string
) => {
  const addressed = { site, chart: listed.name, view, dataVersion };
  return { lang, dataVersion, madeOn, permalink: permalinkOf(addressed, lang) };
};

const once = <T>(open: () => Promise<T>): (() => Promise<T>) => {
  let opened: Promise<T> | undefined;
  return () => (opened ??= open());
};
