/** Chinese numerals. */

const HAN_DIGITS = '零一二三四五六七八九';

/** 十一 → 11, 二十 → 20, 一百六十八 and 一六八 → 168; NaN for anything else. Reads digits too. */
export const readHanNumber = (text: string): number => {
  if (/^\d+$/.test(text)) return Number(text);
  if (!/^[零〇一二两三四五六七八九十百]+$/.test(text)) return NaN;
  const digit = (c: string): number => (c === '两' ? 2 : c === '〇' ? 0 : HAN_DIGITS.indexOf(c));
  // 一七一 and 一六〇 count by places.
  if (text.length > 1 && !/[十百]/.test(text)) return Number([...text].map(digit).join(''));
  let total = 0;
  let current = 0;
  for (const c of text) {
    if (c === '十' || c === '百') {
      total += (current || 1) * (c === '十' ? 10 : 100);
      current = 0;
    } else current = digit(c);
  }
  return total + current;
};
