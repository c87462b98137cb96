/** What reading a document takes and gives. */
import type { FindingFact } from '../facts.ts';
import type { Bilingual } from '../schema.ts';

export interface SourceFile {
  /** Name of the file, without its folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

export interface ReadFailure {
  readonly file: string;
  readonly reason: Bilingual;
  readonly remedy: Bilingual;
}

export type Format = 'text' | 'html' | 'docx' | 'doc' | 'pdf';

export interface ReadText {
  /** Plain text, or light Markdown where the format tells headings, tables and footnotes. */
  readonly text: string;
  readonly format: Format;
  /** What a careful reader should know about the reading: an encoding assumed, text damaged. */
  readonly findings: readonly FindingFact[];
}

export type ReadResult = ReadText | { readonly failure: ReadFailure };

/** What the core cannot find by itself: each runtime brings its own. */
export interface ReadResources {
  /**
   * A predefined CMap of Adobe’s (`GBK-EUC-H`) in pdf.js’s packed form: PDFs with fonts that are
   * not embedded name them. Without this, the text in such fonts is lost, and a finding says so.
   */
  readonly cMap?: (name: string) => Promise<Uint8Array<ArrayBuffer>>;
}

export const note = (
  severity: FindingFact['severity'],
  code: string,
  message: Bilingual
): FindingFact => ({ paragraph: null, start: null, end: null, severity, code, message });
