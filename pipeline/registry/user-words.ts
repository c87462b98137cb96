/** What the registry tells the word cutter. */
import type { Registry } from './registry.ts';

/** Words that the Chinese word cutter must keep whole: the glossary’s terms and all Chinese names. */
export const userWords = (registry: Registry): { word: string; tag: string }[] => {
  const words = new Map<string, string>();
  const add = (word: string, tag: string): void => {
    if (/^\p{Script=Han}{2,}$/u.test(word) && !words.has(word)) words.set(word, tag);
  };
  for (const { zh, tag } of registry.glossary) add(zh, tag || 'n');
  for (const { kind, surfaces } of registry.entities.values())
    for (const s of surfaces) add(s, kind === 'state' ? 'ns' : 'nt');
  for (const { surfaces } of registry.bodies.values()) for (const s of surfaces) add(s, 'nt');
  for (const { surfaces } of registry.instruments.values()) for (const s of surfaces) add(s, 'nz');
  return [...words].map(([word, tag]) => ({ word, tag }));
};
