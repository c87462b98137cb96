import { createFontStack, type FontMetrics } from '@capsizecss/core';
import arial from '@capsizecss/metrics/arial';
import georgia from '@capsizecss/metrics/georgia';
import notoSansSC from '@capsizecss/metrics/notoSansSC';
import notoSerifSC from '@capsizecss/metrics/notoSerifSC';
import sourceSans3 from '@capsizecss/metrics/sourceSans3';
import sourceSerif4 from '@capsizecss/metrics/sourceSerif4';
import { chineseFamily, fallbackFamily } from '#lib/fonts/faces.ts';

/** One file of a face, as the style sheet names it. */
export interface FontFaceRule {
  readonly family: string;
  readonly weights: string;
  readonly url: string;
  readonly unicodeRange: string;
}

const SANS = 'Rapporteur Sans';
const SERIF = 'Rapporteur Serif';

const STAND_INS: readonly (readonly [string, FontMetrics, FontMetrics])[] = [
  [SANS, sourceSans3, arial],
  [chineseFamily(SANS), notoSansSC, arial],
  [SERIF, sourceSerif4, georgia],
  [chineseFamily(SERIF), notoSerifSC, georgia]
];

/** @returns the rules of the stand-ins */
export const fallbackRules = (): string[] =>
  STAND_INS.map(([family, ours, system]) => fallbackRule(family, ours, system));

/** @returns a rule; text is shown in the stand-in until the file has come */
export const fontFaceRule = ({ family, weights, url, unicodeRange }: FontFaceRule): string =>
  `@font-face{font-family:'${family}';font-style:normal;font-weight:${weights};` +
  `font-display:swap;src:url('${url}') format('woff2');unicode-range:${unicodeRange}}`;

/**
 * A font of the reader’s system, scaled to the widths and line of ours (CSS Fonts 5
 * `size-adjust`, `ascent-override`), so that nothing moves when ours arrives.
 */
const fallbackRule = (family: string, ours: FontMetrics, system: FontMetrics): string => {
  const { fontFaces } = createFontStack([{ ...ours, familyName: family }, system], {
    fontFaceFormat: 'styleObject'
  });
  const rule = [fontFaces].flat()[0]['@font-face'];
  return (
    `@font-face{font-family:'${fallbackFamily(family)}';src:local('${system.familyName}');` +
    `ascent-override:${rule.ascentOverride};descent-override:${rule.descentOverride};` +
    `line-gap-override:${rule.lineGapOverride ?? '0%'};size-adjust:${rule.sizeAdjust}}`
  );
};
