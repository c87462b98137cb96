/**
 * What readers and the writer of parts agree on. A large table stands in its file in parts, each of
 * the rows of so many documents that follow each other in `documents`: whoever asks about some
 * documents fetches their parts alone.
 */

/** Documents to a part. */
export const PART_DOCUMENTS = 4;

/** A table with fewer rows is not worth parts. */
export const WORTH_PARTS = 20_000;

/** What ends an Arrow IPC stream: a continuation marker and a length of 0. */
export const END_OF_STREAM = Uint8Array.of(255, 255, 255, 255, 0, 0, 0, 0);

/** One range of bytes of a table’s file: how many, and the first 32 digits of their SHA-256. */
export type Part = readonly [bytes: number, hash: string];

/** The parts of a table’s file, in their order: they follow the schema, and the end follows them. */
export interface Parts {
  readonly schema: Part;
  readonly parts: readonly Part[];
}

/** The digits of a SHA-256 by which a part is checked. */
export const partHash = (sha256: string) => sha256.slice(0, 32);
