import type { Format } from '#lib/export/make-file.ts';
import type { SizeName } from '#lib/export/sizes.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';

export type Languages = Lang | 'both';

/** What was chosen last holds for the next chart, until the page is left. */
export const choices = $state<{ languages: Languages | ''; size: SizeName; scale: number }>({
  /** Empty for the language of the page. */
  languages: '',
  size: 'slide',
  scale: 2
});

type Text = (inputs: { pixels: string }, options: { locale: Lang }) => string;

/** The files in the order in which briefings ask for them. */
export const FORMAT_TEXTS: readonly {
  readonly format: Format;
  readonly name: (inputs: object, options: { locale: Lang }) => string;
  readonly told: Text;
}[] = [
  { format: 'pptx', name: m.export_pptx, told: m.export_pptx_told },
  { format: 'png', name: m.export_png, told: m.export_png_told },
  { format: 'svg', name: m.export_svg, told: m.export_svg_told },
  { format: 'xlsx', name: m.export_xlsx, told: m.export_xlsx_told },
  { format: 'csv', name: m.export_csv, told: m.export_csv_told },
  { format: 'json', name: m.export_json, told: m.export_json_told }
];

export const SIZE_TEXTS: Readonly<
  Record<SizeName, (inputs: object, options: { locale: Lang }) => string>
> = {
  slide: m.export_size_slide,
  half: m.export_size_half,
  column: m.export_size_column,
  square: m.export_size_square,
  page: m.export_size_page
};
