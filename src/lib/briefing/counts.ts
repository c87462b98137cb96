import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import type { KeyFigures } from '#lib/queries/key-figures.ts';

type Message = (inputs: { count: number }, options: { locale: Lang }) => string;

/** The figures of the whole corpus: what each is in words, and the page that tells more. */
const COUNTS = {
  documents: { told: m.briefing_count_documents, page: 'documents/' },
  reported: { told: m.briefing_count_reported, page: 'sessions/' },
  participants: { told: m.briefing_count_participants, page: 'attendance/' },
  statements: { told: m.briefing_count_statements, page: 'participation/' },
  paragraphs: { told: m.briefing_count_paragraphs, page: 'documents/' }
} as const satisfies Partial<Record<keyof KeyFigures, { told: Message; page: string }>>;

export type CountName = keyof typeof COUNTS;

export const isCountName = (name: string): name is CountName => Object.hasOwn(COUNTS, name);

export const tellCount = (name: CountName, n: number, lang: Lang): string =>
  COUNTS[name].told({ count: n }, { locale: lang });

/** Where more is told of a count, from the folder of a language. */
export const countPage = (name: CountName): string => COUNTS[name].page;
