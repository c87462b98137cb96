import { keyframes, type Place } from '#lib/charts/frame/motion.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const number = fc.integer({ min: -2000, max: 2000 });
const places = (...names: string[]) =>
  fc.record(Object.fromEntries(names.map((name) => [name, number])));

/** What a transform of a shape makes of one of its points. */
const transformed = (transform: string, x: number, y: number) => {
  const [left, top, across, along] = transform.match(/-?[\d.]+(?:e-?\d+)?/g)!.map(Number);
  return [left! + across! * x, top! + along! * y];
};

const firstTransform = (shape: 'line' | 'text', from: Place, to: Place) =>
  (keyframes(shape, from, to)?.transform as string[] | undefined)?.[0];

describe('a mark goes from where it stood to where it stands', () => {
  it('by the properties that changed, if it is a rectangle or a circle', () => {
    const from = { x: 1, y: 2, width: 3, height: 4 };
    expect(keyframes('rect', from, { ...from, y: 5 })).toEqual({ y: ['2px', '5px'] });
    expect(keyframes('circle', { cx: 1, cy: 2, r: 3 }, { cx: 1, cy: 2, r: 9 })).toEqual({
      r: ['3px', '9px']
    });
  });

  it('from the very place where it stood, if it is a text', () => {
    fc.assert(
      fc.property(places('x', 'y'), places('x', 'y'), (from, to) => {
        const back = firstTransform('text', from, to);
        const [x, y] = back ? transformed(back, to.x!, to.y!) : [to.x, to.y];
        expect([x, y]).toEqual([from.x, from.y]);
      })
    );
  });

  it('with both its ends, if it is a line that keeps its direction', () => {
    const lines = fc.tuple(places('x1', 'y1', 'x2'), places('x1', 'y1', 'x2'));
    fc.assert(
      fc.property(lines, ([a, b]) => {
        fc.pre(a.x1 !== a.x2 && b.x1 !== b.x2);
        const [from, to] = [a, b].map((line) => ({ ...line, y2: line.y1! }) as Place);
        const back = firstTransform('line', from!, to!);
        for (const [x, y] of [['x1', 'y1'] as const, ['x2', 'y2'] as const]) {
          const [left, top] = back ? transformed(back, to![x]!, to![y]!) : [to![x], to![y]];
          expect(left).toBeCloseTo(from![x]!, 5);
          expect(top).toBeCloseTo(from![y]!, 5);
        }
      })
    );
  });

  it('not at all, if it stays', () => {
    expect(keyframes('text', { x: 1, y: 2 }, { x: 1, y: 2 })).toBeNull();
  });
});
