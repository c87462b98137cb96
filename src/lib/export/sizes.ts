/** Shapes of pictures: what they are put into. */
export const SIZE_NAMES = ['slide', 'half', 'column', 'square', 'page'] as const;
export type SizeName = (typeof SIZE_NAMES)[number];

export interface Size {
  /** CSS pixels. */
  readonly width: number;
  /** Without one, as high as what the picture says. */
  readonly height?: number;
  /** How much larger its type is than that of a page. */
  readonly type: number;
}

/**
 * A slide is 13⅓ inches wide and 7½ high; the column is that of an A4 page with margins of 2 cm;
 * `page` is the chart as the site shows it on a wide screen.
 */
export const SIZES: Readonly<Record<SizeName, Size>> = {
  slide: { width: 1280, height: 720, type: 1.3 },
  half: { width: 640, height: 720, type: 1 },
  column: { width: 643, type: 0.95 },
  square: { width: 1080, height: 1080, type: 1.3 },
  page: { width: 1120, type: 1 }
};

export const isSizeName = (name: string): name is SizeName =>
  (SIZE_NAMES as readonly string[]).includes(name);
