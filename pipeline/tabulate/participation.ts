/** Who came, who spoke, who held an office. */
import type { Row } from '../schema.ts';
import { evidenceOf, type Corpus } from './corpus.ts';
import { itemId } from './ids.ts';

/** One row a participant and capacity of a session. */
export const attendanceRows = (corpus: Corpus): Row<'attendance'>[] => {
  const seen = new Set<string>();
  return corpus.standing.flatMap((d) =>
    d.attendance.flatMap((a) => {
      const session_id = corpus.sessions.idOf(d, a.body);
      const key = `${session_id}|${a.entity.id}|${a.capacity}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [
        {
          session_id,
          entity_id: a.entity.id,
          capacity: a.capacity,
          is_provisional: d.isDraft,
          ...evidenceOf(corpus, d, a)
        }
      ];
    })
  );
};

/** Attendance lists that say they are not complete. */
export const attendanceGaps = (corpus: Corpus): Row<'attendance_gaps'>[] =>
  corpus.standing.flatMap((d) =>
    d.attendanceGaps.map((g) => ({
      session_id: corpus.sessions.idOf(d, g.body),
      capacity: g.capacity,
      ...evidenceOf(corpus, d, g)
    }))
  );

/** One row a speaker under an item. */
export const statementRows = (corpus: Corpus): Row<'statements'>[] =>
  corpus.standing.flatMap((d) =>
    d.statements.map((s) => {
      const session_id = corpus.sessions.idOf(d, s.body);
      return {
        session_id,
        agenda_item_id: s.item === null ? null : itemId(session_id, s.item),
        item_is_inferred: s.itemIsInferred,
        entity_id: s.entity.id,
        capacity: s.capacity,
        kind: s.kind,
        source: s.source,
        on_behalf_of: s.onBehalfOf?.id ?? null,
        is_provisional: d.isDraft,
        ...evidenceOf(corpus, d, s)
      };
    })
  );

/** Statement lists that say they are not complete. */
export const statementGaps = (corpus: Corpus): Row<'statement_gaps'>[] =>
  corpus.standing.flatMap((d) =>
    d.statementGaps.map((g) => {
      const session_id = corpus.sessions.idOf(d, g.body);
      return {
        session_id,
        agenda_item_id: g.item === null ? null : itemId(session_id, g.item),
        ...evidenceOf(corpus, d, g)
      };
    })
  );

/** One row a person and office. */
export const officerRows = (corpus: Corpus): Row<'officers'>[] =>
  corpus.standing.flatMap((d) =>
    d.officers.map((o) => {
      const session_id = corpus.sessions.idOf(d, o.body, o.session);
      return {
        session_id,
        role: o.role,
        person: o.person,
        entity_id: o.entity?.id ?? null,
        affiliation_zh: o.affiliation,
        agenda_item_id: o.item === null ? null : itemId(session_id, o.item),
        ...evidenceOf(corpus, d, o)
      };
    })
  );
