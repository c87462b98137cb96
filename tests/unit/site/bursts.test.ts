import { burstsOf } from '#lib/charts/topic-intervals/bursts.ts';
import { toEmphasis } from '#lib/charts/topic-emphasis/emphasis.ts';
import type { SessionRow } from '#lib/queries/sessions.ts';
import { describe, expect, it } from 'vitest';

/** A block of accounts, each k of n paragraphs. */
const block = (...shares: readonly (readonly [k: number, n: number])[]) => ({
  relation: 'reports' as const,
  emphases: shares.map(([k, n], i) =>
    toEmphasis(
      {
        session: { session_id: `X/${i}` } as SessionRow,
        relation: 'reports',
        isDraft: false,
        n,
        characters: 100 * n
      },
      [{ session_id: `X/${i}`, relation: 'reports', paragraphs: k, mentions: k }]
    )
  )
});

const marked = (of: ReturnType<typeof block>) =>
  [...burstsOf(of)].map((cell) => cell.account.session.session_id);

describe('a burst', () => {
  it('is marked where one session speaks of a topic more than the others of its kind', () => {
    expect(marked(block([2, 40], [3, 40], [25, 40], [1, 40]))).toEqual(['X/2']);
  });

  it('is not marked where all speak of it alike', () => {
    expect(marked(block([10, 40], [11, 40], [9, 40]))).toEqual([]);
  });

  it('is never marked of fewer than ten paragraphs, nor against fewer', () => {
    expect(marked(block([9, 9], [0, 40]))).toEqual([]);
    expect(marked(block([30, 40], [0, 9]))).toEqual([]);
  });
});
