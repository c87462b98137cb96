import type { Bilingual } from '#pipeline/schema.ts';
import { readRegistry } from '#pipeline/registry/registry.ts';
import { chineseNumeral } from './i18n/format.ts';
import type { Lang } from './i18n/lang.ts';
import { m } from './i18n/messages.ts';
import { byFileName } from './registry-files.ts';

/** What the registry that this site was built with knows of treaties, their articles, and bodies. */
const files = import.meta.glob<string>(
  '../../pipeline/registry/{instruments,treaty-articles,bodies}.csv',
  { query: '?raw', import: 'default', eager: true }
);
const { instruments, bodies } = readRegistry(byFileName(files));

/** A treaty article, a resolution or a decision, as the tables have it. */
export interface CitedProvision {
  readonly kind: string;
  /** The id of the treaty or body as printed or read; empty where none is stated. */
  readonly instrument: string;
  /** The number of the article, the resolution or the decision. */
  readonly target: string;
}

/** Chinese texts put treaties in title marks. */
const marked = (name: Bilingual): Bilingual => ({ zh: `《${name.zh}》`, en: name.en });

/** The treaty, or the body that resolved or decided; an id that the registry lacks stays as it is. */
export function instrumentName({ kind, instrument }: CitedProvision, lang: Lang): string {
  if (instrument === '') return m.citation_unknown({}, { locale: lang });
  const treaty = instruments.get(instrument);
  if (treaty && kind === 'article') return marked(treaty.short)[lang];
  return bodies.get(instrument)?.name[lang] ?? (treaty ? marked(treaty.short)[lang] : instrument);
}

/** `Article 18 — Mutual legal assistance`; `第十八条 司法协助`; a paragraph of it keeps its number. */
function articleName({ instrument, target }: CitedProvision, lang: Lang): string {
  const [number = target] = /^\d+/.exec(target) ?? [];
  const rest = target.slice(number.length);
  const counted = lang === 'zh' && /^\d+$/.test(number) ? chineseNumeral(Number(number)) : number;
  const name = m.citation_article({ number: counted }, { locale: lang }) + rest;
  const title = instruments.get(instrument)?.articles.get(number)?.[lang];
  return title ? m.citation_titled({ article: name, title }, { locale: lang }) : name;
}

/** What is cited of the treaty or by the body. */
export function provisionName(provision: CitedProvision, lang: Lang): string {
  const number = provision.target;
  if (provision.kind === 'article') return articleName(provision, lang);
  if (provision.kind === 'resolution') return m.citation_resolution({ number }, { locale: lang });
  if (provision.kind === 'decision') return m.citation_decision({ number }, { locale: lang });
  return number;
}

/** What `kind~instrument~target` cites, in full; a document by its symbol. */
export function citationName(key: string, lang: Lang): string {
  const [kind = '', instrument = '', target = ''] = key.split('~');
  const provision = { kind, instrument, target };
  const name = provisionName(provision, lang);
  if (kind === 'document' || instrument === '') return name;
  return m.citation_whole({ instrument: instrumentName(provision, lang), name }, { locale: lang });
}
