import { resolve } from '$app/paths';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Briefing, BriefingItem } from './briefing.ts';
import { EMPTY_BRIEFING, withItem, writeBriefing } from './briefing.ts';
import type { Problem } from './read-briefing.ts';

/** Whether what the reader does here is there the next time. */
export type Keeping =
  | { readonly keeping: 'unread' | 'kept' | 'unavailable' | 'full' }
  | { readonly keeping: 'damaged'; readonly problem: Problem };

let briefing = $state.raw<Briefing>(EMPTY_BRIEFING);
let keeping = $state.raw<Keeping>({ keeping: 'unread' });
let opened: Promise<void> | undefined;

/** One briefing a site: several may be served from one origin. */
const storageKey = () => `rapporteur briefing ${resolve('/')}`;

/** What could not be read is put aside, and never written over. */
const setAside = (text: string) => localStorage.setItem(`${storageKey()} damaged`, text);

async function take(text: string | null) {
  if (text === null) {
    briefing = EMPTY_BRIEFING;
    keeping = { keeping: 'kept' };
    return;
  }
  const { isProblem, readBriefingText } = await import('./read-briefing.ts');
  const read = readBriefingText(text);
  if (isProblem(read)) {
    setAside(text);
    keeping = { keeping: 'damaged', problem: read };
  } else {
    briefing = read.briefing;
    keeping = { keeping: 'kept' };
  }
}

async function open() {
  try {
    await take(localStorage.getItem(storageKey()));
    addEventListener('storage', ({ key, newValue }) => {
      if (key === storageKey()) void take(newValue);
    });
  } catch {
    keeping = { keeping: 'unavailable' };
  }
}

function keep(text: string) {
  try {
    localStorage.setItem(storageKey(), text);
    keeping = { keeping: 'kept' };
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    keeping = { keeping: isFull ? 'full' : 'unavailable' };
  }
}

/** The reader’s briefing as it stands. */
export const currentBriefing = () => briefing;

export const briefingKeeping = () => keeping;

/** Reads what this browser has kept; once, and never at build time. */
export const openBriefing = (): Promise<void> => (opened ??= open());

/** Changes the briefing, and keeps it. */
export async function changeBriefing(change: (briefing: Briefing) => Briefing): Promise<void> {
  await openBriefing();
  briefing = change(briefing);
  keep(writeBriefing(briefing));
}

/** A briefing begins with its first item: in the reader’s language, on this day. */
const begun = (current: Briefing, lang: Lang): Briefing => {
  const { items, title, date } = current;
  if (items.length > 0 || title !== '' || date !== '') return current;
  return { ...current, lang, date: new Date().toISOString().slice(0, 10) };
};

export const addToBriefing = (item: BriefingItem, lang: Lang) =>
  changeBriefing((current) => withItem(begun(current, lang), item));
