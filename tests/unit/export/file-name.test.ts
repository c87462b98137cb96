import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '#lib/export/file-name.ts';

const PARTS = {
  body: 'CTOC/COP/WG.3',
  session: '11',
  chart: 'attendance-trend',
  lang: 'zh',
  dataVersion: '4f2a91c0'
} as const;

describe('fileName(parts, extension)', () => {
  it('names body, session, chart, language and data version', () => {
    expect(fileName(PARTS, 'csv')).toBe('CTOC-COP-WG.3-11_attendance-trend_zh_4f2a91c0.csv');
  });

  it('leaves out what the chart does not have', () => {
    const name = fileName({ ...PARTS, body: '', session: undefined }, 'png');
    expect(name).toBe('attendance-trend_zh_4f2a91c0.png');
  });

  it('is a name that every file system takes, whatever a document calls its body', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (body) => {
        const name = fileName({ ...PARTS, body }, 'svg');
        expect(name).not.toMatch(/[\p{Cc}/\\:*?"<>|]/u);
        expect(name).not.toMatch(/^\./);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(204);
      })
    );
  });

  it('keeps Chinese names', () => {
    expect(fileName({ ...PARTS, body: '国际合作 工作组' }, 'svg')).toMatch(/^国际合作-工作组-11_/);
  });
});
