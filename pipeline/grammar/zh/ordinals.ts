/** Ordinals of sessions: 第十次会议, 第七届和第八届会议. */
import type { OrdinalPhrase } from '../grammar.ts';
import { withBetween } from '../ranges.ts';
import { readHanNumber } from './numbers.ts';

const HAN = '[〇零一二三四五六七八九十百]{1,5}|\\d{1,3}';

const UNIT = '[次届]';

const SUFFIX =
  '(?:\\s*(?:[常续复特]\\S?会|(?:常|续|复|特别|实质性|闭会期间|年度)?会?会议|常会|续会|会期))';

const ORDINALS = new RegExp(
  `((?:第(?:${HAN})${UNIT}?(?:、|和|及|至|与))*)第(${HAN})${UNIT}(${SUFFIX})?`,
  'g'
);

/** 2024年第一届常会 counts the sessions of a year. */
const OF_YEAR = /(?:19|20)\d\d年#第[一二三四1234][届次](?:常会|例会|定期会议|常会会议)/;

/** What else is counted: 总务委员会第一次报告, 第六次定期报告. */
const NO_SESSION =
  /^(?:场|条|款|段|号|章|节|议|(?:合并)?(?:定期|年度|进度|进展|中期|初步|全面|补充)?报告)/;

/** 第十次会议, 第七届和第八届会议; 第1次会议 with a digit is a meeting within a session and is left out. */
export const ordinalsZh = (folded: string): OrdinalPhrase[] =>
  [...folded.matchAll(ORDINALS)].flatMap((m) => {
    const printed = [
      ...[...m[1]!.matchAll(new RegExp(`第(${HAN})`, 'g'))].map((n) => n[1]!),
      m[2]!
    ];
    const isRange = /至$/.test(m[1]!);
    const isDigit = /\d/.test(printed[0]!);
    if (isDigit && m[0].includes('次')) return [];
    if (OF_YEAR.test(`${folded.slice(Math.max(0, m.index - 6), m.index)}#${m[0]}`)) return [];
    if (NO_SESSION.test(folded.slice(m.index + m[0].length)) && !m[3]) return [];
    return [
      {
        start: m.index,
        end: m.index + m[0].length,
        ordinals: withBetween(
          printed.map(readHanNumber).filter((n) => n > 0),
          isRange
        ),
        isOpen: !m[3]
      }
    ];
  });
