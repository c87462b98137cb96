import { DOCUMENT_KINDS, REGIONAL_GROUPS, SPEAKER_CAPACITIES } from '#pipeline/schema.ts';
import { type Param, choice, choices, flag, list, text, whole, words } from './param.ts';

/** Everything that a reader can choose, on any page: the state of a view is its address. */
const params = {
  /** The body that figures are about; empty for the body with most lists, `all` for all. */
  body: text(),
  /** Regional groups, capacities and sessions that figures are restricted to; empty for all. */
  groups: choices(REGIONAL_GROUPS),
  capacities: choices(SPEAKER_CAPACITIES),
  sessions: list(),
  /** Kinds of documents whose words are counted; empty for all. */
  kinds: choices(DOCUMENT_KINDS),
  /** Whether what only a draft reports is counted. */
  drafts: flag(true),
  by: choice(['group', 'capacity'], 'group'),
  session: text(),
  sort: choice(['group', 'name', 'first', 'count'], 'group'),
  source: choice(['statements', 'all'], 'statements'),
  level: choice(['main', 'detail'], 'main'),
  masked: flag(),
  measure: choice(['share', 'rate'], 'share'),
  form: choice(['multiples', 'slope', 'rank'], 'multiples'),
  /** A part of the names that a list is narrowed to. */
  find: text(),
  /** The participant that a page or a chart is about. */
  participant: text(),
  /** The topic looked at closely; empty for any. */
  topic: text(),
  /** The word or phrase looked for. */
  q: text(),
  /** What is looked for beside it, and whether the site looks for nothing of its own accord. */
  also: words(),
  literal: flag(),
  /** The language of the documents that a word’s trend counts. */
  written: choice(['auto', 'zh', 'en'], 'auto'),
  /** How lines of a concordance are put in order. */
  order: choice(['time', 'left', 'right'], 'time'),
  /** A reader’s own question to the tables. */
  sql: text(),
  /** Which findings are listed; empty for all. */
  severity: choice(['', 'error', 'warning', 'note'], ''),
  code: text(),
  document: text(),
  /** The page of a long list, from 1. */
  page: whole(1),
  /** The sides of a comparison: `reports:<session>`, or `reports:<body>` for all of a body. */
  a: list(),
  b: list(),
  /** What is compared. */
  of: choice(['words', 'topics'], 'words'),
  /** The kind of account that sessions are compared by; empty for the best that there is. */
  account: choice(['', 'reports', 'recounts', 'prepares'], ''),
  /** The size of the prior of keyness, in words. */
  prior: whole(500),
  /** A term that is tried, and the topic that it would count for: `new~parent~zh~en` is a new one. */
  term: text(),
  into: text(),
  /** Whether a document’s other language version stands beside it. */
  beside: flag(),
  /** Kinds of marks that are not shown in a document. */
  hide: list(),
  /** Charts that are shown as tables. */
  table: list(),
  /** The figure whose evidence is open: `chart:key`. */
  open: text(),
  /** The data version that a link was made with. */
  v: text()
};

type Params = typeof params;
export type View = {
  readonly [K in keyof Params]: Params[K] extends Param<infer T> ? T : never;
};

/** A parameter, or a value of one, that this site does not know. */
export interface Unknown {
  readonly name: string;
  readonly value: string;
}

export const DEFAULT_VIEW = Object.fromEntries(
  Object.entries(params).map(([name, param]) => [name, param.fallback])
) as unknown as View;

const paramNamed = (name: string) =>
  Object.hasOwn(params, name) ? (params[name as keyof Params] as Param<unknown>) : undefined;

/** The value of a parameter that a text stands for; undefined where it stands for none. */
export const readValue = <K extends keyof View>(name: K, text: string) =>
  params[name].read(text) as View[K] | undefined;

/** The values that a parameter knows, as they are written; none where it takes any text. */
export const valuesOf = (name: keyof View): readonly string[] => paramNamed(name)?.values ?? [];

/** Reads a view from an address. What it does not understand is told, not swallowed. */
export function readView(search: URLSearchParams): { view: View; unknown: Unknown[] } {
  const view: Record<string, unknown> = { ...DEFAULT_VIEW };
  const unknown: Unknown[] = [];
  for (const [name, value] of search) {
    const read = paramNamed(name)?.read(value);
    if (read === undefined) unknown.push({ name, value });
    else view[name] = read;
  }
  return { view: view as unknown as View, unknown };
}

/** Symbols keep their slashes: the address stays readable. */
const encode = (value: string) =>
  encodeURIComponent(value).replace(/%2F/g, '/').replace(/%3A/g, ':').replace(/%2C/g, ',');

/** Writes a view as `?…`; defaults are left out, so that the default view has no parameters. */
export function writeView(view: View): string {
  const parts = Object.entries(params).flatMap(([name, param]) => {
    const value = (param as Param<unknown>).write(view[name as keyof View]);
    const isDefault = value === (param as Param<unknown>).write(param.fallback);
    return isDefault ? [] : [`${name}=${encode(value)}`];
  });
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** What holds from page to page: the filters, but nothing that is open. */
export const keptView = (view: View): View => ({
  ...DEFAULT_VIEW,
  body: view.body,
  groups: view.groups,
  capacities: view.capacities,
  sessions: view.sessions,
  kinds: view.kinds,
  drafts: view.drafts,
  masked: view.masked,
  source: view.source
});
