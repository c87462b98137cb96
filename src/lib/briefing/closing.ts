import type { ChartSource } from '#lib/charts/contract.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import type { ComposedItem } from './compose.ts';

/** A rule of counting: its name and what it says. */
export interface Rule {
  readonly title: string;
  readonly text: string;
}

/** What a reader of numbers on paper has to know; the site has every rule. */
export function methodNote(lang: Lang): Rule[] {
  const at = { locale: lang };
  return [
    { title: m.method_blank_title({}, at), text: m.method_blank_text({}, at) },
    { title: m.method_once_title({}, at), text: m.method_once_text({}, at) },
    { title: m.method_statements_title({}, at), text: m.method_statements_text({}, at) },
    { title: m.method_titles_title({}, at), text: m.method_titles_text({}, at) },
    { title: m.method_emphasis_title({}, at), text: m.method_emphasis_text({}, at) },
    { title: m.method_voices_title({}, at), text: m.method_voices_text({}, at) },
    { title: m.method_same_title({}, at), text: m.method_same_text({}, at) }
  ];
}

const byNumber = new Intl.Collator('en', { numeric: true }).compare;

interface NumberRun {
  readonly from: string;
  readonly to: string;
}

const runOf = (printed: string): NumberRun => {
  const [from = '', to = from] = printed.split('–');
  return { from, to };
};

const asPrinted = ({ from, to }: NumberRun) => (from === to ? from : `${from}–${to}`);

/** Numbers and runs of numbers in their order, those that overlap as one: `60, 60–63, 62` is `60–63`. */
function mergeRuns(printed: readonly string[]): string[] {
  const runs: NumberRun[] = [];
  for (const run of printed.map(runOf).sort((a, b) => byNumber(a.from, b.from))) {
    const last = runs.at(-1);
    if (!last || byNumber(run.from, last.to) > 0) runs.push(run);
    else if (byNumber(run.to, last.to) > 0) runs.splice(-1, 1, { from: last.from, to: run.to });
  }
  return runs.map(asPrinted);
}

/** The documents of all items, each once, with all their paragraphs and agenda items in order. */
export function allSources(items: readonly ComposedItem[]): ChartSource[] {
  const found = new Map<string, ChartSource>();
  for (const source of items.flatMap((item) => item.sources)) {
    const known = found.get(source.documentId);
    const all = (of: 'paragraphs' | 'items') => [...(known?.[of] ?? []), ...source[of]];
    found.set(source.documentId, {
      ...source,
      paragraphs: mergeRuns(all('paragraphs')),
      items: [...new Set(all('items'))].sort(byNumber)
    });
  }
  return [...found.values()];
}
