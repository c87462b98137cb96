import { formatDate } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import type { Briefing } from './briefing.ts';

/** What stands on the cover in one language. */
export interface ComposedCover {
  readonly lang: Lang;
  readonly title: string;
  /** Author, organization, date: those that were given. */
  readonly lines: readonly string[];
  /** Site and data version. */
  readonly imprint: string;
}

const isDate = (iso: string) => iso !== '' && !Number.isNaN(Date.parse(iso));

export function coverOf(briefing: Briefing, lang: Lang, dataVersion: string): ComposedCover {
  const at = { locale: lang };
  const { title, author, organization, date } = briefing;
  const lines = [author, organization, isDate(date) ? formatDate(date, lang) : ''];
  return {
    lang,
    title: title.trim() === '' ? m.briefing_title_default({}, at) : title,
    lines: lines.filter((line) => line.trim() !== ''),
    imprint: m.briefing_imprint({ site: m.site_name({}, at), version: dataVersion }, at)
  };
}
