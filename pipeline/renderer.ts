import type { Bilingual } from './schema.ts';

/** A chart that can be exported, for a list of them. */
export interface RenderableChart {
  readonly name: string;
  /** What it shows when nothing is asked of it. */
  readonly title: Bilingual;
  /** Whether a presentation has it as a chart that can be edited, or else as a picture. */
  readonly isEditable: boolean;
  /** What can be asked of it; `values` where only some are understood. */
  readonly options: readonly { readonly name: string; readonly values: readonly string[] }[];
}

export interface RenderRequest {
  readonly chart: string;
  /** Options of the chart by name; those left out are as on its page. */
  readonly options: Readonly<Record<string, string>>;
  /** One file each; `both` is one with both. */
  readonly languages: readonly string[];
  readonly formats: readonly string[];
  readonly size: string;
  /** Pixels of a PNG to a CSS pixel. */
  readonly scale: number;
  /** Where the site stands, ending in `/`, for links; empty if nowhere. */
  readonly site: string;
  /** ISO date. */
  readonly madeOn: string;
}

export interface RenderedFile {
  readonly name: string;
  readonly content: Uint8Array | string;
}

/** What the command line asks of the site: its charts as files, without a browser. */
export interface Renderer {
  readonly list: () => Promise<readonly RenderableChart[]>;
  /** The options of all charts together. */
  readonly options: readonly string[];
  /**
   * Checks a request as a whole, then makes its files one by one.
   *
   * @throws RequestError where something is asked for that there is not
   */
  readonly render: (request: RenderRequest) => AsyncGenerator<RenderedFile>;
}

/** Opens the renderer over a folder of tables. */
export type OpenRenderer = (tables: string) => Promise<Renderer>;

/** A request that cannot be met, said for the one who made it. */
export class RequestError extends Error {
  readonly said: Bilingual;

  constructor(said: Bilingual) {
    super(said.en);
    this.name = 'RequestError';
    this.said = said;
  }
}
