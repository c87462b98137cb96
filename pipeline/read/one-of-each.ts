/** Two files of one document would count every fact twice: one is kept, the other one named. */
import type { DocumentFacts } from '../facts.ts';
import { fold } from '../text.ts';
import type { ReadFailure } from './source.ts';

/** The formats that tell most of a document’s structure come first. */
const BEST_FIRST = [
  'docx',
  'docm',
  'md',
  'markdown',
  'html',
  'htm',
  'xhtml',
  'txt',
  'text',
  'pdf',
  'doc'
];

const rankOf = ({ file }: DocumentFacts): number => {
  const rank = BEST_FIRST.indexOf(/\.([^.]+)$/.exec(file)?.[1]?.toLowerCase() ?? '');
  return rank < 0 ? BEST_FIRST.length : rank;
};

/** The first of the files that tells most; the order of the files decides between equals. */
const bestOf = (documents: readonly DocumentFacts[]): DocumentFacts =>
  documents.reduce((best, one) => (rankOf(one) < rankOf(best) ? one : best));

const LANGUAGE = { zh: { zh: '中文', en: 'Chinese' }, en: { zh: '英文', en: 'English' } } as const;

const secondOf = (document: DocumentFacts, kept: DocumentFacts): ReadFailure => {
  const { zh, en } = LANGUAGE[document.language];
  const what = document.symbol ?? kept.title;
  return {
    file: document.file,
    reason: {
      zh: `与 ${kept.file} 是同一份文件的${zh}文本（${what}）`,
      en: `it is the same document as ${kept.file} (${what}, in ${en})`
    },
    remedy: { zh: '请只保留其中一份', en: 'keep only one of them' }
  };
};

const sentences = (document: DocumentFacts): Set<string> =>
  new Set(
    document.paragraphs
      .filter(({ kind, text }) => kind !== 'heading' && text.length > 20)
      .map(({ text }) => fold(text).replace(/\s+/g, ''))
  );

/** A share of paragraphs that two documents on one subject do not have in common by chance. */
const MOST_SHARED = 0.8;

const isSameText = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  const smaller = Math.min(a.size, b.size);
  return smaller > 0 && [...a].filter((one) => b.has(one)).length >= smaller * MOST_SHARED;
};

/** Documents of one symbol and language; of those without a symbol, of one title, language and text. */
const groupsOf = (documents: readonly DocumentFacts[]): DocumentFacts[][] => {
  const groups = new Map<string, DocumentFacts[][]>();
  for (const document of documents) {
    const { symbol, language, title } = document;
    const key =
      symbol === null ? `title ${language} ${fold(title)}` : `symbol ${language} ${symbol}`;
    const known = groups.get(key) ?? [];
    groups.set(key, known);
    const same = known.find(
      ([first]) => symbol !== null || isSameText(sentences(first!), sentences(document))
    );
    if (same) same.push(document);
    else known.push([document]);
  }
  return [...groups.values()].flat();
};

export interface OneOfEach {
  readonly documents: readonly DocumentFacts[];
  readonly failures: readonly ReadFailure[];
}

/**
 * Keeps one file of each document: the one whose format tells most, the first among equals. The
 * language versions of one document are not the same document.
 */
export const oneOfEach = (documents: readonly DocumentFacts[]): OneOfEach => {
  const kept = new Map(
    groupsOf(documents).flatMap((group) => {
      const best = bestOf(group);
      return group.map((one) => [one, best] as const);
    })
  );
  return {
    documents: documents.filter((one) => kept.get(one) === one),
    failures: documents
      .filter((one) => kept.get(one) !== one)
      .map((one) => secondOf(one, kept.get(one)!))
  };
};
