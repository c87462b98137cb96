/** Records of one meeting: each paragraph opens with who speaks, 张女士（中国）说, “Ms. Zhang (China): I thank …”. */
import type { AttendanceFact, StatementFact } from '../../facts.ts';
import { isOfRecord } from '../../parse/masthead/record.ts';
import { fold } from '../../text.ts';
import type { DocumentContext } from '../context.ts';
import type { ListedName } from '../names.ts';
import { speakersIn } from '../speakers.ts';
import { speakerCapacity } from './capacity.ts';
import { ItemMemory } from './items.ts';
import { openingOf, type RecordedOpening } from './recorded.ts';

/** Whether the document is the record of one meeting, by its symbol or its title. */
export const isRecord = ({ document, grammar }: DocumentContext): boolean =>
  isOfRecord(document.masthead.symbol, document.masthead.title, grammar.structure);

/** “(spoke in French):” behind the brackets: what follows is said in the first person. */
const VERBATIM = /^(?:\s*\([^()]*\))*\s*:/;

/** In UTF-16 units: where a speaker says for whom, in words of the speaker’s own. */
const FIRST_WORDS = 400;

/** “It is an honour to speak on behalf of …”, 我谨代表…发言. */
const SPEAKS_FOR =
  /\b(?:speak\w*|statement|intervention|deliver\w*|honou?r|privilege|pleasure|pleased|take the floor|introduc\w+)\b[^.;]{0,80}\bon behalf of\b|^\W*on behalf of\b|我[^.;,]{0,14}?(?:代表|以)[^.;]{2,60}?(?:发言|名义|作此|感谢|祝贺|介绍|提出)/i;

/** Where the words begin and end that tell for whom somebody speaks. */
const behindOpening = (
  { grammar }: DocumentContext,
  folded: string,
  end: number
): { readonly from: number; readonly to: number } => {
  const verbatim = VERBATIM.exec(folded.slice(end));
  const from = end + (verbatim?.[0].length ?? 0);
  if (verbatim) {
    const words = folded.slice(from, from + FIRST_WORDS);
    const told = SPEAKS_FOR.exec(words);
    return told
      ? {
          from: from + told.index,
          to: Math.min(folded.length, from + told.index + told[0].length + 120)
        }
      : { from, to: from };
  }
  const said = folded.slice(end).search(grammar.statements.saying);
  return { from, to: said < 0 ? folded.length : Math.min(folded.length, end + said + 2) };
};

/** 代表, “on behalf of the”: right before a group. */
const FOR = /(?:代表|以|on behalf of(?: the)?)\s*/gi;

/** The groups that a speaker names as those spoken for, in the first person. */
const groupsNamed = (
  { registry }: DocumentContext,
  folded: string,
  from: number,
  to: number
): ListedName[] =>
  [...folded.slice(from, to).matchAll(FOR)].flatMap((m) => {
    const start = from + m.index + m[0].length;
    const match = registry.entityNames.longestAt(folded, start);
    if (match?.value.kind !== 'entity') return [];
    return [{ start, end: match.end, entity: { id: match.value.id, unknown: null } }];
  });

/** 代表77国集团和中国发言: between the brackets and what is said. */
const groupBehind = (
  context: DocumentContext,
  text: string,
  { speaker, end }: RecordedOpening
): StatementFact['onBehalfOf'] => {
  const { registry, grammar } = context;
  const folded = fold(text);
  const { from, to } = behindOpening(context, folded, end);
  const behalfIn = (start: number, stop: number): readonly ListedName[] =>
    speakersIn({ text, folded, from: start, to: stop, registry }, grammar).behalf;
  const isVerbatim = VERBATIM.test(folded.slice(end));
  // 艾琳女士（阿尔及利亚，代表77国集团和中国）.
  const told = [
    ...behalfIn(speaker.end, end),
    ...(isVerbatim ? groupsNamed(context, folded, from, to) : behalfIn(from, to))
  ];
  const group = told.find(({ entity }) => registry.entities.get(entity.id)?.kind !== 'state');
  return group && group.entity.id !== speaker.entity.id ? group.entity : null;
};

/** The statements of a record: one for each paragraph that names a speaker. */
export const recordedStatements = (
  context: DocumentContext,
  attendance: readonly AttendanceFact[]
): StatementFact[] => {
  const memory = new ItemMemory(context);
  return context.document.paragraphs.flatMap((paragraph) => {
    const opening = openingOf(context, paragraph);
    if (!opening) return [];
    memory.enter(paragraph);
    const { speaker, end } = opening;
    const head = { start: 0, end };
    const items = memory.itemsAt(paragraph, fold(paragraph.text), head, 'deliberations');
    return items.map(({ body, item, isInferred }) => ({
      body,
      item,
      itemIsInferred: isInferred,
      entity: speaker.entity,
      capacity: speakerCapacity(context, attendance, speaker, body, null),
      kind: 'statement' as const,
      source: 'deliberations' as const,
      onBehalfOf: groupBehind(context, paragraph.text, opening),
      paragraph: paragraph.ordinal,
      start: speaker.start,
      end: speaker.end
    }));
  });
};
