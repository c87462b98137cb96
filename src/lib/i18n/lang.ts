/** The languages of the site, in the order of the switch. */
export const LANGS = ['zh', 'en'] as const;
export type Lang = (typeof LANGS)[number];

export const isLang = (text: string | undefined): text is Lang =>
  (LANGS as readonly (string | undefined)[]).includes(text);

/** BCP 47 tags whose number, date and list formats United Nations documents follow. */
export const LOCALES: Record<Lang, string> = { zh: 'zh-CN', en: 'en-GB' };

export const otherLang = (lang: Lang): Lang => (lang === 'zh' ? 'en' : 'zh');

/** The `zh` or `en` of a pair of columns: `inLang(row, 'name', 'en')` is `row.name_en`. */
export const inLang = <K extends string>(
  row: Readonly<Record<`${K}_${Lang}`, string>>,
  column: K,
  lang: Lang
): string => row[`${column}_${lang}`];
