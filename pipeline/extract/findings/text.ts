/** Damaged words and chapters that hold nothing. */
import type { FindingFact } from '../../facts.ts';
import { isReport, type DocumentContext } from '../context.ts';
import { finding, numbered } from './finding.ts';

/** A Latin word of the running language inside a Chinese sentence: 法律and实际. */
export const strayWords = (context: DocumentContext): FindingFact[] => {
  return context.document.paragraphs.flatMap((p) =>
    [...p.text.matchAll(context.grammar.structure.strayWord)].map((m) =>
      finding(
        'warning',
        'stray-word',
        { paragraph: p.ordinal, start: m.index, end: m.index + m[0].length },
        {
          zh: `${numbered(p).zh}的中文句子里夹有英文词“${m[0]}”，原文可能损坏；请对照原件。`,
          en: `The English word “${m[0]}” stands inside a Chinese sentence in ${numbered(p).en}; the text may be damaged. Compare it with the original.`
        }
      )
    )
  );
};

/** Sections that hold text or other sections. */
const filledSections = ({ paragraphs, sections }: DocumentContext['document']) =>
  new Set([
    ...paragraphs
      .filter((p) => p.kind !== 'heading' && p.kind !== 'footnote')
      .map((p) => p.section),
    ...sections.map((s) => s.parent)
  ]);

export const emptySections = (context: DocumentContext): FindingFact[] => {
  if (!isReport(context)) return [];
  const { paragraphs, sections } = context.document;
  const filled = filledSections(context.document);
  return sections.flatMap((s) => {
    if (filled.has(s.ordinal)) return [];
    const heading = paragraphs[s.paragraph - 1]!;
    return [
      finding(
        'note',
        'empty-section',
        { paragraph: heading.ordinal, start: 0, end: heading.text.length },
        {
          zh: `“${s.heading}”一节没有内容；草稿可能尚未写完，不得视为“没有”。`,
          en: `The section “${s.heading}” has no text: a draft may not be finished. Do not read it as “nothing”.`
        }
      )
    ];
  });
};
