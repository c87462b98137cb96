import type { Lang } from '#lib/i18n/lang.ts';
import type { Sheet } from './parts/sheet.ts';

/** What the component that draws a chart is given; it draws inside an `<svg>` of this width. */
export interface Drawing<V, R> {
  readonly rows: R;
  readonly view: V;
  readonly lang: Lang;
  /** Pixels. */
  readonly width: number;
  /** Prefix of ids, unique on the page. */
  readonly id: string;
  /** The name of the picture for those who cannot see it. */
  readonly label: string;
  /** How it stands on paper of a given height. */
  readonly sheet?: Sheet;
}
