/** The agenda: adopted, provisional, or one item that a masthead names. */
import type { AgendaFact } from '../facts.ts';
import type { AgendaGrammar } from '../grammar/grammar.ts';
import type { ParsedParagraph, ParsedSection } from '../parse/document.ts';
import { fold, tidySpaces } from '../text.ts';
import { PROVISIONAL } from '../grammar/masthead.ts';
import { bodiesFor, isReport, type DocumentContext } from './context.ts';
import { sectionChain } from './context/sections.ts';

/** Behind a title in a summary record: it was begun at an earlier meeting. */
const CONTINUED = /\s*[(（](?:续|续完|continued|concluded|resumed)[)）]/gi;

/** Behind a title: the documents before the item. */
const DOCUMENTS = /\s*[(（][^()（）]*[A-Z]\/[^()（）]*[)）]\s*$/;

/** A title as it would be quoted: without closing marks, joint notes and the lead-in to its sub-items. */
export const agendaTitle = (text: string, { joint, conjunction, leadIn }: AgendaGrammar): string =>
  tidySpaces(
    text
      .replace(joint, '')
      .replace(CONTINUED, '')
      .replace(DOCUMENTS, '')
      .replace(/\s*[;；.。]+\s*$/, '')
      .replace(conjunction, '')
      .replace(leadIn, '')
      .replace(/[\s:：;；.。,，]+$/, '')
  );

const statusOf = (context: DocumentContext, item: ParsedParagraph): AgendaFact['status'] | null => {
  const { document, grammar } = context;
  if (document.masthead.kind === 'agenda') return 'provisional';
  const leadIn = item.leadIn === null ? null : document.paragraphs[item.leadIn - 1];
  if (leadIn && grammar.agenda.adopted.test(fold(leadIn.text))) return 'adopted';
  const isAnnexed = sectionChain(document, item).some(({ heading }) =>
    grammar.structure.annexedAgenda.test(fold(heading))
  );
  return isAnnexed ? 'adopted' : null;
};

const listed = (context: DocumentContext): AgendaFact[] =>
  context.document.paragraphs.flatMap((p) => {
    const status = p.listNumber === null ? null : statusOf(context, p);
    if (status === null) return [];
    const title = agendaTitle(p.text, context.grammar.agenda);
    const leadIn = p.leadIn === null ? p : context.document.paragraphs[p.leadIn - 1]!;
    return bodiesFor(context, leadIn).map((body) => ({
      body,
      number: p.listNumber!,
      title,
      status,
      isListed: true,
      isJoint: context.grammar.agenda.joint.test(p.text),
      paragraph: p.ordinal,
      start: 0,
      end: p.text.length
    }));
  });

const fromMasthead = (context: DocumentContext): AgendaFact[] => {
  const { item, title, titleParagraph, others } = context.document.masthead;
  // An organ’s report to the session of the body above: the item is on that body’s agenda.
  if (!item || others.length > 0) return [];
  const paragraph = context.document.paragraphs[item.paragraph - 1]!;
  const named = item.title ?? title;
  const where =
    item.title === null && titleParagraph !== null
      ? context.document.paragraphs[titleParagraph - 1]!
      : (context.document.paragraphs.find((p) => p.text === item.title) ?? paragraph);
  return context.ownBodies.map((body) => ({
    body,
    number: item.number,
    title: agendaTitle(named, context.grammar.agenda),
    status: PROVISIONAL.test(fold(paragraph.text)) ? 'provisional' : 'adopted',
    isListed: false,
    isJoint: false,
    paragraph: where.ordinal,
    start: 0,
    end: where.text.length
  }));
};

const consideredIn = (context: DocumentContext, p: ParsedParagraph): AgendaFact[] => {
  const folded = fold(p.text);
  const { agenda } = context.grammar;
  return agenda.considered
    .flatMap((pattern) => [...folded.matchAll(pattern)])
    .sort((a, b) => a.index - b.index)
    .flatMap((m) => {
      const { title, number } = m.groups as { title: string; number: string };
      const start = m.index + m[0].indexOf(title);
      return bodiesFor(context, p).map((body) => ({
        body,
        number: number.replace(/\s/g, ''),
        title: agendaTitle(p.text.slice(start, start + title.length), agenda),
        status: 'adopted' as const,
        isListed: false,
        isJoint: false,
        paragraph: p.ordinal,
        start,
        end: start + title.length
      }));
    });
};

/** The items that the contents of a summary record list. */
const fromContents = (context: DocumentContext): AgendaFact[] =>
  context.document.masthead.contents.flatMap(({ number, title, paragraph }) => {
    const where = context.document.paragraphs[paragraph - 1]!;
    return bodiesFor(context, where).map((body) => ({
      body,
      number,
      title: agendaTitle(title, context.grammar.agenda),
      status: 'adopted' as const,
      isListed: false,
      isJoint: false,
      paragraph,
      start: 0,
      end: where.text.length
    }));
  });

/** 审议了题为…的议程项目2: where a report has no list of the agenda, its deliberations tell items. */
const considered = (context: DocumentContext): AgendaFact[] =>
  isReport(context)
    ? context.document.paragraphs
        .filter((p) => p.kind === 'body')
        .flatMap((p) => consideredIn(context, p))
    : [];

/** “Adoption of the agenda (agenda item 1)”. */
const IN_BRACKETS =
  /\s*\(((?:agenda )?items?|(?:议程)?项目)\s*(\d{1,3}(?!\d)(?:\s?\([a-z]\))?)\)\s*$/i;

/** The item that a heading bears: as its label, or in brackets behind the title. */
const numberOf = ({
  number,
  label,
  heading
}: ParsedSection): { number: string; heading: string } | null => {
  if (number !== null && /\D\d/.test(label ?? '')) return { number, heading };
  const told = IN_BRACKETS.exec(fold(heading));
  return told && { number: told[2]!.replace(/\s/g, ''), heading: heading.slice(0, told.index) };
};

/** 项目3. 审查执行进展: where no list gives the agenda, headings that bear an item’s number do. */
const headed = (context: DocumentContext): AgendaFact[] =>
  isReport(context)
    ? context.document.sections
        .flatMap((s) => {
          const printed = numberOf(s);
          return printed === null ? [] : [{ ...s, ...printed }];
        })
        .flatMap((s) => {
          const paragraph = context.document.paragraphs[s.paragraph - 1]!;
          return bodiesFor(context, paragraph).map((body) => ({
            body,
            number: s.number,
            title: agendaTitle(s.heading, context.grammar.agenda),
            status: 'adopted' as const,
            isListed: false,
            isJoint: context.grammar.agenda.joint.test(s.heading),
            paragraph: s.paragraph,
            start: 0,
            end: paragraph.text.length
          }));
        })
    : [];

/** The items of the agenda, each number once per body. The first list wins: an annotated agenda repeats its items. */
export const extractAgenda = (context: DocumentContext): AgendaFact[] => {
  const facts = listed(context);
  const all =
    facts.length > 0
      ? facts
      : [
          ...considered(context),
          ...fromContents(context),
          ...headed(context),
          ...fromMasthead(context)
        ];
  const seen = new Set<string>();
  return all.filter((f) => {
    const key = `${f.body}#${f.number}`;
    return !seen.has(key) && seen.add(key);
  });
};
