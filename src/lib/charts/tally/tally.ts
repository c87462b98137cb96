import { formatCell, isAbsence } from '#lib/charts/absence.ts';
import type { BarGroup } from '#lib/charts/bars/bars.ts';
import type { Figure } from '#lib/charts/chart.ts';
import type { Cell, ChartColumn, ChartTable } from '#lib/charts/contract.ts';
import { type NativeChart, plainBars } from '#lib/charts/native.ts';
import { formatList } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';

/** One thing that is counted of a session, or of a pair of sessions. */
export interface TallyLine {
  readonly key: string;
  readonly name: string;
  /** How many places say so. */
  readonly n: number;
  /** What may be written of it: lists that are not complete leave less than a number. */
  readonly value: Cell;
  readonly isFaint?: boolean;
}

/** What is counted of one session or pair: charts that differ only in this share the rest. */
export interface Tally {
  readonly id: string;
  readonly title: string;
  /** What follows from the counts, or why nothing does. */
  readonly remark: string;
  readonly lines: readonly TallyLine[];
}

export const lineLabel = ({ title }: Tally, { name, value }: TallyLine, lang: Lang) =>
  m.tally_mark({ of: title, name, n: formatCell(value, lang) }, { locale: lang });

const isLeast = (value: Cell) => isAbsence(value) && value.absent === 'at-least';

const hasFigure = ({ n, value }: TallyLine) =>
  n > 0 && (typeof value === 'number' || isLeast(value));

export const tallyFigures = (tallies: readonly Tally[], lang: Lang): Figure[] =>
  tallies.flatMap((tally) =>
    tally.lines.filter(hasFigure).map((line) => ({
      key: line.key,
      label: lineLabel(tally, line, lang),
      value: line.value,
      count: line.n
    }))
  );

/** What the hatched ends of bars say, where there are any. */
export const tallyNotes = (tallies: readonly Tally[], lang: Lang): string[] =>
  tallies.some(({ lines }) => lines.some(({ value }) => isLeast(value)))
    ? [m.tally_note_least({}, { locale: lang })]
    : [];

export const tallyBars = (tallies: readonly Tally[], lang: Lang): BarGroup[] =>
  tallies.map((tally) => ({
    id: tally.id,
    title: tally.remark === '' ? tally.title : `${tally.title} · ${tally.remark}`,
    bars: tally.lines.map((line) => ({
      key: hasFigure(line) ? line.key : null,
      label: lineLabel(tally, line, lang),
      name: line.name,
      value: hasFigure(line) ? line.n : 0,
      text: formatCell(line.value, lang),
      isFaint: line.isFaint === true,
      isLeast: isLeast(line.value)
    }))
  }));

const column = (key: string, label: string, align: 'start' | 'end'): ChartColumn => ({
  key,
  label,
  align
});

/** Bars as on the page: a bar for each thing counted, under the session or pair it is of. */
export function tallyNative(
  tallies: readonly Tally[],
  heads: { readonly of: string; readonly n: string }
): NativeChart {
  const lines = tallies.flatMap(({ title, lines }) => lines.map((line) => ({ title, line })));
  return plainBars(
    'of',
    { column: 'n' },
    {
      table: {
        columns: [column('of', heads.of, 'start'), column('n', heads.n, 'end')],
        rows: lines.map(({ title, line: { name, value } }) => [`${name} · ${title}`, value])
      }
    }
  );
}

/** A row for each session or pair, a column for each thing counted, what follows at the end. */
export function tallyTable(
  tallies: readonly Tally[],
  heads: { readonly of: string; readonly remark: string }
): ChartTable {
  const names = tallies[0]?.lines.map((line) => line.name) ?? [];
  return {
    columns: [
      column('of', heads.of, 'start'),
      ...names.map((name, i) => column(`n${i}`, name, 'end')),
      column('remark', heads.remark, 'start')
    ],
    rows: tallies.map(({ title, lines, remark }) => [
      title,
      ...lines.map((line) => line.value),
      remark
    ])
  };
}

export const tallyAlternative = (tallies: readonly Tally[], lang: Lang): string =>
  tallies
    .map(({ title, lines, remark }) => {
      const told = lines.map((line) => `${line.name} ${formatCell(line.value, lang)}`);
      const counts = formatList(remark === '' ? told : [...told, remark], lang);
      return m.timeline_alt_body({ body: title, sessions: counts }, { locale: lang });
    })
    .join(' ');
