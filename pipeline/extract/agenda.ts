/** The agenda: adopted, provisional, or one item that a masthead names. */
import type { AgendaFact } from '../facts.ts';
import type { ParsedParagraph } from '../parse/document.ts';
import { fold, tidySpaces } from '../text.ts';
import { bodiesFor, type DocumentContext } from './context.ts';

const JOINT = /[(（][^()（）]*(?:联合项目|联合议程项目|joint(?: agenda)? item)[^()（）]*[)）]/i;
const LEAD_IN =
  /[,，](?:其中)?(?:具体)?(?:包括|特别是)?(?:采用|通过)?(?:以下|下列)[^,，:：]*[:：]?$|,\s*(?:including|in particular|through)[^,:]*:$/i;

/** A title as it would be quoted: without closing marks, joint notes and the lead-in to its sub-items. */
export const agendaTitle = (text: string): string =>
  tidySpaces(
    text
      .replace(JOINT, '')
      .replace(/\s*[;；.。]+\s*$/, '')
      .replace(/[;；,，]?\s*(?:and|以及|和)?$/i, '')
      .replace(LEAD_IN, '')
      .replace(/[\s:：;；.。,，]+$/, '')
  );

const ADOPTED =
  /通过[^:]{0,30}议程|以下议程|下列议程|议程如下|adopted the (?:following |present )?(?:provisional )?agenda|following agenda|agenda[^:]{0,60}:$/i;

const statusOf = (context: DocumentContext, item: ParsedParagraph): AgendaFact['status'] | null => {
  const { document } = context;
  if (document.masthead.kind === 'agenda') return 'provisional';
  const leadIn = item.leadIn === null ? null : document.paragraphs[item.leadIn - 1];
  if (leadIn && ADOPTED.test(fold(leadIn.text))) return 'adopted';
  return null;
};

const listed = (context: DocumentContext): AgendaFact[] =>
  context.document.paragraphs.flatMap((p) => {
    const status = p.listNumber === null ? null : statusOf(context, p);
    if (status === null) return [];
    const title = agendaTitle(p.text);
    const leadIn = p.leadIn === null ? p : context.document.paragraphs[p.leadIn - 1]!;
    return bodiesFor(context, leadIn).map((body) => ({
      body,
      number: p.listNumber!,
      title,
      status,
      isJoint: JOINT.test(p.text),
      paragraph: p.ordinal,
      start: 0,
      end: p.text.length
    }));
  });

const fromMasthead = (context: DocumentContext): AgendaFact[] => {
  const { item, title, titleParagraph } = context.document.masthead;
  if (!item) return [];
  const paragraph = context.document.paragraphs[item.paragraph - 1]!;
  const named = item.title ?? title;
  const where =
    item.title === null && titleParagraph !== null
      ? context.document.paragraphs[titleParagraph - 1]!
      : (context.document.paragraphs.find((p) => p.text === item.title) ?? paragraph);
  return context.ownBodies.map((body) => ({
    body,
    number: item.number,
    title: agendaTitle(named),
    status: 'provisional' as const,
    isJoint: false,
    paragraph: where.ordinal,
    start: 0,
    end: where.text.length
  }));
};

const CONSIDERED =
  /(?:审议了|讨论了)(?:题为)?["《](.+?)["》]的议程项目(\d{1,2}(?:\([a-z]\))?)|(?:审议了|讨论了)议程项目(\d{1,2}(?:\([a-z]\))?),?题为["《](.+?)["》](?=[.,;]|$)|considered (?:agenda )?item (\d{1,2}(?:\s?\([a-z]\))?), (?:entitled|on) "(.+?)"(?=[.,;]|\s|$)/gi;

/** 审议了题为…的议程项目2: where a report has no list of the agenda, its deliberations tell items. */
const considered = (context: DocumentContext): AgendaFact[] =>
  !['report', 'draft-report'].includes(context.document.masthead.kind)
    ? []
    : context.document.paragraphs.flatMap((p) =>
        p.kind !== 'body'
          ? []
          : [...fold(p.text).matchAll(CONSIDERED)].flatMap((m) => {
              const title = (m[1] ?? m[4] ?? m[6])!;
              const start = m.index + m[0].indexOf(title);
              return bodiesFor(context, p).map((body) => ({
                body,
                number: (m[2] ?? m[3] ?? m[5])!.replace(/\s/g, ''),
                title: agendaTitle(p.text.slice(start, start + title.length)),
                status: 'adopted' as const,
                isJoint: false,
                paragraph: p.ordinal,
                start,
                end: start + title.length
              }));
            })
      );

/** The first list wins: an annotated agenda repeats its items. */
export const extractAgenda = (context: DocumentContext): AgendaFact[] => {
  const facts = listed(context);
  const all = facts.length > 0 ? facts : [...considered(context), ...fromMasthead(context)];
  const seen = new Set<string>();
  return all.filter((f) => {
    const key = `${f.body}#${f.number}`;
    return !seen.has(key) && seen.add(key);
  });
};
