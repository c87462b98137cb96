import type { ChartTable, ChartText } from '#lib/charts/contract.ts';
import type { Office } from '#lib/charts/native.ts';
import type { Sheet } from '#lib/charts/parts/sheet.ts';
import type { ExportMeta } from './meta.ts';
import type { ChartDrawing } from './picture.ts';

/** A chart in one view and one language, ready to leave: in a browser and in Node alike. */
export interface ExportedChart extends Office {
  readonly name: string;
  readonly text: ChartText;
  readonly table: ChartTable;
  readonly meta: ExportMeta;
  /** Draws it at a width in pixels, on paper; where asked, for a sheet of a given height. */
  readonly draw: (width: number, sheet?: Sheet) => Promise<ChartDrawing>;
}

/** A picture as the file formats that hold pictures want it. */
export interface PictureFiles {
  readonly svg: string;
  readonly png: Uint8Array<ArrayBuffer>;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** The room for a picture on a slide or a page. */
export interface PictureRoom {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Points, of type that stands in the picture at 13.5 pixels. */
  readonly leastType: number;
}

/** Makes pictures: with a browser’s canvas, or without one. */
export interface PictureMaker {
  /**
   * The chart alone, without what it says of itself, as near to the shape of the room as it can be
   * drawn; in several pictures where it can be parted and its type would be too small in one.
   */
  readonly chartPictures: (
    chart: ExportedChart,
    room: PictureRoom
  ) => Promise<readonly PictureFiles[]>;
}
