/** Across documents: which session is whose. */
import type { DocumentFacts } from '../../facts.ts';
import { documentIds } from '../ids.ts';
import { groupOwn, idOfGroup, joinSame, type MentionOf, type OwnGroup } from './groups.ts';
import { inferredMentions, resolveOrdinals } from './ordinals.ts';
import { sessionRow, type Session } from './row.ts';

/** Id of a document’s own session of a body, or of the body’s session with that ordinal. */
export type SessionsOf = (document: DocumentFacts, body: string, ordinal?: number | null) => string;

export interface ResolvedSessions {
  readonly rows: Session[];
  /** Session of a document’s own body. */
  readonly idOf: SessionsOf;
  readonly inferred: readonly { document: DocumentFacts; sessionId: string; ordinal: number }[];
}

const bySession = (a: Session, b: Session): number =>
  a.body_id !== b.body_id
    ? a.body_id < b.body_id
      ? -1
      : 1
    : (a.ordinal ?? 1e6) - (b.ordinal ?? 1e6) ||
      ((a.start_date ?? '') < (b.start_date ?? '') ? -1 : 1);

/** Resolves every session of the corpus: own, recounted and named. */
export const resolveSessions = (documents: readonly DocumentFacts[]): ResolvedSessions => {
  const told = documents.flatMap((document) =>
    document.sessionMentions.map((mention) => ({ document, mention }))
  );
  const apart = groupOwn(documents);
  resolveOrdinals(apart, told);
  const groups = joinSame(apart);
  const mentions = [...told, ...inferredMentions(documents, groups, told)];
  const ids = documentIds(documents);
  const of = (body: string, ordinal: number | null): MentionOf[] =>
    mentions.filter(({ mention: m }) => m.body === body && m.ordinal === ordinal);
  const rows = groups.map((g) => sessionRow(g.body, g.ordinal, g, of(g.body, g.ordinal), ids));
  const known = new Set(rows.map((r) => r.session_id));
  for (const { mention } of mentions) {
    const id = `${mention.body}/${mention.ordinal}`;
    if (known.has(id)) continue;
    known.add(id);
    rows.push(
      sessionRow(mention.body, mention.ordinal, null, of(mention.body, mention.ordinal), ids)
    );
  }
  const groupFor = (document: DocumentFacts, body: string): OwnGroup | undefined =>
    groups.find((g) => g.body === body && g.members.some((m) => m.document === document));
  return {
    rows: rows.sort(bySession),
    idOf: (document, body, ordinal = null) => {
      if (ordinal !== null) return `${body}/${ordinal}`;
      const group = groupFor(document, body);
      return group ? idOfGroup(group) : `${body}/?`;
    },
    inferred: groups
      .filter((g) => g.isInferred)
      .flatMap((g) =>
        g.members.map(({ document }) => ({
          document,
          sessionId: idOfGroup(g),
          ordinal: g.ordinal!
        }))
      )
  };
};
