import type { Lang } from '#lib/i18n/lang.ts';

/** What an export says of itself, beside what the chart says. */
export interface ExportMeta {
  readonly lang: Lang;
  readonly dataVersion: string;
  /** Address that shows the same view. */
  readonly permalink: string;
  /** ISO date on which it was made. */
  readonly madeOn: string;
}
