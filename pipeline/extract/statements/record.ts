/** Summary records: each paragraph opens with who speaks, 张女士（中国）说, “Ms. Zhang (China) said”. */
import type { AttendanceFact, StatementFact } from '../../facts.ts';
import type { ParsedParagraph } from '../../parse/document.ts';
import { fold } from '../../text.ts';
import type { DocumentContext } from '../context.ts';
import { namesIn, type ListedName } from '../names.ts';
import { speakersIn } from '../speakers.ts';
import { speakerCapacity } from './capacity.ts';
import { ItemMemory } from './items.ts';

/** Whether the document is the record of one meeting, by its title. */
export const isRecord = ({ document, grammar }: DocumentContext): boolean =>
  grammar.structure.record.title.test(fold(document.masthead.title));

interface Opening {
  readonly speaker: ListedName;
  /** End of the brackets. */
  readonly end: number;
}

const OBSERVER = /观察员|\bobserver/i;

/** Who opens a paragraph; null where nobody does, or where the person takes the chair. */
const openingOf = (
  { registry, grammar }: DocumentContext,
  { text }: ParsedParagraph
): Opening | null => {
  const folded = fold(text);
  const m = grammar.statements.recorded.exec(folded);
  if (!m || grammar.statements.takesChair.test(folded.slice(m[0].length))) return null;
  const end = m[0].length;
  const start = end - 1 - m[1]!.length;
  const [name] = namesIn(text, registry, start, end - 1);
  return name ? { speaker: { ...name, isObserver: OBSERVER.test(m[1]!) }, end } : null;
};

/** 代表77国集团和中国发言: between the brackets and what is said. */
const groupBehind = (
  { registry, grammar }: DocumentContext,
  text: string,
  { speaker, end }: Opening
): StatementFact['onBehalfOf'] => {
  const folded = fold(text);
  const said = folded.slice(end).search(grammar.statements.saying);
  const to = said < 0 ? text.length : Math.min(text.length, end + said + 2);
  const { behalf } = speakersIn({ text, folded, from: end, to, registry }, grammar);
  const group = behalf.find(({ entity }) => registry.entities.get(entity.id)?.kind !== 'state');
  return group && group.entity.id !== speaker.entity.id ? group.entity : null;
};

/** The statements of a summary record: one for each paragraph that names a speaker. */
export const recordedStatements = (
  context: DocumentContext,
  attendance: readonly AttendanceFact[]
): StatementFact[] => {
  const memory = new ItemMemory(context);
  return context.document.paragraphs.flatMap((paragraph) => {
    const opening = paragraph.kind === 'body' ? openingOf(context, paragraph) : null;
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
