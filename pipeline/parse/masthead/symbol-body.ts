/** Whose document a symbol, or a general name beside one, says that it is. */
import { isGeneric } from '../../registry/generic.ts';
import type { Registry } from '../../registry/registry.ts';
import { fold } from '../../text.ts';
import type { Reading } from './lines.ts';

export const ancestorsOf = (id: string, registry: Registry): string[] => {
  const parent = registry.bodies.get(id)?.parent ?? null;
  return parent ? [parent, ...ancestorsOf(parent, registry)] : [];
};

export const isBelow = (id: string, ancestor: string, registry: Registry): boolean =>
  ancestorsOf(id, registry).includes(ancestor);

/** E/2023/28-E/CN.7/2023/15: two symbols, but A41-WP/657 is one. */
export const BETWEEN_SYMBOLS = /(?<=\/[^-–—]*)[-–—](?=[A-Z])/;

/** Parts of a symbol that count documents: year or session, number, Add.1, Rev.1, L.2, CRP.3, INF. */
const COUNTS_DOCUMENTS =
  /^(?:\d+|(?:Add|Corr|Rev|Amend|L|CRP|WP|INF|NGO|SR|PV|OR)(?:\.\d+)?|Summary)$/;

/** CEDAW/C/2009/II/4: the second part of a year. */
const isPartOfYear = (parts: readonly string[]): boolean =>
  /^[IVX]+$/.test(parts.at(-1)!) && /^(?:19|20)\d\d$/.test(parts.at(-2) ?? '');

/** The ordinal of a session at the end of a symbol’s stem: UNEP/MC/COP.5, NPT/CONF.2026/PC.II, ICCD/COP(15), EB154. */
export const SESSION_MARK = /(?:[. -]?(\d+)|[.]([IVX]+)|\((\d+)\))$/;

/** ESCAP/79/33 is a document of E/ESCAP, UNEP/CBD/COP/5/1 one of CBD/COP. */
const variantsOf = (stem: string): string[] => {
  const bare = stem.replace(SESSION_MARK, '');
  const older = bare.replace(/^UNEP\/(?=CBD\/)/, '');
  return [stem, bare, older, `E/${stem}`, `E/${bare}`];
};

/** An organ below the body whose session stands before it: A/HRC/17/WG.6. */
const ORGAN_PART = /^(?:WG|AC|SC|GE|EG|C|CN|Sub)\.?[\dIVX]/;

/** A/HRC/53/2, but not A/CN.9/134/Add.1: what follows a session’s ordinal counts its documents. */
const COUNTS_WITHIN = /^(?!(?:Add|Corr|Rev|Amend|Annex)\b)[\dA-Z]/;

/** COFI/2022/REP, ATT/CSP9/2023/SEC/773: a body and its session or year; what follows counts documents. */
const numberedHead = (
  parts: readonly string[],
  bodies: Registry['bodies']
): { readonly body: string; readonly mark: string } | null => {
  for (let end = parts.length; end > 0; end--) {
    const rest = parts.slice(end);
    if (rest.slice(1).some((part) => ORGAN_PART.test(part))) return null;
    const stem = parts.slice(0, end).join('/');
    const whole = [stem, `E/${stem}`].find((id) => bodies.has(id));
    const next = /^\d{1,4}$/.exec(rest[0] ?? '')?.[0] ?? '';
    if (whole !== undefined && next === '') return null;
    if (whole !== undefined)
      return { body: whole, mark: COUNTS_WITHIN.test(rest[1] ?? '') ? next : '' };
    const bare = stem.replace(SESSION_MARK, '');
    const known = [bare, `E/${bare}`].find((id) => bodies.has(id));
    if (known !== undefined && bare !== stem) return { body: known, mark: stem.slice(bare.length) };
  }
  return null;
};

type Symbols = Pick<Registry, 'bodies' | 'symbolForms'>;

const formOf = (
  symbol: string,
  { symbolForms }: Symbols
): { body: string; mark: string } | null => {
  for (const { pattern, body } of symbolForms) {
    const match = pattern.exec(symbol);
    if (match) return { body, mark: match[1] ?? '' };
  }
  return null;
};

/** E/ESCWA/C.5/2022/8/Report → E/ESCWA/C.5: what follows a year or a number counts documents. */
const unknownStem = (stem: string): string => {
  const parts = stem.replace(/ IG\.\d+.*$/, '').split('/');
  const at = parts.findIndex((part, i) => i > 0 && /^\d+$/.test(part));
  const isOrgan = at > 0 && parts.slice(at).some((part) => ORGAN_PART.test(part));
  return (at > 0 && !isOrgan ? parts.slice(0, at) : parts).join('/');
};

/** The body a symbol belongs to: CTOC/COP/WG.3/2016/2 → CTOC/COP/WG.3, known to the registry or not. */
export const bodyOfSymbol = (symbol: string, registry: Symbols): string | null => {
  const { bodies } = registry;
  const form = formOf(symbol, registry);
  if (form) return form.body;
  const parts = symbol.split('/');
  const isOver = (): boolean => parts.length === 0 || bodies.has(parts.join('/'));
  while (!isOver() && (COUNTS_DOCUMENTS.test(parts.at(-1)!) || isPartOfYear(parts))) parts.pop();
  const stem = parts.join('/');
  const known = variantsOf(stem).find((id) => bodies.has(id));
  return known ?? numberedHead(symbol.split('/'), bodies)?.body ?? (unknownStem(stem) || null);
};

/** The highest ordinal of a session that a symbol bears; above it are years and numbers of documents. */
const HIGHEST = 250;

/** The ordinal of the session that a symbol bears: A/HRC/53/2, IDB.51/28, 219 EX/1; null where it bears none. */
export const ordinalOfSymbol = (symbol: string, registry: Symbols): number | null => {
  const told = formOf(symbol, registry) ?? numberedHead(symbol.split('/'), registry.bodies);
  const printed = /\d+/.exec(told?.mark ?? '')?.[0];
  return printed && Number(printed) <= HIGHEST ? Number(printed) : null;
};

/** 缔约方会议 on a first page is the Conference of its symbol, not the one that is called so most. */
export const isOthersName = (
  text: string,
  body: string,
  symbol: string | null,
  registry: Registry
): boolean => {
  const own = symbol === null ? null : bodyOfSymbol(symbol.split(BETWEEN_SYMBOLS)[0]!, registry);
  if (own === null || own === body || isBelow(own, body, registry)) return false;
  const found = registry.bodyNames.find(text).filter((m) => m.value === body);
  return found.every((m) => isGeneric(registry, fold(text.slice(m.start, m.end)).toLowerCase()));
};

/** The readings without bodies that only a general name tells, where the symbol is another’s. */
export const withoutOthersNames = (
  readings: readonly Reading[],
  texts: readonly string[],
  symbol: string | null,
  registry: Registry
): Reading[] =>
  readings.map((reading, i) => ({
    ...reading,
    bodies: reading.bodies.filter((body) => !isOthersName(texts[i]!, body, symbol, registry))
  }));
