import type { ChartTable, ChartText } from '#lib/charts/contract.ts';
import type { NativeChart } from '#lib/charts/native.ts';
import type { ExportMeta } from './meta.ts';
import type { ChartDrawing } from './picture.ts';

/** A chart in one view and one language, ready to leave: in a browser and in Node alike. */
export interface ExportedChart {
  readonly name: string;
  readonly text: ChartText;
  readonly table: ChartTable;
  readonly native: NativeChart | null;
  readonly meta: ExportMeta;
  /** Draws it at a width in pixels, on paper; where asked, with its rows closer together. */
  readonly draw: (width: number, isDense?: boolean) => Promise<ChartDrawing>;
}

/** A picture as the file formats that hold pictures want it. */
export interface PictureFiles {
  readonly svg: string;
  readonly png: Uint8Array<ArrayBuffer>;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Makes pictures: with a browser’s canvas, or without one. */
export interface PictureMaker {
  /**
   * The chart alone, without what it says of itself, as near to the shape of a box as it can be
   * drawn; sizes in pixels.
   */
  readonly chartPicture: (
    chart: ExportedChart,
    box: { readonly width: number; readonly height: number }
  ) => Promise<PictureFiles>;
}
