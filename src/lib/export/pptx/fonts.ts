import { element } from '../markup.ts';

/**
 * Fonts that offices have, with what stands in for them elsewhere. Without `<a:ea>` PowerPoint
 * sets Chinese in whatever the theme of the reader’s language says.
 */
export const LATIN = 'Arial';
export const EAST_ASIAN = 'Microsoft YaHei';

export const FONTS =
  element('a:latin', { typeface: LATIN }) +
  element('a:ea', { typeface: EAST_ASIAN }) +
  element('a:cs', { typeface: LATIN });

/** `CT_TextCharacterProperties` (ECMA-376, part 1, 21.1.2.3.9): what follows the fonts in it. */
const AFTER = /<a:(?:sym|hlinkClick|hlinkMouseOver|rtl|extLst)\b/;
const PROPERTIES = /<a:(rPr|defRPr|endParaRPr)\b((?:[^>"]|"[^"]*")*?)(?:\/>|>([\s\S]*?)<\/a:\1>)/g;

/** @returns the part with the fonts in the properties of each run of text */
export const withFonts = (xml: string): string =>
  xml
    .replace(/<a:r>(\s*)<a:t>/g, '<a:r>$1<a:rPr/><a:t>')
    .replace(PROPERTIES, (_, name: string, attributes: string, content = '') => {
      const others = String(content).replace(
        /<a:(latin|ea|cs)\b[^>]*?(\/>|>[\s\S]*?<\/a:\1>)/g,
        ''
      );
      const at = others.search(AFTER);
      const place = at < 0 ? others.length : at;
      const inside = others.slice(0, place) + FONTS + others.slice(place);
      return `<a:${name}${attributes}>${inside}</a:${name}>`;
    });

/** @returns the theme with the fonts as those of headings and of text */
export const themeWithFonts = (xml: string): string =>
  xml.replace(/<a:(majorFont|minorFont)>[\s\S]*?<\/a:\1>/g, `<a:$1>${FONTS}</a:$1>`);
