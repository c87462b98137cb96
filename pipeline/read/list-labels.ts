/** Numbers of automatic lists as they are shown, by the names that Office Open XML gives to formats. */

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i']
];

const roman = (n: number): string => {
  let rest = n;
  let text = '';
  for (const [value, letters] of ROMAN)
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  return text;
};

/** a, b … z, aa, bb: as Word and HTML up to 26 do. */
const letter = (n: number): string =>
  String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));

const HAN = '零一二三四五六七八九';

/** 十, 十一, 二十, 一百零五; digits from a thousand on. */
const han = (n: number): string => {
  if (n >= 1000) return String(n);
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
  const head = hundreds > 0 ? `${HAN[hundreds]}百` : '';
  const zero = hundreds > 0 && tens === 0 && ones > 0 ? '零' : '';
  const ten = tens === 0 ? '' : `${tens === 1 && hundreds === 0 ? '' : HAN[tens]}十`;
  return `${head}${zero}${ten}${ones > 0 ? HAN[ones] : ''}`;
};

const FORMATS: Readonly<Record<string, (n: number) => string>> = {
  lowerLetter: letter,
  upperLetter: (n) => letter(n).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (n) => roman(n).toUpperCase(),
  chineseCounting: han,
  chineseCountingThousand: han,
  japaneseCounting: han,
  taiwaneseCounting: han,
  taiwaneseCountingThousand: han,
  ideographDigital: (n) => [...String(n)].map((d) => (d === '0' ? '〇' : HAN[Number(d)])).join(''),
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalEnclosedParen: (n) => `(${n})`,
  decimalEnclosedFullstop: (n) => `${n}.`,
  none: () => ''
};

/** The n-th label of a list in a format; decimal where the format is not known. */
export const labelOf = (format: string, n: number): string =>
  n < 1 ? String(n) : (FORMATS[format]?.(n) ?? String(n));
