import { attendanceTrend, toTrend } from '#lib/charts/attendance-trend/chart.ts';
import { attendanceTurnover, movesOf, turnovers } from '#lib/charts/attendance-turnover/chart.ts';
import { layoutBars } from '#lib/charts/bars/layout.ts';
import { floorUse, floorUses, useOf } from '#lib/charts/floor-use/chart.ts';
import { formatBreaks } from '#lib/charts/attendance-trend/formats.ts';
import { layoutTrend } from '#lib/charts/attendance-trend/layout.ts';
import { toParticipants } from '#lib/charts/attendance-matrix/presence.ts';
import { attendanceMatrix } from '#lib/charts/attendance-matrix/chart.ts';
import { answer } from '#lib/charts/chart.ts';
import { shareComparison, comparedSessions } from '#lib/charts/share-comparison/chart.ts';
import { spread } from '#lib/charts/parts/spread.ts';
import type { Run } from '#lib/data/query.ts';
import { tallyBars } from '#lib/charts/tally/tally.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyTables, tinyCorpus } from './corpus.ts';
import { bodyCharts, sessionCharts, sideCharts } from './every-chart.ts';
import { openCorpus } from './tables.ts';

let run: Run;
let empty: Run;
beforeAll(async () => {
  ({ run } = await openCorpus(tinyCorpus()));
  ({ run: empty } = await openCorpus(emptyTables()));
});

const numbersIn = (cells: unknown) => JSON.stringify(cells).match(/\d+(\.\d+)?/g);

const everyChart = [
  ...bodyCharts('X'),
  ...bodyCharts(''),
  ...sessionCharts('X/1'),
  ...sideCharts(['reports:X/1'], ['reports:X/2'])
];

describe.each(everyChart.map((chart) => [chart.name, chart] as const))('%s', (_, chart) => {
  it('says of every figure the number that its evidence counts', async () => {
    for (const { label, said, counted } of await chart.checked(run))
      expect(counted, label).toBe(said);
  });

  it('has something to say, in words, table and alternative', async () => {
    const { text, table } = await chart.texts(run, 'en');
    expect([text.title, text.subtitle, text.alternative].every((t) => t.length > 0)).toBe(true);
    // Words used alike on both sides are no key words of either: then the notes say why there is no row.
    expect(table.rows.length + text.notes.length).toBeGreaterThan(0);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });

  it('has the same numbers in both languages', async () => {
    const [zh, en] = [await chart.texts(run, 'zh'), await chart.texts(run, 'en')];
    const cells = (of: typeof zh) =>
      of.table.rows.map((row) => numbersIn(row.filter((cell) => typeof cell !== 'string')));
    expect(cells(zh)).toEqual(cells(en));
  });

  it('explains itself on a corpus without documents', async () => {
    const { text, table } = await chart.texts(empty, 'zh');
    expect(text.title).not.toContain('undefined');
    expect(table.rows).toEqual([]);
  });
});

