/** Names that several bodies bear. */
import type { Registry } from './registry.ts';

const CONVENES = /conference|meeting|会议|大会/i;

const GENERIC = new WeakMap<Registry, Map<string, boolean>>();

/** “Conference of the Parties”, 缔约方会议: a name that stands inside those of several bodies. */
export const isGeneric = (registry: Registry, surface: string): boolean => {
  if (!CONVENES.test(surface)) return false;
  const known = GENERIC.get(registry) ?? new Map<string, boolean>();
  GENERIC.set(registry, known);
  const told = known.get(surface);
  if (told !== undefined) return told;
  const holders = [...registry.bodies.values()].filter(({ name }) =>
    Object.values(name).some((n) => n.toLowerCase().includes(surface))
  );
  known.set(surface, holders.length > 1);
  return holders.length > 1;
};
