/** Names of participants and speakers, as the registry knows them. */
import type { NamedEntity } from '../facts.ts';
import type { Registry } from '../registry/registry.ts';
import { fold, type Span } from '../text.ts';

export interface ListedName extends Span {
  readonly entity: NamedEntity;
  /** Introduced as an observer: 的观察员, “the observer for”. */
  readonly isObserver?: boolean;
  /** The group for which a speaker speaks, told beside the name. */
  readonly speaksFor?: NamedEntity;
}

/** A State or the European Union, by its id: who comes and speaks as a party. */
export const isStateOrUnion = (id: string): boolean => /^[A-Z]{3}$/.test(id);

/** A State, by its id. */
export const isState = (id: string): boolean => isStateOrUnion(id) && id !== 'EUE';

/** Id of a name that no registry file holds: the name as printed, punctuation folded. */
export const unknownId = (name: string): string =>
  name
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[（）]/g, fold);

/** Entities named in prose, in order. */
export const namesIn = (
  text: string,
  registry: Registry,
  from = 0,
  to = text.length
): ListedName[] =>
  registry.entityNames
    .findWithin(text, from, to)
    .flatMap(({ start, end, value }) =>
      value.kind === 'entity' ? [{ start, end, entity: { id: value.id, unknown: null } }] : []
    );

/** What a participant is called tells nothing of the kind of list: a Research Institute may be an entity of the United Nations. */
export const withoutNames = (folded: string, registry: Registry): string =>
  namesIn(folded, registry).reduceRight(
    (text, { start, end }) => text.slice(0, start) + text.slice(end),
    folded
  );
