import type { NewTopic } from '#lib/topics/patch.ts';
import { slug } from '#lib/slug.ts';

/** What an address says of a topic that does not exist yet: `new~parent~zh~en`. */
export interface Draft {
  readonly parent: string;
  readonly zh: string;
  readonly en: string;
}

export const readDraft = (into: string): Draft | null => {
  if (into !== 'new' && !into.startsWith('new~')) return null;
  const [, parent = '', zh = '', en = ''] = into.split('~');
  return { parent, zh, en };
};

const plain = (text: string) => text.replaceAll('~', ' ');

export const writeDraft = ({ parent, zh, en }: Draft) =>
  ['new', parent, plain(zh), plain(en)].join('~');

/** The topic that a draft makes, once it has both names; its identifier is made of the English one. */
export function topicOf({ parent, zh, en }: Draft, known: readonly string[]): NewTopic | null {
  if (zh.trim() === '' || en.trim() === '') return null;
  const stem = slug(en) || 'topic';
  let id = stem;
  for (let n = 2; known.includes(id); n += 1) id = `${stem}-${n}`;
  return { id, parent, zh: zh.trim(), en: en.trim() };
}
