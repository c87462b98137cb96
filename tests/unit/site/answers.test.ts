import { Answers } from '#lib/data/answers.ts';
import type { Query } from '#lib/data/query.ts';
import { describe, expect, it } from 'vitest';

const QUESTION: Query = { from: [], sql: 'SELECT 1 AS n', params: [], shape: {} };
const ROWS = [{ n: 1 }];

describe('answers', () => {
  it('that are on their way are waited for, not asked for again', async () => {
    const answers = new Answers();
    let bring = (_: typeof ROWS) => {};
    const brought = new Promise<typeof ROWS>((resolve) => (bring = resolve));
    const considered = answers.among(QUESTION, () => brought);
    const wanted = answers.among(QUESTION, () => Promise.reject(new Error('asked again')));
    bring(ROWS);
    expect(await considered).toBe(ROWS);
    expect(await wanted).toBe(ROWS);
    expect(answers.get(QUESTION)).toBe(ROWS);
  });

  it('that another could not have are asked for by whoever still wants them', async () => {
    const answers = new Answers();
    const failed = answers.among(QUESTION, () => Promise.reject(new Error('given up')));
    const wanted = answers.among(QUESTION, async () => ROWS);
    await expect(failed).rejects.toThrow('given up');
    expect(await wanted).toBe(ROWS);
  });
});
