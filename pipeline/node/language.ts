import type { Language } from '../schema.ts';

/** The language of messages: that of the POSIX locale, else of the system. */
export function messageLanguage(env: NodeJS.ProcessEnv = process.env): Language {
  const locale =
    env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^zh\b|^zh_/i.test(locale) ? 'zh' : 'en';
}
