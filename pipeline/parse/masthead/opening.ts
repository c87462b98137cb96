/** The session that the first paragraphs tell, where the first page tells none. */
import { HELD } from '../../grammar/masthead.ts';
import type { Registry } from '../../registry/registry.ts';
import { fold } from '../../text.ts';
import type { Block } from '../block.ts';
import type { OwnSession } from '../document.ts';
import { longest, ordinalsIn, periodsIn } from './lines.ts';
import { placesIn } from '../../registry/places.ts';

/** Blocks below the first page in which a session may be told. */
const FIRST = 10;

/** In UTF-16 units: a sentence that tells the session stands at the beginning. */
const REACH = 300;

/** 世界卫生大会第七十七届会议于2024年5月27日至6月1日在日内瓦举行, “The Board held its fourth session …”. */
const sessionIn = (block: Block, paragraph: number, registry: Registry): OwnSession | null => {
  const text = block.text.slice(0, REACH);
  const folded = fold(text);
  const [body] = registry.bodyNames.find(text);
  const date = longest(periodsIn(folded).filter((d) => d.from !== null));
  const ordinal = ordinalsIn(folded).find(({ isOpen }) => !isOpen);
  if (block.kind !== 'text' || !body || !date || !ordinal || !HELD.test(folded)) return null;
  return {
    body: body.value,
    unknownName: null,
    ordinal: ordinal.ordinals[0] ?? null,
    date,
    dateText: null,
    place: placesIn(registry, text)[0]?.value ?? null,
    paragraph
  };
};

/** The first session that the blocks from `from` on tell with its days; none where none is told. */
export const openingSession = (
  blocks: readonly Block[],
  from: number,
  registry: Registry
): OwnSession[] => {
  for (let at = from; at < Math.min(from + FIRST, blocks.length); at++) {
    const session = sessionIn(blocks[at]!, at, registry);
    if (session) return [session];
  }
  return [];
};
