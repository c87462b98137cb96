import { type IStylesOptions, LineRuleType } from 'docx';
import { COLOR, FONT } from './text.ts';

const headingStyle = (points: number, before: number) => ({
  run: { font: FONT, size: points * 2, bold: true, color: COLOR.ink },
  paragraph: { spacing: { before, after: 120 }, keepNext: true }
});

/** The styles of a document: Word’s own names, so that its contents and its outline know them. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: FONT,
        size: 21,
        color: COLOR.ink,
        language: { value: 'en-GB', eastAsia: 'zh-CN' }
      },
      paragraph: { spacing: { line: 300, lineRule: LineRuleType.AUTO } }
    },
    heading1: headingStyle(17, 480),
    heading2: headingStyle(12, 320),
    hyperlink: { run: { font: FONT, color: COLOR.accent } }
  },
  paragraphStyles: [
    {
      id: 'TOC1',
      name: 'toc 1',
      basedOn: 'Normal',
      next: 'Normal',
      run: { font: FONT, size: 21 },
      paragraph: { spacing: { before: 60, after: 60 } }
    }
  ]
};
