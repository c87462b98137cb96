import { formatLabel } from '#lib/i18n/labels.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { sessionList } from '#lib/i18n/session.ts';
import type { SessionRow } from '#lib/queries/sessions.ts';
import { groups } from 'd3';

interface Met {
  readonly session: Pick<SessionRow, 'format'>;
}

/**
 * The entries whose stated format is not that of the entry before: from there on figures are of
 * another kind. After a session of which no format is stated it may have changed, and is told too.
 */
export const formatBreaks = <T extends Met>(recorded: readonly T[]): T[] =>
  recorded.filter((entry, i) => {
    const before = recorded[i - 1]?.session.format;
    const { format } = entry.session;
    return i > 0 && format !== before && format !== null;
  });

/** Which sessions met in which format; empty where it never changed. */
export function formatNote(
  recorded: readonly { readonly session: SessionRow }[],
  body: string,
  lang: Lang
): string {
  const at = { locale: lang };
  if (formatBreaks(recorded).length === 0) return '';
  const told = groups(recorded, (entry) => entry.session.format).map(([format, of]) =>
    m.trend_format_of(
      {
        sessions: sessionList(
          of.map((entry) => entry.session),
          body,
          lang
        ),
        format: format === null ? m.trend_format_unknown({}, at) : formatLabel(format, lang)
      },
      at
    )
  );
  return m.trend_note_formats({ formats: told.join(lang === 'zh' ? '；' : '; ') }, at);
}