describe('attendance', () => {
  const view = { body: 'X', by: 'group' } as const;

  it('of a session without a list is not recorded, of an open list at least so many', async () => {
    const { rows } = await answer(attendanceTrend, view, run);
    const { rows: table } = attendanceTrend.table(rows, view, 'en');
    const notRecorded = { absent: 'not-recorded' };
    expect(table).toEqual([
      ['1st session (2019)', 0, 1, 2, 1, 4],
      [
        '2nd session (2021)',
        { absent: 'at-least', n: 1 },
        { absent: 'at-least', n: 0 },
        { absent: 'at-least', n: 1 },
        { absent: 'at-least', n: 0 },
        { absent: 'at-least', n: 2 }
      ],
      ['3rd session (2023)', notRecorded, notRecorded, notRecorded, notRecorded, notRecorded]
    ]);
  });

  it('in a capacity that has no list is not recorded either', async () => {
    const capacity = { body: 'X', by: 'capacity' } as const;
    const { rows } = await answer(attendanceTrend, capacity, run);
    const second = toTrend(rows, capacity)[1];
    expect(second?.parts?.map((part) => [part.part, part.value])).toEqual([
      ['party', { absent: 'at-least', n: 2 }],
      ['reio-party', { absent: 'not-recorded' }]
    ]);
  });

  it('is absence only where the list is complete', async () => {
    const { rows } = await answer(attendanceMatrix, { body: 'X', sort: 'group' }, run);
    const states = toParticipants(rows).map((p) => [p.id, p.cells.map((cell) => cell.state)]);
    expect(Object.fromEntries(states)).toEqual({
      BRA: ['spoke', 'attended'],
      CHL: ['attended', 'unknown'],
      CHN: ['attended', 'unknown'],
      EUE: ['attended', 'unknown'],
      FRA: ['spoke', 'unknown'],
      KEN: ['absent', 'attended']
    });
  });

  it('of one who came to the other body of a joint list only is told as that', async () => {
    const corpus = tinyCorpus();
    const joint = { ...corpus.document_sessions[0]!, session_id: 'X/2' };
    const { run: ask } = await openCorpus({
      ...corpus,
      document_sessions: [...corpus.document_sessions, joint]
    });
    const view = { body: 'X', sort: 'name' } as const;
    const { rows } = await answer(attendanceMatrix, view, ask);
    const chile = toParticipants(rows).find((p) => p.id === 'CHL');
    expect(chile?.cells.map((cell) => [cell.state, cell.places])).toEqual([
      ['attended', 1],
      ['elsewhere', 1]
    ]);
    const [place] = await ask(attendanceMatrix.evidence('X/2~CHL', view));
    expect(place?.text.slice(place.start ?? 0, place.end ?? 0)).toBe('智利');
  });

  it('shares are compared only where both lists are complete', async () => {
    const { rows } = await answer(shareComparison, { body: 'X' }, run);
    const [first, ...others] = comparedSessions(rows);
    expect(first?.session.session_id).toBe('X/1');
    expect(first?.isOpen).toEqual({ attendance: false, statements: false });
    expect(others).toEqual([]);
  });
});

describe('the trend is laid out', () => {
  const place = async (width: number) => {
    const view = { body: 'X', by: 'group' } as const;
    const { rows } = await answer(attendanceTrend, view, run);
    return layoutTrend(rows, view, 'en', width);
  };

  it.each([320, 640, 1200])('within a width of %i', async (width) => {
    const placed = await place(width);
    for (const { x, width: w } of placed.segments) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + w).toBeLessThanOrEqual(width);
    }
  });

  it('with segments that stand on one another and end at the baseline', async () => {
    const { segments, baseline } = await place(800);
    const first = segments.filter((segment) => segment.key.startsWith('X/1'));
    expect((first[0]?.y ?? 0) + (first[0]?.height ?? 0)).toBeCloseTo(baseline);
    first.slice(1).forEach((segment, i) => {
      expect(segment.y + segment.height).toBeCloseTo(first[i]?.y ?? 0);
    });
  });

  it('with names at the last bar where it has every part, and a legend otherwise', async () => {
    const { rows } = await answer(attendanceTrend, { body: 'X', by: 'group' }, run);
    const isFirst = ({ session_id: id }: { session_id: string }) => id === 'X/1';
    const whole = {
      ...rows,
      sessions: rows.sessions.filter(isFirst),
      counts: rows.counts.filter(isFirst)
    };
    const view = { body: 'X', by: 'group' } as const;
    const { names, legend, segments, plot } = layoutTrend(whole, view, 'en', 1000);
    expect(legend.items).toEqual([]);
    expect(names.map(({ paint }) => paint)).toEqual(segments.map(({ paint }) => paint));
    const places = names.map(({ y }) => y).toSorted((a, b) => a - b);
    places.slice(1).forEach((y, i) => expect(y - (places[i] ?? 0)).toBeGreaterThan(16));
    expect(Math.min(...names.map(({ x }) => x))).toBeGreaterThan(plot.left);
    const narrow = layoutTrend(whole, view, 'en', 390);
    expect([narrow.names, narrow.legend.items.length]).toEqual([[], names.length]);
  });

  it('with a cap on the open list alone, and a hollow mark for the missing one', async () => {
    const { caps, unrecorded, totals } = await place(800);
    expect(caps).toHaveLength(1);
    expect(unrecorded).toHaveLength(1);
    expect(totals.map((total) => total.text)).toEqual(['4', '≥\u00a02']);
  });
});

