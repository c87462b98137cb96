/** Agenda items across documents. */
import type { AgendaFact, DocumentFacts } from '../facts.ts';
import type { Row } from '../schema.ts';
import { evidenceOf, itemTitle, type Corpus } from './corpus.ts';
import { itemId } from './ids.ts';

interface AgendaOf {
  readonly document: DocumentFacts;
  readonly fact: AgendaFact;
  readonly sessionId: string;
}

/** The agenda as adopted, then items that a report names, then the agenda as proposed. */
const weight = ({ fact }: AgendaOf): number =>
  fact.status === 'provisional' ? 2 : fact.isListed ? 0 : 1;

const isAdoptedList = ({ fact }: AgendaOf): boolean => fact.status === 'adopted' && fact.isListed;

/** 1(a) and 1.1 stand below 1. */
const parentNumber = (number: string): string | null =>
  /^(.+?)(?:\([a-z]+\)|\.\d+)$/.exec(number)?.[1] ?? null;

/** The adopted agenda stands for the provisional one where both exist; an item that a report only names does not. */
export const agendaItems = (corpus: Corpus): Row<'agenda_items'>[] => {
  const all: AgendaOf[] = corpus.standing.flatMap((document) =>
    document.agenda.map((fact) => ({
      document,
      fact,
      sessionId: corpus.sessions.idOf(document, fact.body)
    }))
  );
  const isAdopted = new Set(all.filter(isAdoptedList).map((a) => a.sessionId));
  const seen = new Set<string>();
  const ordered = [...all].sort((a, b) => weight(a) - weight(b));
  return ordered.flatMap(({ document, fact, sessionId }) => {
    const id = itemId(sessionId, fact.number);
    if ((isAdopted.has(sessionId) && fact.status !== 'adopted') || seen.has(id)) return [];
    seen.add(id);
    const title = itemTitle(corpus, document, fact);
    return [
      {
        agenda_item_id: id,
        session_id: sessionId,
        number: fact.number,
        parent_number: parentNumber(fact.number),
        title_zh: title.zh,
        title_en: title.en,
        status: fact.status,
        is_joint: fact.isJoint,
        ...evidenceOf(corpus, document, fact)
      }
    ];
  });
};
