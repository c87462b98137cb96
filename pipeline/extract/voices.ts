/** Anonymous speakers: how widely a point was shared. Nobody is ever put into one. */
import type { VoiceFact } from '../facts.ts';
import type { ParsedParagraph } from '../parse/document.ts';
import type { Language } from '../schema.ts';

type Strength = VoiceFact['strength'];

const NOUN_ZH = '(?:发言者|发言人|代表团|与会者|代表(?!团)|主讲人|专家|国家的代表)';
const ZH: readonly (readonly [RegExp, Strength])[] = [
  [
    new RegExp(`(?:许多|很多|大多数|多数|众多|绝大多数|大量)(?:其他)?(?:的)?${NOUN_ZH}们?`, 'g'),
    'many'
  ],
  [
    new RegExp(`(?:有)?(?<!极少|大)(?:几|数|若干|多)(?:[名位个])?(?:其他)?${NOUN_ZH}们?`, 'g'),
    'several'
  ],
  [new RegExp(`(?:有)?(?:另)?(?:一些|有些|部分)(?:其他)?${NOUN_ZH}们?`, 'g'), 'some'],
  [
    new RegExp(
      `(?:有)?(?:另|还有)?一[名位个](?:其他)?(?:发言者|发言人|与会者|代表团)|(?:有)?两[名位](?:发言者|发言人|与会者)`,
      'g'
    ),
    'one'
  ],
  [
    /(?:另)?有(?:发言者|发言人|与会者|代表团)|(?:^|(?<=[,，。.;；]))(?:各)?(?:发言者|发言人)们?(?=[^，。,.]{0,12}(?:指出|强调|提到|认为|讨论|介绍|分享|交流|列举|表示|得出))/g,
    'indefinite'
  ]
];
const NOUN_EN = '(?:speakers?|delegations?|participants?|representatives?|panel+ists?|experts?)';
const EN: readonly (readonly [RegExp, Strength])[] = [
  [
    new RegExp(
      `\\b(?:many|most|a (?:large )?(?:number|majority) of|numerous|the majority of)\\s+(?:other\\s+)?${NOUN_EN}`,
      'gi'
    ),
    'many'
  ],
  [new RegExp(`\\bseveral\\s+(?:other\\s+)?${NOUN_EN}`, 'gi'), 'several'],
  [
    new RegExp(`\\b(?:some|certain)\\s+(?:other\\s+)?${NOUN_EN}|\\ba few\\s+${NOUN_EN}`, 'gi'),
    'some'
  ],
  [
    /\b(?:one|another|a)\s+(?:other\s+)?(?:speaker|delegation|participant)\b|\btwo (?:speakers|delegations)\b/gi,
    'one'
  ],
  [
    /(?:^|(?<=[.;]\s))(?:other )?speakers\b|\bit was (?:noted|stressed|emphasized|mentioned|suggested|observed)\b/gi,
    'indefinite'
  ]
];

const PATTERNS: Readonly<Record<Language, typeof ZH>> = { zh: ZH, en: EN };

/** Every anonymous voice of a paragraph, in order; a longer phrase hides the shorter one in it. */
export const voicesIn = (paragraph: ParsedParagraph, language: Language): VoiceFact[] => {
  const found = PATTERNS[language].flatMap(([pattern, strength]) =>
    [...paragraph.text.matchAll(pattern)].map((m) => ({
      paragraph: paragraph.ordinal,
      phrase: m[0],
      strength,
      start: m.index,
      end: m.index + m[0].length
    }))
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((voice, i) => !found.slice(0, i).some((other) => other.end > voice.start));
};
