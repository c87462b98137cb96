/** English numerals. */

export const UNITS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth'
];

const CARDINALS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty'
];

export const TENS = ['twent', 'thirt', 'fort', 'fift', 'sixt', 'sevent', 'eight', 'ninet'];

/** `tenth` → 10, `twenty-first` → 21, `seventy-fourth` → 74; NaN for anything else. */
export const readEnOrdinal = (text: string): number => {
  const lower = text.toLowerCase();
  const unit = UNITS.indexOf(lower);
  if (unit >= 0) return unit + 1;
  const match = /^([a-z]+?)(?:ieth|y-([a-z]+))$/.exec(lower);
  const tens = match ? TENS.indexOf(match[1]!) : -1;
  if (tens < 0) return NaN;
  const rest = match![2] ? UNITS.indexOf(match![2]) + 1 : 0;
  return match![2] && rest === 0 ? NaN : (tens + 2) * 10 + rest;
};

/** `nine`, `12`; NaN for anything else. */
export const readEnNumber = (text: string): number =>
  /^\d+$/.test(text) ? Number(text) : CARDINALS.indexOf(text.toLowerCase()) + 1 || NaN;
