/** An organ called by a noun alone, beside the line that names its organization. */
import { FILLERS, ORGAN_NOUN, ORGANIZATION_NOUN } from '../../grammar/masthead.ts';
import type { Registry } from '../../registry/registry.ts';
import { countHan, fold } from '../../text.ts';
import type { Block } from '../block.ts';
import { datesIn, ordinalsIn, type Reading } from './lines.ts';
import { placesIn } from '../../registry/places.ts';

const LONGEST_ORGANIZATION = 120;

/** 世界知识产权组织（WIPO） without the bracket. */
const withoutBracket = (text: string): string => text.replace(/\s*[（(][^（()）]*[)）]\s*$/u, '');

interface Named {
  readonly at: number;
  /** All names of the organization; the first as printed. */
  readonly names: readonly string[];
}

/** The organization that a name stands for, if it is one. */
const organizationNames = (name: string, registry: Registry): string[] => {
  const found = registry.entityNames.get(name);
  const entity = found?.kind === 'entity' ? registry.entities.get(found.id) : undefined;
  if (entity && entity.kind !== 'state') return [name, ...entity.surfaces];
  return ORGANIZATION_NOUN.test(fold(name)) ? [name] : [];
};

const organizationAt = (block: Block, at: number, registry: Registry): Named[] => {
  const bare = withoutBracket(block.text).trim();
  const isLine = block.kind === 'text' && bare.length <= LONGEST_ORGANIZATION;
  const names = isLine && !/[.。;；]/.test(bare) ? organizationNames(bare, registry) : [];
  return names.length > 0 ? [{ at, names }] : [];
};

/** What a line says beside ordinals, days and places. */
const nounOf = (text: string, registry: Registry): string => {
  const folded = fold(text);
  const parts = [...datesIn(folded), ...ordinalsIn(folded), ...placesIn(registry, text)];
  const left = [...folded].map((c, i) => (parts.some((p) => i >= p.start && i < p.end) ? ' ' : c));
  const noun = left
    .join('')
    .replace(/[\s,:;—–-]+/g, ' ')
    .trim();
  return ORGAN_NOUN.test(noun) ? noun : noun.replace(FILLERS, '').trim();
};

export interface Organ {
  readonly at: number;
  /** As one name: 世界卫生组织执行委员会. */
  readonly name: string;
  /** The registry’s, where it knows the organ. */
  readonly body: string | null;
}

const joined = (organization: string, noun: string): string[] =>
  countHan(noun) > 0
    ? [`${organization}${noun}`]
    : [`${noun} of the ${organization}`, `${organization} ${noun}`];

const organOf = (at: number, noun: string, organizations: readonly Named[], registry: Registry) => {
  for (const { names } of organizations)
    for (const name of names.flatMap((n) => joined(n, noun))) {
      const body = registry.bodyNames.get(name);
      if (body !== undefined) return { at, name, body };
    }
  const [nearest] = organizations;
  return nearest ? { at, name: joined(nearest.names[0]!, noun)[0]!, body: null } : null;
};

/** 联合国教育、科学及文化组织执行局 on one line. */
const inOneLine = (block: Block, at: number, registry: Registry): Organ | null => {
  const first = registry.entityNames.find(block.text)[0];
  if (first?.start !== 0) return null;
  const noun = nounOf(block.text.slice(first.end), registry);
  if (!ORGAN_NOUN.test(noun)) return null;
  const names = organizationNames(block.text.slice(0, first.end), registry);
  return names.length > 0 ? organOf(at, noun, [{ at, names }], registry) : null;
};

/** The organ that a first page names by its organization and a noun; places count blocks from 0. */
export const organBeside = (head: readonly Block[], registry: Registry): Organ | null => {
  const nouns = head.map((b) => (b.kind === 'text' ? nounOf(b.text, registry) : ''));
  const at = nouns.findIndex((noun) => ORGAN_NOUN.test(noun));
  if (at < 0) return head.reduce<Organ | null>((o, b, i) => o ?? inOneLine(b, i, registry), null);
  const organizations = head
    .flatMap((block, i) => organizationAt(block, i, registry))
    .sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at));
  return organOf(at, nouns[at]!, organizations, registry);
};

/** The readings with the organ on the line that calls it by its noun alone. */
export const withOrgan = (
  readings: readonly Reading[],
  head: readonly Block[],
  organ: Organ | null
): Reading[] =>
  readings.map((reading, i) => {
    if (i !== organ?.at || organ.body === null) return reading;
    const folded = fold(head[i]!.text);
    const ordinal = ordinalsIn(folded)[0]?.ordinals[0] ?? null;
    const date = datesIn(folded)[0] ?? null;
    return { ...reading, bodies: [organ.body], ordinal, date, isTitle: false };
  });