describe('turnover', () => {
  const pair = {
    before_id: 'X/1',
    session_id: 'X/2',
    returned: 5,
    joined: 2,
    departed: 1
  };

  it('of two complete lists is exact', () => {
    expect(movesOf(pair, { before: false, after: false })).toEqual({
      returned: 5,
      joined: 2,
      departed: 1
    });
  });

  it('tells of nobody who joined an open list’s session, or left for one', () => {
    const unknown = { absent: 'not-recorded' };
    expect(movesOf(pair, { before: true, after: false })).toEqual({
      returned: { absent: 'at-least', n: 5 },
      joined: unknown,
      departed: { absent: 'at-least', n: 1 }
    });
    expect(movesOf(pair, { before: false, after: true })).toEqual({
      returned: { absent: 'at-least', n: 5 },
      joined: { absent: 'at-least', n: 2 },
      departed: unknown
    });
  });

  it('compares a session with the one before it that has a list, and says why there is no rate', async () => {
    const view = { body: 'X' };
    const { rows } = await answer(attendanceTurnover, view, run);
    const [only, ...others] = turnovers(rows, view, 'en');
    expect(others).toEqual([]);
    expect(only?.lines.map((line) => line.n)).toEqual([1, 1, 3]);
    expect(only?.remark).toBe('no rate: a list is not complete');
  });

  it('has hatched ends on bars that may be longer, beside the numbers that say so', async () => {
    const view = { body: 'X' };
    const { rows } = await answer(attendanceTurnover, view, run);
    const groups = tallyBars(turnovers(rows, view, 'en'), 'en');
    const { bars } = layoutBars(groups, 800);
    expect(bars.map(({ bar, open }) => [bar.text.replace(/\s/g, ' '), open !== null])).toEqual([
      ['≥ 1', true],
      ['≥ 1', true],
      ['not recorded', false]
    ]);
    for (const { x, width, open, text } of bars)
      expect(text.x).toBeGreaterThan(x + width + (open ?? 0));
    expect(attendanceTurnover.text(rows, view, 'en').notes[0]).toContain('Hatched, “≥”');
  });
});

describe('the use of the floor', () => {
  it('tells the silent only where all statements are listed', () => {
    const unknown = { absent: 'not-recorded' };
    expect(useOf('silent', 3, { attendance: false, statements: true })).toEqual(unknown);
    expect(useOf('silent', 3, { attendance: false, statements: false })).toBe(3);
    expect(useOf('unlisted', 1, { attendance: true, statements: false })).toEqual(unknown);
    expect(useOf('unlisted', 1, { attendance: false, statements: false })).toBe(1);
  });

  it('counts the Secretariat apart from delegations', async () => {
    const view = { body: 'X' };
    const { rows } = await answer(floorUse, view, run);
    const [first] = floorUses(rows, view, 'en');
    expect(first?.lines.map((line) => line.n)).toEqual([2, 3, 0, 0, 1]);
  });
});

describe('the format of sessions', () => {
  const met = (...formats: (string | null)[]) => formats.map((format) => ({ session: { format } }));
  const breaksIn = (...formats: (string | null)[]) => {
    const recorded = met(...formats);
    return formatBreaks(recorded).map((entry) => recorded.indexOf(entry));
  };

  it('breaks where it changes, and where it is first stated', () => {
    expect(breaksIn('in-person', 'in-person', 'hybrid', 'hybrid', 'in-person')).toEqual([2, 4]);
    expect(breaksIn(null, 'hybrid')).toEqual([1]);
  });

  it('does not break at the first session, nor where nothing is stated', () => {
    expect(breaksIn('hybrid', 'hybrid', null)).toEqual([]);
  });
});

describe('marks on a line', () => {
  it('that would touch are moved apart, in order', () => {
    expect(spread([10, 12, 100], 500, 23)).toEqual([10, 33, 100]);
  });

  it('stay within the line', () => {
    expect(spread([90, 95, 99], 100, 23)).toEqual([54, 77, 100]);
  });
});
