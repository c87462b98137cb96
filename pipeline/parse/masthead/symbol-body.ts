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

/** Parts of a symbol that count documents: year or session, number, Add.1, Rev.1, L.2, CRP.3, INF. */
const COUNTS_DOCUMENTS =
  /^(?:\d+|(?:Add|Corr|Rev|Amend|L|CRP|WP|INF|NGO|SR|PV)(?:\.\d+)?|Summary)$/;

/** CEDAW/C/2009/II/4: the second part of a year. */
const isPartOfYear = (parts: readonly string[]): boolean =>
  /^[IVX]+$/.test(parts.at(-1)!) && /^(?:19|20)\d\d$/.test(parts.at(-2) ?? '');

/** The ordinal of a session at the end of a symbol’s stem: UNEP/MC/COP.5, NPT/CONF.2026/PC.II, ICCD/COP(15), EB154. */
export const SESSION_MARK = /(?:[. ]?(\d+)|[.]([IVX]+)|\((\d+)\))$/;

/** A77/4 is a document of the seventy-seventh World Health Assembly, A/77/4 one of the General Assembly. */
const OF_HEALTH = /^A\d{2}$/;

/** ISBA/28/C/26 is a document of the Council of the Seabed Authority at its twenty-eighth session. */
const ORGAN_OF_AUTHORITY: Readonly<Record<string, string>> = {
  A: 'ISBA#assembly',
  C: 'ISBA#council',
  LTC: 'ISBA#legal-technical'
};

/** ESCAP/79/33 is a document of E/ESCAP, UNEP/CBD/COP/5/1 one of CBD/COP. */
const variantsOf = (stem: string): string[] => {
  const organ = ORGAN_OF_AUTHORITY[/^ISBA\/\d+\/(A|C|LTC)$/.exec(stem)?.[1] ?? ''];
  if (organ) return [organ];
  const bare = OF_HEALTH.test(stem) ? 'WHA' : stem.replace(SESSION_MARK, '');
  const older = bare.replace(/^UNEP\/(?=CBD\/)/, '');
  return [stem, bare, older, `E/${stem}`, `E/${bare}`];
};

/** The body a symbol belongs to: CTOC/COP/WG.3/2016/2 → CTOC/COP/WG.3, known to the registry or not. */
export const bodyOfSymbol = (
  symbol: string,
  { bodies }: Pick<Registry, 'bodies'>
): string | null => {
  const parts = symbol.split('/');
  const isOver = (): boolean => parts.length === 0 || bodies.has(parts.join('/'));
  while (!isOver() && (COUNTS_DOCUMENTS.test(parts.at(-1)!) || isPartOfYear(parts))) parts.pop();
  const stem = parts.join('/');
  return variantsOf(stem).find((id) => bodies.has(id)) ?? (stem || null);
};

/** 缔约方会议 on a first page is the Conference of its symbol, not the one that is called so most. */
export const isOthersName = (
  text: string,
  body: string,
  symbol: string | null,
  registry: Registry
): boolean => {
  const own = symbol === null ? null : bodyOfSymbol(symbol.split(/[-–—](?=[A-Z])/)[0]!, registry);
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
