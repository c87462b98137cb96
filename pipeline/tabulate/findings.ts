/** Findings of single documents, and those that only the whole corpus shows. */
import type { DocumentFacts, FindingFact } from '../facts.ts';
import type { Row } from '../schema.ts';
import { documentTitle, itemTitle, type Corpus } from './corpus.ts';
import { versionFindings } from './version-findings.ts';
import { paragraphId } from './ids.ts';

const findingRow = (corpus: Corpus, d: DocumentFacts, f: FindingFact): Row<'findings'> => {
  const document_id = corpus.ids.get(d)!;
  return {
    document_id,
    paragraph_id: f.paragraph === null ? null : paragraphId(document_id, f.paragraph),
    severity: f.severity,
    code: f.code,
    message_zh: f.message.zh,
    message_en: f.message.en,
    start: f.start,
    end: f.end
  };
};

const ordinalFindings = (corpus: Corpus): Row<'findings'>[] =>
  corpus.sessions.inferred.map(({ document, sessionId, ordinal }) => ({
    document_id: corpus.ids.get(document)!,
    paragraph_id: null,
    severity: 'note' as const,
    code: 'inferred-ordinal',
    message_zh: `没有文件写明 ${sessionId} 的届次；按前后届会推定为第${ordinal}届，请核对。`,
    message_en: `No document states the ordinal of ${sessionId}; it follows from its neighbours (${ordinal}). Check it.`,
    start: null,
    end: null
  }));

/** Whether nothing says that a document is one of meetings. */
const isForeign = ({ kind, symbol, sessions }: DocumentFacts): boolean =>
  kind === 'other' && symbol === null && sessions.length === 0;

const foreignFindings = (corpus: Corpus): Row<'findings'>[] =>
  corpus.documents.filter(isForeign).map((d) => ({
    document_id: corpus.ids.get(d)!,
    paragraph_id: null,
    severity: 'warning' as const,
    code: 'no-session',
    message_zh: '没有读出机构、届会或文号：它不像会议文件，各届会议的数字都不含它。',
    message_en:
      'No body, session or symbol was read in it: it does not look like a document of a meeting, and no figure of a session counts it.',
    start: null,
    end: null
  }));

const translationFindings = (corpus: Corpus): Row<'findings'>[] =>
  corpus.documents.flatMap((d) => {
    if (isForeign(d)) return [];
    const titles = [
      { title: d.title, isKnown: documentTitle(corpus, d).isKnown },
      ...d.agenda.map((a) => ({ title: a.title, isKnown: itemTitle(corpus, d, a).isKnown }))
    ];
    const missing = new Set(titles.filter((t) => !t.isKnown).map((t) => t.title));
    return [...missing].map((title) => ({
      document_id: corpus.ids.get(d)!,
      paragraph_id: null,
      severity: 'note' as const,
      code: 'missing-translation',
      message_zh: `“${title}”没有已知译名；两种语言都显示原文。请加入 registry/titles.csv。`,
      message_en: `No translation is known of “${title}”: it stands in both languages. Add it to registry/titles.csv.`,
      start: null,
      end: null
    }));
  });

/** All findings: by document, then of documents of no session, inferred ordinals, missing translations, versions that differ. */
export const findingRows = (corpus: Corpus): Row<'findings'>[] => [
  ...corpus.documents.flatMap((d) => d.findings.map((f) => findingRow(corpus, d, f))),
  ...foreignFindings(corpus),
  ...ordinalFindings(corpus),
  ...translationFindings(corpus),
  ...versionFindings(corpus)
];
