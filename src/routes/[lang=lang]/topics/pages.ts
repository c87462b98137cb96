import { m } from '#lib/i18n/messages.ts';

/** The pages about all topics beside the first, by their folders: no topic may have such an address. */
export const TOPIC_PAGES = [
  { name: 'trends', text: m.topics_trends },
  { name: 'agenda', text: m.topics_agenda },
  { name: 'together', text: m.topics_together },
  { name: 'unassigned', text: m.topics_unassigned }
] as const;
