import type { Lang } from '#lib/i18n/lang.ts';

/**
 * The weight of a heading inside a picture. Han are not set bold at such sizes: their strokes run
 * together, and each weight of each character is a download.
 */
export const headWeight = (lang: Lang) => (lang === 'zh' ? 400 : 600);
