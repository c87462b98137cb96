import type { Lang } from '#lib/i18n/lang.ts';
import { RequestError } from '#pipeline/renderer.ts';

/** An error for the one who asked, in both languages. */
export const refusal = (say: (lang: Lang) => string): RequestError =>
  new RequestError({ zh: say('zh'), en: say('en') });

/** What went wrong, in a language where it is known in one; else as the program says it. */
export const reasonOf = (error: unknown, lang: Lang): string => {
  if (error instanceof RequestError) return error.said[lang];
  return error instanceof Error ? error.message : String(error);
};
