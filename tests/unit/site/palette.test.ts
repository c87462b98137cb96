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

const GROUPS = ['cat-1', 'cat-2', 'cat-3', 'cat-4', 'cat-5'];
const pairs = GROUPS.flatMap((a, i) => GROUPS.slice(i + 1).map((b) => [a, b] as const));

describe.each(['light', 'dark'] as const)('the %s palette', (theme) => {
  it.each(pairs)('%s and %s stay apart, also for colour-blind readers', (a, b) => {
    const [x, y] = [colour(a, theme), colour(b, theme)];
    expect(difference(x, y)).toBeGreaterThan(25);
    for (const matrix of Object.values(VISIONS))
      expect(difference(seenBy(x, matrix), seenBy(y, matrix))).toBeGreaterThan(10);
  });

  it.each(GROUPS.slice(1).map((name, i) => [GROUPS[i] ?? '', name] as const))(
    '%s and %s, which touch where they are stacked, differ in grey',
    (a, b) => {
      expect(Math.abs(lab(colour(a, theme)).l - lab(colour(b, theme)).l)).toBeGreaterThan(12);
    }
  );

  it.each(GROUPS)('%s stands out from the paper, and its label from it', (name) => {
    expect(contrast(colour(name, theme), colour('paper', theme))).toBeGreaterThan(3);
    expect(contrast(colour(name, theme), colour(`on-${name}`, theme))).toBeGreaterThan(3.8);
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
