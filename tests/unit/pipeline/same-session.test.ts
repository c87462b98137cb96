import { expect, it } from 'vitest';
import type { DocumentFacts, OwnSessionFact } from '#pipeline/facts.ts';
import { resolveSessions } from '#pipeline/tabulate/sessions/sessions.ts';

/** A document of a working group, as far as its session is concerned. */
const told = (
  file: string,
  kind: DocumentFacts['kind'],
  ordinal: number | null,
  [from, to]: readonly [string, string]
) => {
  const session: OwnSessionFact = {
    body: 'CTOC/COP/WG.6',
    unknownName: null,
    ordinal,
    from,
    to,
    year: 2022,
    dateText: `${from} – ${to}`,
    place: null,
    format: null,
    meetings: null,
    where: { paragraph: 1, start: 0, end: 4 }
  };
  const facts = { sessionMentions: [], unnumberedSessions: [], sessions: [session] };
  return { file, kind, symbol: file, language: 'zh', sha256: file, ...facts } as unknown;
};

it('documents that come to one ordinal over other days tell of one session, in the days of its report', () => {
  const planned = ['2022-05-04', '2022-05-06'] as const;
  const held = ['2022-05-10', '2022-05-12'] as const;
  const documents = [
    told('agenda', 'agenda', null, planned),
    told('report', 'report', 9, held),
    told('paper', 'agenda', 9, planned)
  ] as DocumentFacts[];
  const { rows, idOf } = resolveSessions(documents);
  expect(rows.map((row) => [row.session_id, row.coverage, row.start_date, row.end_date])).toEqual([
    ['CTOC/COP/WG.6/9', 'report', ...held]
  ]);
  expect(rows[0]?.date_text).toBe('2022-05-10 – 2022-05-12');
  const ids = documents.map((document) => idOf(document, 'CTOC/COP/WG.6'));
  expect(ids).toEqual(Array(3).fill('CTOC/COP/WG.6/9'));
});
