/** What all documents together know of one session. */
import type { DocumentFacts, SessionMention, Where } from '../../facts.ts';
import type { Row } from '../../schema.ts';
import { paragraphId } from '../ids.ts';
import { idOfGroup, type MentionOf, type OwnGroup } from './groups.ts';

export type Session = Row<'sessions'>;

type Coverage = Session['coverage'];

const coverageOf = (kind: DocumentFacts['kind']): Coverage =>
  kind === 'report' ? 'report' : kind === 'draft-report' ? 'draft' : 'agenda';

const RANK: readonly Coverage[] = ['report', 'draft', 'agenda', 'recounted', 'named'];

const best = (coverages: readonly Coverage[]): Coverage =>
  RANK.find((c) => coverages.includes(c)) ?? 'named';

const evidence = (
  ids: ReadonlyMap<DocumentFacts, string>,
  document: DocumentFacts | null,
  where: Where | null
) => {
  const id = document && where ? ids.get(document)! : null;
  return {
    document_id: id,
    paragraph_id: id && where ? paragraphId(id, where.paragraph) : null,
    start: id && where ? where.start : null,
    end: id && where ? where.end : null
  };
};

/** What a group’s members tell, best document first. */
const byRank = (group: OwnGroup): OwnGroup['members'] =>
  [...group.members].sort(
    (a, b) => RANK.indexOf(coverageOf(a.document.kind)) - RANK.indexOf(coverageOf(b.document.kind))
  );

const first = <T, R>(items: readonly T[], read: (item: T) => R | null): R | null => {
  for (const item of items) {
    const value = read(item);
    if (value !== null) return value;
  }
  return null;
};

const score = (m: SessionMention): number =>
  (m.from ? 8 : 0) +
  (m.isRecounted ? 4 : 0) +
  (m.month !== null ? 2 : 0) +
  (m.year !== null ? 1 : 0);

/** The row of a session: its own documents tell before those that only name it. */
export const sessionRow = (
  body: string,
  ordinal: number | null,
  group: OwnGroup | null,
  mentions: readonly MentionOf[],
  ids: ReadonlyMap<DocumentFacts, string>
): Session => {
  const members = group ? byRank(group) : [];
  const ranked = [...mentions].sort((a, b) => score(b.mention) - score(a.mention));
  const told = ranked[0] ?? null;
  const own = members.find((m) => m.fact.where) ?? null;
  const dated =
    ranked.find((m) => m.mention.from) ?? ranked.find((m) => m.mention.year !== null) ?? null;
  const days = members.find(({ fact }) => fact.from)?.fact ?? dated?.mention ?? null;
  const from = days?.from ?? null;
  return {
    session_id: group ? idOfGroup(group) : `${body}/${ordinal}`,
    body_id: body,
    ordinal,
    ordinal_is_inferred: group?.isInferred ?? mentions.every((m) => m.mention.isInferred),
    start_date: from,
    end_date: days?.to ?? null,
    date_text: first(members, (m) => m.fact.dateText) ?? dated?.mention.dateText ?? null,
    year: (from ? Number(from.slice(0, 4)) : null) ?? group?.year ?? dated?.mention.year ?? null,
    place_zh:
      first(members, (m) => m.fact.place?.zh ?? null) ??
      first(ranked, (m) => m.mention.place?.zh ?? null),
    place_en:
      first(members, (m) => m.fact.place?.en ?? null) ??
      first(ranked, (m) => m.mention.place?.en ?? null),
    format: first(members, (m) => m.fact.format) ?? first(ranked, (m) => m.mention.format),
    meetings: first(members, (m) => m.fact.meetings) ?? first(ranked, (m) => m.mention.meetings),
    coverage: best([
      ...members.map((m) => coverageOf(m.document.kind)),
      ...mentions.map((m): Coverage => (m.mention.isRecounted ? 'recounted' : 'named'))
    ]),
    ...(own
      ? evidence(ids, own.document, own.fact.where)
      : evidence(ids, told?.document ?? null, told?.mention ?? null))
  };
};
