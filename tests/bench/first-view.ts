import { groups, max, median } from 'd3';
import { weighSite } from '../../scripts/fonts/first-view.ts';
import { kindOf } from '../../scripts/fonts/site.ts';
import { totalOf } from '../../scripts/fonts/weigh.ts';
import type { Report } from './report.ts';

const kilobytes = (bytes = 0) => (bytes / 1000).toFixed(0);

/** What each kind of page weighs. */
export async function firstView(): Promise<Report> {
  const kinds = groups(await weighSite('build'), ({ page }) => kindOf(page));
  return {
    title: 'First view without a script: kB over the wire, at most 150',
    head: ['pages', 'number', 'median', 'most', 'fonts'],
    rows: kinds.map(([kind, of]) => {
      const weights = of.map(totalOf);
      const fonts = of.map((weight) => weight.fonts);
      return [
        kind,
        `${of.length}`,
        kilobytes(median(weights)),
        kilobytes(max(weights)),
        kilobytes(median(fonts))
      ];
    })
  };
}
