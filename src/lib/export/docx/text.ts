import { ExternalHyperlink, Paragraph, type IParagraphOptions, TextRun } from 'docx';
import type { Lang } from '#lib/i18n/lang.ts';
import { xmlText } from '../markup.ts';
import { EAST_ASIAN, LATIN } from '../pptx/fonts.ts';

export const COLOR = { ink: '16191D', soft: '4A5159', rule: 'D9D6CF', accent: '0D4980' } as const;

/** Without `w:eastAsia` Word sets Chinese in whatever the template of the reader’s language says. */
export const FONT = { ascii: LATIN, hAnsi: LATIN, eastAsia: EAST_ASIAN, cs: LATIN } as const;

const LANGUAGES = {
  zh: { value: 'zh-CN', eastAsia: 'zh-CN' },
  en: { value: 'en-GB', eastAsia: 'zh-CN' }
} as const;

/** How a text looks: size in points. */
export interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly link?: string;
}

/** A run of text: its characters only, its fonts in both scripts, its language. */
export const run = (text: string, lang: Lang, { size, bold, color }: Look = {}): TextRun =>
  new TextRun({
    text: xmlText(text),
    font: FONT,
    language: LANGUAGES[lang],
    ...(size === undefined ? {} : { size: size * 2 }),
    ...(bold === undefined ? {} : { bold }),
    ...(color === undefined ? {} : { color })
  });

/** A run that leads to an address. */
export const linked = (text: string, lang: Lang, link: string, look: Look = {}) =>
  new ExternalHyperlink({ link, children: [run(text, lang, { ...look, color: COLOR.accent })] });

/** A paragraph of one look. */
export const paragraph = (
  text: string,
  lang: Lang,
  look: Look = {},
  options: Omit<IParagraphOptions, 'children' | 'text'> = {}
): Paragraph => {
  const { link } = look;
  const child = link === undefined ? run(text, lang, look) : linked(text, lang, link, look);
  return new Paragraph({ ...options, children: [child] });
};
