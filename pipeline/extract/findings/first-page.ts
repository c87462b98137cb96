/** What could not be read on a first page, on which every row of a document hangs. */
import type { FindingFact, OwnSessionFact } from '../../facts.ts';
import type { Bilingual } from '../../schema.ts';
import type { DocumentContext } from '../context.ts';
import { finding } from './finding.ts';

type Part = Bilingual & { readonly isMissing: boolean };

const partsOf = (
  { document: { masthead } }: DocumentContext,
  sessions: readonly OwnSessionFact[]
): Part[] => [
  { zh: '机构和届会', en: 'body and session', isMissing: sessions.length === 0 },
  {
    zh: '届次和会期',
    en: 'ordinal and days of the session',
    isMissing: sessions.some((s) => s.ordinal === null && s.from === null && s.year === null)
  },
  { zh: '文件种类', en: 'kind of document', isMissing: masthead.kind === 'other' }
];

/** Which part of the first page is not known, and what to do; nothing where no document of a meeting is at hand. */
export const unreadFirstPage = (
  context: DocumentContext,
  sessions: readonly OwnSessionFact[]
): FindingFact[] => {
  const { kind, symbol } = context.document.masthead;
  const isForeign = kind === 'other' && symbol === null && sessions.length === 0;
  const missing = isForeign ? [] : partsOf(context, sessions).filter(({ isMissing }) => isMissing);
  if (missing.length === 0) return [];
  const told = (language: 'zh' | 'en', joint: string): string =>
    missing.map((part) => part[language]).join(joint);
  return [
    finding(
      'warning',
      'unread-first-page',
      {},
      {
        zh: `首页没有读出${told('zh', '、')}。请核对首页是否完整（文号、机构、届次、日期、标题）；机构不在登记表的，加入 registry/bodies.csv。`,
        en: `Not read on the first page: ${told('en', '; ')}. See whether it is whole (symbol, body, ordinal, days, title); add a body that the registry lacks to registry/bodies.csv.`
      }
    )
  ];
};
