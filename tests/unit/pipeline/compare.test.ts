import { describe, expect, it } from 'vitest';
import { compareTables, movedFigures } from '#pipeline/compare.ts';

const present = (entity_id: string, document_id = 'A') => ({
  session_id: 'X/1',
  entity_id,
  capacity: 'party',
  document_id
});

describe('compareTables', () => {
  it('names rows added and removed, and the document they were read in', () => {
    const changes = compareTables(
      { attendance: [present('ARG'), present('BRA')] },
      { attendance: [present('ARG'), present('CHN', 'B')] }
    );
    expect(changes.map((c) => [c.kind, c.key, c.document])).toEqual([
      ['removed', 'X/1 | BRA | party | A', 'A'],
      ['added', 'X/1 | CHN | party | B', 'B']
    ]);
  });

  it('tells which columns of a row moved, with both values', () => {
    const row = { session_id: 'X/1', body_id: 'X', meetings: 4 };
    const [change] = compareTables({ sessions: [row] }, { sessions: [{ ...row, meetings: 5 }] });
    expect(change?.columns).toEqual({ meetings: [4, 5] });
  });

  it('finds nothing between a build and itself', () => {
    const tables = { attendance: [present('ARG'), present('ARG')] };
    expect(compareTables(tables, tables)).toEqual([]);
  });
});

describe('movedFigures', () => {
  it('counts participants by session, and leaves a session without a list blank', () => {
    expect(movedFigures({ attendance: [present('ARG')] }, {})).toEqual([
      { session: 'X/1', what: 'participants', before: 1, after: null }
    ]);
  });
});
