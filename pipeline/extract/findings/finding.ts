/** One finding, and how it names a paragraph. */
import type { FindingFact, Where } from '../../facts.ts';
import type { ParsedParagraph } from '../../parse/document.ts';
import type { Bilingual } from '../../schema.ts';

type Severity = FindingFact['severity'];

export const finding = (
  severity: Severity,
  code: string,
  where: Partial<Where>,
  message: Bilingual
): FindingFact => ({
  paragraph: where.paragraph ?? null,
  start: where.start ?? null,
  end: where.end ?? null,
  severity,
  code,
  message
});

export const numbered = (p: ParsedParagraph): Bilingual =>
  p.number
    ? { zh: `第${p.number}段`, en: `paragraph ${p.number}` }
    : { zh: '未编号段', en: 'an unnumbered paragraph' };
