import { describe, expect, it } from 'vitest';
import { withoutRadicals } from '#pipeline/read/radicals.ts';

describe('withoutRadicals(text)', () => {
  it('gives the character that a radical of a PDF’s text layer looks like', () => {
    expect(withoutRadicals('缔约⽅会议⼯作组')).toBe('缔约方会议工作组');
    expect(withoutRadicals('⻓期、⻅第三⻚、⻢来⻄亚')).toBe('长期、见第三页、马来西亚');
  });

  it('keeps every place: a text is as long as before', () => {
    const text = '⼀、⾔⻚⺠\uf900⼈。';
    expect(withoutRadicals(text)).toHaveLength(text.length);
  });

  it('leaves other text as it is', () => {
    expect(withoutRadicals('工方 CTOC/COP/WG.3 ﬁ 〇')).toBe('工方 CTOC/COP/WG.3 ﬁ 〇');
  });
});
