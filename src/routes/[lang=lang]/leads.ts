import { formatCell } from '#lib/charts/absence.ts';
import { attendanceTrend, toTrend, totalOf } from '#lib/charts/attendance-trend/chart.ts';
import { answer } from '#lib/charts/chart.ts';
import { driftBand, driftLines, verdict } from '#lib/charts/drift-band/chart.ts';
import { sideNames } from '#lib/charts/drift/sides.ts';
import {
  comparedSessions,
  hasShares,
  keyOf,
  shareComparison
} from '#lib/charts/share-comparison/chart.ts';
import { emphasisKey, topicEmphasis } from '#lib/charts/topic-emphasis/chart.ts';
import { topicGroups } from '#lib/charts/topic-emphasis/topics.ts';
import { type ShiftView, wordShift } from '#lib/charts/word-shift/chart.ts';
import { moreOn } from '#lib/charts/word-shift/finding.ts';
import type { Run } from '#lib/data/query.ts';
import { formatShare, formatTitle } from '#lib/i18n/format.ts';
import { groupLabel } from '#lib/i18n/labels.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { sessionIn } from '#lib/i18n/session.ts';
import { driftAccounts } from '#lib/queries/drift-accounts.ts';
import { FILTERS, filtersIn } from '#lib/view/filters.ts';
import { defaultSides } from '#lib/view/sides.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';

/** A line of a short answer: `14th session (2023)  91`. */
export interface LeadLine {
  readonly name: string;
  readonly value: string;
  /** How long its bar is, of 1; null where nothing is measured. */
  readonly length: number | null;
  /** Whether there may be more, because the list is not complete. */
  readonly isAtLeast: boolean;
  /** The value is a list of words, and has a line of its own. */
  readonly isList?: true;
  /** The figure that the line tells, as addresses name it; empty where the page itself does. */
  readonly open: string;
}

/** The short answer to what a reader asks first, and the page that gives the whole of it. */
export interface Lead {
  readonly section: 'attendance' | 'participation' | 'topics' | 'drift';
  /** What the lines tell, and of whom. */
  readonly about: string;
  /** None where the documents do not say enough. */
  readonly lines: readonly LeadLine[];
}

/** Lines that an answer has room for. */
const TOLD = 3;

const { by, level, masked, measure } = DEFAULT_VIEW;
const filters = filtersIn(DEFAULT_VIEW, FILTERS);

/** Who came: the States on the latest attendance lists. */
async function attendance(body: string, lang: Lang, run: Run): Promise<Lead> {
  const view = { body, by, ...filters };
  const { rows } = await answer(attendanceTrend, view, run);
  const told = toTrend(rows, view)
    .filter((entry) => entry.parts !== null)
    .slice(-TOLD);
  const most = Math.max(...told.map((entry) => entry.total));
  return {
    section: 'attendance',
    about: m.lead_attendance({}, { locale: lang }),
    lines: told.map((entry) => ({
      name: sessionIn(entry.session, body, lang),
      value: formatCell(totalOf(entry), lang),
      length: entry.total / most,
      isAtLeast: entry.isOpen,
      open: ''
    }))
  };
}

/** Who spoke: the groups that spoke most at the latest session whose lists are complete. */
async function participation(body: string, lang: Lang, run: Run): Promise<Lead> {
  const view = { body, ...filters };
  const { rows } = await answer(shareComparison, view, run);
  const compared = comparedSessions(rows).findLast(hasShares);
  const session = compared ? sessionIn(compared.session, body, lang) : '';
  const most = compared?.groups.toSorted((a, b) => b.statements - a.statements).slice(0, TOLD);
  return {
    section: 'participation',
    about: m.lead_participation({ session }, { locale: lang }),
    lines: (most ?? []).map((group) => {
      const share = group.statements / (compared?.statements ?? 1);
      return {
        name: groupLabel(group.group, lang),
        value: formatShare(share, lang),
        length: share,
        isAtLeast: false,
        open: compared ? `${shareComparison.name}:${keyOf(compared, group, 'statements')}` : ''
      };
    })
  };
}

/** On what: the topics of most paragraphs of the latest report that shares can be given of. */
async function topics(body: string, lang: Lang, run: Run): Promise<Lead> {
  const view = { body, level, masked, measure };
  const { rows } = await answer(topicEmphasis, view, run);
  const told = topicGroups(rows, view, lang)
    .flatMap(({ lines }) => lines)
    .flatMap(({ id, name, emphases }) => {
      const cell = emphases.findLast((e) => e.account.relation === 'reports' && e.interval);
      return cell?.interval && cell.k > 0 ? [{ id, name, cell, ...cell.interval }] : [];
    })
    .sort((a, b) => b.share - a.share)
    .slice(0, TOLD);
  const session = told[0] ? sessionIn(told[0].cell.account.session, body, lang) : '';
  return {
    section: 'topics',
    about: m.lead_topics({ session }, { locale: lang }),
    lines: told.map(({ id, name, cell, share }) => ({
      name,
      value: formatShare(share, lang),
      length: share,
      isAtLeast: false,
      open: `${topicEmphasis.name}:${emphasisKey(cell, id, level)}`
    }))
  };
}

const said = (name: string, value: string): LeadLine => ({
  name,
  value,
  length: null,
  isAtLeast: false,
  open: ''
});

/** What either side says more of than the other. */
async function moved(
  view: ShiftView,
  names: Readonly<Record<'a' | 'b', string>>,
  lang: Lang,
  run: Run
): Promise<LeadLine[]> {
  const { rows } = await answer(wordShift, view, run);
  return (['a', 'b'] as const).flatMap((side) => {
    const items = moreOn(rows, side, lang, TOLD);
    const more = view.of === 'words' ? m.lead_more : m.lead_more_topics;
    const name = formatTitle(more({ side: names[side] }, { locale: lang }));
    if (items.length === 0) return [];
    return [{ ...said(name, items.join(lang === 'zh' ? '、' : ', ')), isList: true as const }];
  });
}

/** Whether the emphasis has moved: what the comparison says that the page of it begins with. */
async function drift(body: string, lang: Lang, run: Run): Promise<Lead> {
  const sides = defaultSides(await run(driftAccounts(body)));
  const view = { ...sides, level, masked };
  const { rows } = await answer(driftBand, view, run);
  const names = sideNames(rows, lang);
  const lines = await Promise.all(
    driftLines(rows, view, lang).map(async (line) => [
      said(line.name, verdict(line, lang)),
      // What chance alone would give is no movement, whichever way it points.
      ...(line.band?.isBeyondChance ? await moved({ ...view, of: line.of }, names, lang, run) : [])
    ])
  );
  return {
    section: 'drift',
    about: formatTitle(m.lead_drift(names, { locale: lang })),
    lines: lines.flat()
  };
}

/**
 * Who came, who spoke, on what, and whether the emphasis has moved: as the first charts of those
 * pages tell it before anything was chosen. `body` is empty for all bodies.
 */
export const leads = (body: string, lang: Lang, run: Run): Promise<Lead[]> =>
  Promise.all([attendance, participation, topics, drift].map((lead) => lead(body, lang, run)));
