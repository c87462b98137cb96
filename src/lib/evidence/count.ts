import type { CountedUnit } from '#lib/charts/chart.ts';
import type { EvidenceRow } from '#lib/queries/evidence.ts';
import { groups, sum } from 'd3';

/** How many units of a kind some evidence is. */
export function countEvidence(rows: readonly EvidenceRow[], unit: CountedUnit): number {
  if (unit === 'places') return rows.length;
  if (unit === 'occurrences') return sum(rows, (row) => row.n);
  return new Set(rows.map((row) => row.paragraph_id)).size;
}

/** The places of one paragraph. */
export interface QuotedParagraph {
  readonly paragraph: EvidenceRow;
  readonly places: readonly EvidenceRow[];
}

/** Places by paragraph, in the order of the evidence. */
export const byParagraph = (rows: readonly EvidenceRow[]): QuotedParagraph[] =>
  groups(rows, (row) => row.paragraph_id).map(([, places]) => ({
    paragraph: places[0] as EvidenceRow,
    places
  }));
