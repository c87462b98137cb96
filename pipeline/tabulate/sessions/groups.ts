/** Documents of one meeting of one body. */
import type { DocumentFacts, OwnSessionFact, SessionMention } from '../../facts.ts';

/** The documents’ own meeting of one body: same body, same first day. */
export interface OwnGroup {
  readonly body: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly year: number | null;
  readonly members: { document: DocumentFacts; fact: OwnSessionFact }[];
  ordinal: number | null;
  isInferred: boolean;
}

export interface MentionOf {
  readonly document: DocumentFacts;
  readonly mention: SessionMention;
}

/** Whether two spans of days share one. */
export const overlaps = (
  a: { from: string | null; to: string | null },
  b: { from: string | null; to: string | null }
): boolean =>
  a.from !== null && b.from !== null && a.from <= (b.to ?? b.from) && b.from <= (a.to ?? a.from);

/** Puts the documents’ own sessions together by body and days, or by body and ordinal. */
export const groupOwn = (documents: readonly DocumentFacts[]): OwnGroup[] => {
  const groups: OwnGroup[] = [];
  for (const document of documents)
    for (const fact of document.sessions) {
      const same = groups.find(
        (g) =>
          g.body === fact.body &&
          (overlaps(g, fact) || (fact.ordinal !== null && g.ordinal === fact.ordinal))
      );
      if (same) {
        same.members.push({ document, fact });
        same.ordinal ??= fact.ordinal;
      } else
        groups.push({
          body: fact.body,
          from: fact.from,
          to: fact.to,
          year: fact.year,
          members: [{ document, fact }],
          ordinal: fact.ordinal,
          isInferred: false
        });
    }
  return groups;
};

/**
 * Puts groups together that turned out to be the same session: documents of other days (a
 * provisional agenda, a report after the session was postponed) may come to the same ordinal.
 */
export const joinSame = (groups: readonly OwnGroup[]): OwnGroup[] => {
  const joined = new Map<string, OwnGroup>();
  for (const group of groups) {
    const known = joined.get(idOfGroup(group));
    if (!known) joined.set(idOfGroup(group), group);
    else {
      known.members.push(...group.members);
      known.isInferred &&= group.isInferred;
    }
  }
  return [...joined.values()];
};

/** Body and ordinal; where no ordinal is known, the first day or the year stands for it. */
export const idOfGroup = (g: OwnGroup): string =>
  `${g.body}/${g.ordinal ?? g.from ?? g.year ?? '?'}`;
