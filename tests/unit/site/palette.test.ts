import { STEPS } from '#lib/charts/parts/steps.ts';
import { readFileSync } from 'node:fs';
import { lab, rgb } from 'd3';
import { describe, expect, it } from 'vitest';

type Theme = 'light' | 'dark';

const tokens = readFileSync('src/lib/styles/tokens.css', 'utf8');

/** The colour of a token in a theme. */
function colour(name: string, theme: Theme): string {
  const [, light, dark] = tokens.match(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`) ?? [];
  const found = theme === 'light' ? light : dark;
  if (!found) throw new Error(`no token --${name}`);
  return found;
}

const channels = (hex: string) => {
  const { r, g, b } = rgb(hex);
  return [r, g, b].map((v) => {
    const c = v / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
};

const toHex = (linear: readonly number[]) => {
  const [r = 0, g = 0, b = 0] = linear.map((value) => {
    const c = Math.max(0, Math.min(1, value));
    return 255 * (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055);
  });
  return rgb(r, g, b).formatHex();
};

/** Machado, Oliveira & Fernandes (2009), IEEE TVCG 15(6), severity 1.0, on linear RGB. */
const VISIONS = {
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881]
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998]
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039]
  ]
};

const seenBy = (hex: string, matrix: readonly (readonly number[])[]) => {
  const values = channels(hex);
  return toHex(matrix.map((row) => row.reduce((sum, k, i) => sum + k * (values[i] ?? 0), 0)));
};

const difference = (a: string, b: string) => {
  const [x, y] = [lab(a), lab(b)];
  return Math.hypot(x.l - y.l, x.a - y.a, x.b - y.b);
};

const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = channels(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** WCAG 2.2 contrast ratio. */
const contrast = (a: string, b: string) => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

const AMOUNTS = [1, 2, 3, 4, 5, 6].map((n) => `seq-${n}`);
/** From less through the middle to more. */
const LESS_TO_MORE = ['div-minus-2', 'div-minus-1', 'div-0', 'div-plus-1', 'div-plus-2'];

/** How far two colours are apart at the least, for any reader. */
const apart = (a: string, b: string) =>
  Math.min(
    difference(a, b),
    ...Object.values(VISIONS).map((matrix) => difference(seenBy(a, matrix), seenBy(b, matrix)))
  );

const neighbours = (names: readonly string[]) =>
  names.slice(1).map((name, i) => [names[i] ?? '', name] as const);

const nameOf = (token: string) => token.slice('var(--'.length, -1);

const GROUPS = ['cat-1', 'cat-2', 'cat-3', 'cat-4', 'cat-5'];
const pairs = GROUPS.flatMap((a, i) => GROUPS.slice(i + 1).map((b) => [a, b] as const));

describe.each(['light', 'dark'] as const)('the %s palette', (theme) => {
  it.each(pairs)('%s and %s stay apart, also for colour-blind readers', (a, b) => {
    const [x, y] = [colour(a, theme), colour(b, theme)];
    expect(difference(x, y)).toBeGreaterThan(25);
    for (const matrix of Object.values(VISIONS))
      expect(difference(seenBy(x, matrix), seenBy(y, matrix))).toBeGreaterThan(10);
  });

  it.each(neighbours(GROUPS))(
    '%s and %s, which touch where they are stacked, differ in grey',
    (a, b) => {
      expect(Math.abs(lab(colour(a, theme)).l - lab(colour(b, theme)).l)).toBeGreaterThan(12);
    }
  );

  it.each(GROUPS)('%s stands out from the paper, and its label from it', (name) => {
    expect(contrast(colour(name, theme), colour('paper', theme))).toBeGreaterThan(3);
    expect(contrast(colour(name, theme), colour(`on-${name}`, theme))).toBeGreaterThan(3.8);
  });

  it('amounts run one way from the paper on, each step apart from the last, also in grey', () => {
    const steps = ['paper', ...AMOUNTS].map((name) => lab(colour(name, theme)).l);
    const towards = theme === 'light' ? -1 : 1;
    steps.slice(1).forEach((l, i) => {
      expect((l - (steps[i] ?? 0)) * towards, `step ${i + 1}`).toBeGreaterThan(i === 0 ? 4 : 10);
    });
    for (const [a, b] of neighbours(AMOUNTS))
      expect(apart(colour(a, theme), colour(b, theme)), b).toBeGreaterThan(12);
  });

  it.each(STEPS)('a number is legible on $fill', ({ fill, ink }) => {
    const ratio = contrast(colour(nameOf(fill), theme), colour(nameOf(ink), theme));
    expect(ratio).toBeGreaterThan(4.5);
  });

  it('less and more leave the middle on either side and are never taken for one another', () => {
    const [least = 0, less = 0, middle = 0, more = 0, most = 0] = LESS_TO_MORE.map((name) =>
      Math.abs(lab(colour(name, theme)).l - lab(colour('paper', theme)).l)
    );
    expect([middle < less, less < least, middle < more, more < most]).not.toContain(false);
    for (const [a, b] of neighbours(LESS_TO_MORE))
      expect(apart(colour(a, theme), colour(b, theme)), b).toBeGreaterThan(20);
    for (const n of [1, 2])
      expect(
        apart(colour(`div-minus-${n}`, theme), colour(`div-plus-${n}`, theme))
      ).toBeGreaterThan(50);
  });

  it.each(['ink', 'ink-soft', 'ink-faint', 'accent', 'accent-strong', 'warn'])(
    '%s is legible on the paper',
    (name) => {
      expect(contrast(colour(name, theme), colour('paper', theme))).toBeGreaterThan(4.5);
    }
  );

  it.each(['mark-fact', 'mark-topic', 'mark-citation', 'mark-voice', 'mark-gap'])(
    'text is legible on %s',
    (name) => {
      expect(contrast(colour('ink', theme), colour(name, theme))).toBeGreaterThan(7);
    }
  );
});
