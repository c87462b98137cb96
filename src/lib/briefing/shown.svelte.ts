import type { Run } from '#lib/data/query.ts';
import { SvelteMap } from 'svelte/reactivity';
import { type Briefing, type BriefingItem, subjectOf } from './briefing.ts';
import { type Resolved, resolveItem } from './resolve.ts';
import { driftOf } from './seen.ts';

/** The answer of the tables, for the item as the reader has it now. */
const renewed = (resolved: Resolved, item: BriefingItem): Resolved =>
  resolved.kind === 'lost'
    ? { ...resolved, item }
    : ({ ...resolved, item, drift: driftOf(item.seen, resolved.now) } as Resolved);

/** What each item of a briefing shows, asked once a subject. */
export function showItems(briefing: () => Briefing, run: Run, dataVersion: () => string) {
  const known = new SvelteMap<string, Resolved>();

  const asked: Record<string, true> = {};

  async function ask(item: BriefingItem) {
    const subject = subjectOf(item);
    if (asked[subject]) return;
    asked[subject] = true;
    known.set(subject, await resolveItem(item, run, dataVersion()));
  }

  $effect(() => {
    for (const item of briefing().items) void ask(item);
  });

  return {
    /** Null until the tables have answered. */
    of(item: BriefingItem): Resolved | null {
      const resolved = known.get(subjectOf(item));
      return resolved ? renewed(resolved, item) : null;
    }
  };
}
