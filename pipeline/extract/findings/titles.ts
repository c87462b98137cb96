/** Titles that are quoted otherwise than they are. */
import type { FindingFact } from '../../facts.ts';
import { titleForm } from '../../registry/registry.ts';
import type { DocumentContext } from '../context.ts';
import { finding } from './finding.ts';
import { similarity } from './similarity.ts';

/** A quoted title that is nearly, but not quite, the agenda’s. */
export const misquotedTitles = (context: DocumentContext): FindingFact[] => {
  const titles = new Map(
    context.document.paragraphs
      .filter((p) => p.listNumber !== null && p.text.length > 12)
      .map((p) => [titleForm(p.text), p.text])
  );
  const forms = [...titles.keys()];
  return context.document.paragraphs
    .filter((p) => p.kind === 'heading' && p.section !== null && p.role === 'deliberations')
    .flatMap((p) => {
      const form = titleForm(p.text);
      if (forms.some((known) => known.startsWith(form) || form.startsWith(known))) return [];
      const near = titles.get(forms.find((known) => similarity(form, known) > 0.8) ?? '');
      if (near === undefined) return [];
      return [
        finding(
          'note',
          'title-differs',
          { paragraph: p.ordinal, start: 0, end: p.text.length },
          {
            zh: `标题“${p.text}”与议程所载“${near}”不同；引用时请以议程为准。`,
            en: `The heading “${p.text}” differs from the agenda’s “${near}”. Quote the agenda.`
          }
        )
      ];
    });
};
