import type { Query, RowOf } from '#lib/data/query.ts';
import { PARTICIPANT, PARTICIPANT_SQL } from './participants.ts';

export type NamedParticipant = RowOf<typeof PARTICIPANT>;

/** Who is meant by an identifier? */
export const participant = (entity: string): Query<typeof PARTICIPANT> => ({
  from: ['entities'],
  params: [entity],
  shape: PARTICIPANT,
  sql: `SELECT ${PARTICIPANT_SQL} FROM entities e WHERE e.entity_id = $1`
});
