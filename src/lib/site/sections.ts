import { currentBriefing } from '#lib/briefing/store.svelte.ts';
import { m } from '#lib/i18n/messages.ts';

/** The parts of the navigation, in their order; `own` stands by itself beside the language. */
export const GROUPS = ['figures', 'sources', 'about', 'own'] as const;
export type SectionGroup = (typeof GROUPS)[number];

export interface SectionEntry {
  /** The folder of the page; empty parts of an address are the overview’s. */
  readonly name: string;
  readonly group: SectionGroup;
  readonly text: typeof m.nav_overview;
  /** How much is collected there; nothing is shown for none. It may read reactive state. */
  readonly count?: () => number;
}

/**
 * The pages of the navigation. A page appears in it, in its place, by one entry here: its folder
 * under `routes/[lang]/`, its group, and its message.
 */
export const SECTIONS = [
  { name: 'overview', group: 'figures', text: m.nav_overview },
  { name: 'attendance', group: 'figures', text: m.nav_attendance },
  { name: 'participation', group: 'figures', text: m.nav_participation },
  { name: 'topics', group: 'figures', text: m.nav_topics },
  { name: 'voices', group: 'figures', text: m.nav_voices },
  { name: 'drift', group: 'figures', text: m.nav_drift },
  { name: 'citations', group: 'figures', text: m.nav_citations },
  { name: 'sessions', group: 'sources', text: m.nav_sessions },
  { name: 'participants', group: 'sources', text: m.nav_participants },
  { name: 'documents', group: 'sources', text: m.nav_documents },
  { name: 'search', group: 'sources', text: m.nav_search },
  { name: 'data', group: 'about', text: m.nav_data },
  { name: 'findings', group: 'about', text: m.nav_findings },
  { name: 'methods', group: 'about', text: m.nav_methods },
  {
    name: 'briefing',
    group: 'own',
    text: m.nav_briefing,
    count: () => currentBriefing().items.length
  }
] as const satisfies readonly SectionEntry[];

export type Section = (typeof SECTIONS)[number]['name'];

export const sectionsOf = (group: SectionGroup): readonly (SectionEntry & { name: Section })[] =>
  SECTIONS.filter((section) => section.group === group);
