/** Anonymous speakers in English. */
import type { VoicePattern } from '../grammar.ts';

const NOUN = '(?:speakers?|delegations?|participants?|representatives?|panel+ists?|experts?)';

export const voices: readonly VoicePattern[] = [
  [
    new RegExp(
      `\\b(?:many|most|a (?:large )?(?:number|majority) of|numerous|the majority of)\\s+(?:other\\s+)?${NOUN}`,
      'gi'
    ),
    'many'
  ],
  [new RegExp(`\\bseveral\\s+(?:other\\s+)?${NOUN}`, 'gi'), 'several'],
  [new RegExp(`\\b(?:some|certain)\\s+(?:other\\s+)?${NOUN}|\\ba few\\s+${NOUN}`, 'gi'), 'some'],
  [
    /\b(?:one|another|a)\s+(?:other\s+)?(?:speaker|delegation|participant)\b|\btwo (?:speakers|delegations)\b/gi,
    'one'
  ],
  [
    /(?:^|(?<=[.;]\s))(?:other )?speakers\b|\bit was (?:noted|stressed|emphasized|mentioned|suggested|observed)\b/gi,
    'indefinite'
  ]
];
