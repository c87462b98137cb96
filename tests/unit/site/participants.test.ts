import { readFileSync } from 'node:fs';
import { chooseParticipants } from '../../../src/routes/[lang=lang]/participants/choose.ts';
import { recordedSessions, participantRecord } from '#lib/charts/participant-record/chart.ts';
import { answer } from '#lib/charts/chart.ts';
import type { Run } from '#lib/data/query.ts';
import { participants } from '#lib/queries/participants.ts';
import { participantStatements } from '#lib/queries/participant-statements.ts';
import { entitySlug, slugIndex } from '#lib/slug.ts';
import { csvParse } from 'd3-dsv';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { tinyCorpus } from './corpus.ts';
import { openCorpus } from './tables.ts';

let run: Run;
beforeAll(async () => {
  ({ run } = await openCorpus(tinyCorpus()));
});

describe('the list of participants', () => {
  it('has whoever came or spoke, with how often', async () => {
    const rows = await run(participants());
    expect(rows.map((r) => [r.entity_id, r.attended, r.statements, r.first_year])).toEqual([
      ['BRA', 2, 1, 2019],
      ['CHL', 1, 0, 2019],
      ['CHN', 1, 0, 2019],
      ['EUE', 1, 0, 2019],
      ['FRA', 1, 1, 2019],
      ['KEN', 1, 0, 2021],
      ['secretariat', 0, 1, null]
    ]);
  });

  const chosen = async (choice: Partial<Parameters<typeof chooseParticipants>[1]>) =>
    chooseParticipants(
      await run(participants()),
      { find: '', groups: [], sort: 'name', ...choice },
      'en'
    ).map((row) => row.entity_id);

  it('is narrowed by a part of a name in either language, however it is typed', async () => {
    expect(await chosen({ find: '中国' })).toEqual(['CHN']);
    expect(await chosen({ find: ' ｂｒＡz' })).toEqual(['BRA']);
    expect(await chosen({ find: 'atlantis' })).toEqual([]);
  });

  it('is narrowed by group and sorted as asked, names deciding between equals', async () => {
    expect(await chosen({ groups: ['GRULAC'] })).toEqual(['BRA', 'CHL']);
    expect((await chosen({ sort: 'count' }))[0]).toBe('BRA');
    expect((await chosen({ sort: 'first' })).at(-1)).toBe('secretariat');
    expect((await chosen({ sort: 'group' }))[0]).toBe('KEN');
  });
});

describe('the record of a participant', () => {
  const recordOf = async (participant: string) => {
    const { rows } = await answer(participantRecord, { participant, body: '' }, run);
    return recordedSessions(rows).map(({ session, cells }) => [
      session.session_id,
      ...cells.map((cell) => (cell.isUnknown ? 'unknown' : cell.n))
    ]);
  };

  it('is absence only where the list is complete', async () => {
    expect(await recordOf('KEN')).toEqual([
      ['X/1', 0, 0],
      ['X/2', 1, 'unknown']
    ]);
    expect(await recordOf('CHN')).toEqual([
      ['X/1', 1, 0],
      ['X/2', 'unknown', 'unknown']
    ]);
  });

  it('of one body has its sessions alone', async () => {
    const { rows } = await answer(participantRecord, { participant: 'KEN', body: 'Y' }, run);
    expect(recordedSessions(rows)).toEqual([]);
    expect(rows.sources).toEqual([]);
    const own = await answer(participantRecord, { participant: 'KEN', body: 'X' }, run);
    expect(recordedSessions(own.rows)).toHaveLength(2);
    const { subtitle } = participantRecord.text(own.rows, own.view, 'en');
    expect(subtitle).toContain(own.rows.sessions[0]?.body_en);
  });

  it('of nobody is empty', async () => {
    expect(await recordOf('nobody')).toEqual([]);
  });

  it('tells each statement with its item', async () => {
    const [first, ...others] = await run(participantStatements('BRA'));
    expect(others).toEqual([]);
    expect(first).toMatchObject({ session_id: 'X/1', number: '2', title_en: 'Extradition' });
  });
});

describe('the address of a participant', () => {
  it('is the code of a State in small letters, and a name of the registry as it is', () => {
    expect(['CHN', 'g77', 'un-women'].map(entitySlug)).toEqual(['chn', 'g77', 'un-women']);
  });

  it('keeps names apart that lose something on the way', () => {
    const odd = ['A/B', 'A B', 'a-b', '甲/乙', '甲 乙', '甲乙', '///', '……'];
    expect(new Set(odd.map(entitySlug)).size).toBe(odd.length);
    expect(slugIndex(odd, entitySlug).get(entitySlug('甲/乙'))).toBe('甲/乙');
  });

  it('is one part of a path, never empty, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (id) => {
        expect(entitySlug(id)).toMatch(/^[\p{L}\p{N}._-]+$/u);
        expect(entitySlug(id)).not.toMatch(/^\.+$/);
      })
    );
  });

  it('is different for all that the registry knows', () => {
    const ids = ['states', 'organizations'].flatMap((name) =>
      csvParse(readFileSync(`pipeline/registry/${name}.csv`, 'utf8')).map((row) =>
        String(Object.values(row)[0])
      )
    );
    expect(ids.length).toBeGreaterThan(400);
    expect(() => slugIndex(ids, entitySlug)).not.toThrow();
  });
});
