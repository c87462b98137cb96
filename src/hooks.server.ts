import { isLang } from '#lib/i18n/lang.ts';
import type { Handle } from '@sveltejs/kit';

/** Writes the language of the page into `<html lang>`. */
export const handle: Handle = ({ event, resolve }) => {
  const lang = isLang(event.params.lang) ? event.params.lang : 'zh';
  return resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', lang) });
};
