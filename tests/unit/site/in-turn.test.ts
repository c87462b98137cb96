import { Answers } from '#lib/data/answers.ts';
import { inTurn } from '#lib/data/in-turn.ts';
import type { Query } from '#lib/data/query.ts';
import { describe, expect, it } from 'vitest';

const question = (sql: string, ...params: string[]): Query => ({
  from: [],
  sql,
  params,
  shape: {}
});

describe('inTurn(work)', () => {
  it('begins a piece of work when the one before it has ended', async () => {
    const turn = inTurn();
    const told: string[] = [];
    const work = (name: string) => async () => {
      told.push(`${name} begins`);
      await Promise.resolve();
      told.push(`${name} ends`);
    };
    await Promise.all([turn(work('a')), turn(work('b'))]);
    expect(told).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('passes over what nobody waits for any more', async () => {
    const turn = inTurn();
    const stale = new AbortController();
    const told: string[] = [];
    const first = turn(async () => stale.abort());
    const second = turn(async () => told.push('stale'), stale.signal);
    const third = turn(async () => told.push('wanted'));
    await first;
    await expect(second).rejects.toThrow(/abort/i);
    await third;
    expect(told).toEqual(['wanted']);
  });

  it('lets so much begin at once as it is told, and the rest when that ends', async () => {
    const turn = inTurn(2);
    const told: string[] = [];
    const ends: (() => void)[] = [];
    const work = (name: string) =>
      turn(() => new Promise<void>((end) => void (told.push(name), ends.push(end))));
    const all = Promise.all(['a', 'b', 'c', 'd'].map(work));
    await expect.poll(() => told).toEqual(['a', 'b']);
    ends[1]?.();
    await expect.poll(() => told).toEqual(['a', 'b', 'c']);
    for (const i of [0, 2]) ends[i]?.();
    await expect.poll(() => told.length).toBe(4);
    ends[3]?.();
    await all;
  });

  it('takes the lowest place next, in whatever order they came', async () => {
    const turn = inTurn();
    const told: string[] = [];
    const work = (name: string, place: number) =>
      turn(async () => void told.push(name), undefined, place);
    await Promise.all([work('a', 1), work('d', 4), work('b', 2), work('c', 3)]);
    expect(told).toEqual(['a', 'b', 'c', 'd']);
  });

  it('goes on after a failure', async () => {
    const turn = inTurn();
    const failing = turn(() => Promise.reject(new Error('no such table')));
    const next = turn(async () => 'answered');
    await expect(failing).rejects.toThrow('no such table');
    expect(await next).toBe('answered');
  });
});

describe('Answers', () => {
  it('knows an answer by its SQL, its parameters and what it is about', () => {
    const answers = new Answers();
    const rows = [{ n: 1 }];
    answers.set(question('SELECT $1', 'a'), rows);
    expect(answers.get(question('SELECT $1', 'a'))).toBe(rows);
    expect(answers.get(question('SELECT $1', 'b'))).toBeUndefined();
    expect(answers.get({ ...question('SELECT $1', 'a'), within: ['A'] })).toBeUndefined();
  });

  it('forgets the answer that was asked for longest ago', () => {
    const answers = new Answers();
    for (let i = 0; i < 200; i += 1) answers.set(question(`SELECT ${i}`), []);
    answers.get(question('SELECT 0'));
    answers.set(question('SELECT 200'), []);
    expect(answers.get(question('SELECT 0'))).toEqual([]);
    expect(answers.get(question('SELECT 1'))).toBeUndefined();
  });
});
