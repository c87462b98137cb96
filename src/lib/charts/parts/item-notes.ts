import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { textWidth } from './text-width.ts';

interface Item {
  readonly number: string | null;
  readonly title_zh: string | null;
  readonly title_en: string | null;
}

/** Pixels beyond which a picture may cut a title, and the type that it is set in. */
const LONG = 200;
const FONT = 13.5;

/** The titles of agenda items in full, of those that a picture has room to name only in part. */
export const itemNotes = (items: readonly Item[], lang: Lang): string[] =>
  items.flatMap((item) => {
    const title = (lang === 'zh' ? item.title_zh : item.title_en) ?? '';
    if (textWidth(title, FONT) <= LONG) return [];
    return m.participation_note_item({ number: item.number ?? '', title }, { locale: lang });
  });
