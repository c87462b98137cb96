/** Placeholders that say a text is not complete. */
import { remember } from '../../remember.ts';
import { fold, type Span } from '../../text.ts';

/** `[……]`, `……`, `[...]`, `[to be completed]`: the text says that it does not say all. */
export const GAP =
  /\[\s*(?:…+|\.{3,})\s*\]|…+|\.{3,}|[[(]\s*(?:(?:名单|案文|内容|全文|姓名|国名|国家名单|发言者(?:名单)?|其余)?(?:待补充?|待定|待填|待增补|待续|待确认|待完成|待列入|待后补|后补|稍后补充)|(?:(?:the |complete |full |further )?(?:names?|text|list|speakers|delegations|states|names of (?:States|speakers|delegations)|list of (?:States|speakers|delegations)) )?to be (?:completed|added|supplied|inserted|confirmed|determined|finalized|provided|updated)|tbc|tbd)\s*[.]?\s*[\])]/gi;

const GAP_HERE = new RegExp(GAP.source, 'iy');

/** The placeholder that begins at a place; null where none does. */
export const gapAt = (folded: string, at: number): Span | null => {
  GAP_HERE.lastIndex = at;
  const match = GAP_HERE.exec(folded);
  return match ? { start: at, end: at + match[0].length } : null;
};

const gapsOf = remember((text): readonly Span[] =>
  [...fold(text).matchAll(GAP)].map((m) => ({ start: m.index, end: m.index + m[0].length }))
);

/** Placeholders in `text[from, to)`. */
export const gapsIn = (text: string, from = 0, to = text.length): Span[] =>
  gapsOf(text).filter((gap) => gap.start >= from && gap.end <= to);
