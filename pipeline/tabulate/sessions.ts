/** Across documents: which session is whose, and what all of them together know of it. */
import type { DocumentFacts, OwnSessionFact, SessionMention, Where } from '../facts.ts';
import type { Registry } from '../registry/registry.ts';
import type { Row } from '../schema.ts';

type Session = Row<'sessions'>;
type Coverage = Session['coverage'];

/** The documents’ own meeting of one body: same body, same first day. */
interface OwnGroup {
  readonly body: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly year: number | null;
  readonly members: { document: DocumentFacts; fact: OwnSessionFact }[];
  ordinal: number | null;
  isInferred: boolean;
}

interface MentionOf {
  readonly document: DocumentFacts;
  readonly mention: SessionMention;
}

export interface ResolvedSessions {
  readonly rows: Session[];
  /** Session of a document’s own body. */
  readonly idOf: (document: DocumentFacts, body: string, ordinal?: number | null) => string;
  readonly inferred: readonly { document: DocumentFacts; sessionId: string; ordinal: number }[];
}

const overlaps = (
  a: { from: string | null; to: string | null },
  b: { from: string | null; to: string | null }
): boolean =>
  a.from !== null && b.from !== null && a.from <= (b.to ?? b.from) && b.from <= (a.to ?? a.from);

const groupOwn = (documents: readonly DocumentFacts[]): OwnGroup[] => {
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

/** Day used to put sessions in order; a year alone counts as its middle. */
const dayOf = (m: {
  from: string | null;
  year: number | null;
  month?: number | null;
}): string | null =>
  m.from ?? (m.year === null ? null : `${m.year}-${String(m.month ?? 7).padStart(2, '0')}-01`);

const SELF_ROLES = ['attendance', 'adoption', 'agenda', 'organization', 'other'];

/** Ordinals of a body with the day that any document gives for them. */
const knownDays = (
  body: string,
  groups: readonly OwnGroup[],
  mentions: readonly MentionOf[]
): Map<number, string> => {
  const days = new Map<number, string>();
  for (const { mention } of mentions) {
    const day = mention.body === body ? dayOf(mention) : null;
    if (day && !days.has(mention.ordinal)) days.set(mention.ordinal, day);
  }
  for (const g of groups)
    if (g.body === body && g.ordinal !== null && g.from) days.set(g.ordinal, g.from);
  return days;
};

const datedAlike = (group: OwnGroup, mentions: readonly MentionOf[]): number | null =>
  mentions.find(
    ({ mention: m }) =>
      m.body === group.body &&
      (overlaps(group, m) ||
        (m.from === null && m.month !== null && dayOf(m)?.slice(0, 7) === group.from?.slice(0, 7)))
  )?.mention.ordinal ?? null;

/** The own documents name an ordinal without a date: theirs, if it follows the latest one known before, or is the only one. */
const namedByItself = (
  group: OwnGroup,
  mentions: readonly MentionOf[],
  days: ReadonlyMap<number, string>
): number | null => {
  const own = mentions.filter(
    ({ document, mention }) =>
      mention.body === group.body &&
      dayOf(mention) === null &&
      group.members.some((m) => m.document === document)
  );
  const undated = own.filter(({ mention }) => !days.has(mention.ordinal));
  const before = Math.max(
    0,
    ...[...days].filter(([, day]) => group.from !== null && day < group.from).map(([n]) => n)
  );
  const next = undated.find(({ mention }) => mention.ordinal === before + 1 && before > 0);
  if (next) return next.mention.ordinal;
  const self = new Set(
    undated
      .filter(({ mention }) => SELF_ROLES.includes(mention.role) && mention.ordinal > before)
      .map(({ mention }) => mention.ordinal)
  );
  return self.size === 1 ? [...self][0]! : null;
};

/** The ordinal after the latest session known before, if none known after contradicts it. */
const fromNeighbours = (group: OwnGroup, days: ReadonlyMap<number, string>): number | null => {
  if (group.from === null) return null;
  const before = Math.max(0, ...[...days].filter(([, day]) => day < group.from!).map(([n]) => n));
  const after = Math.min(
    Infinity,
    ...[...days].filter(([, day]) => day > group.from!).map(([n]) => n)
  );
  return before > 0 && before + 1 < after ? before + 1 : null;
};

const resolveOrdinals = (groups: OwnGroup[], mentions: readonly MentionOf[]): void => {
  const open = (): OwnGroup[] =>
    groups
      .filter((g) => g.ordinal === null)
      .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  for (const group of open()) group.ordinal = datedAlike(group, mentions);
  for (const group of open())
    group.ordinal = namedByItself(group, mentions, knownDays(group.body, groups, mentions));
  for (const group of open()) {
    group.ordinal = fromNeighbours(group, knownDays(group.body, groups, mentions));
    group.isInferred = group.ordinal !== null;
  }
};

const idOfGroup = (g: OwnGroup): string => `${g.body}/${g.ordinal ?? g.from ?? g.year ?? '?'}`;

const coverageOf = (kind: DocumentFacts['kind']): Coverage =>
  kind === 'report' ? 'report' : kind === 'draft-report' ? 'draft' : 'agenda';

const RANK: readonly Coverage[] = ['report', 'draft', 'agenda', 'recounted', 'named'];
const best = (coverages: readonly Coverage[]): Coverage =>
  RANK.find((c) => coverages.includes(c)) ?? 'named';

export const documentIds = (documents: readonly DocumentFacts[]): Map<DocumentFacts, string> => {
  const ids = new Map<DocumentFacts, string>();
  const taken = new Set<string>();
  for (const document of documents) {
    const stem = document.file.replace(/\.[^.]+$/, '');
    const wanted = document.symbol ?? stem;
    const id = [
      wanted,
      `${wanted}@${document.language}`,
      stem,
      `${stem}@${document.sha256.slice(0, 8)}`
    ].find((one) => !taken.has(one))!;
    taken.add(id);
    ids.set(document, id);
  }
  return ids;
};

export const paragraphId = (documentId: string, ordinal: number): string =>
  `${documentId}:${ordinal}`;

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

const sessionRow = (
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
  const from = group?.from ?? dated?.mention.from ?? null;
  return {
    session_id: group ? idOfGroup(group) : `${body}/${ordinal}`,
    body_id: body,
    ordinal,
    ordinal_is_inferred: group?.isInferred ?? false,
    start_date: from,
    end_date: group?.to ?? dated?.mention.to ?? null,
    date_text: first(members, (m) => m.fact.dateText) ?? dated?.mention.dateText ?? null,
    year: group?.year ?? (from ? Number(from.slice(0, 4)) : null) ?? dated?.mention.year ?? null,
    place_zh:
      first(members, (m) => m.fact.place?.zh ?? null) ??
      first(ranked, (m) => m.mention.place?.zh ?? null),
    place_en:
      first(members, (m) => m.fact.place?.en ?? null) ??
      first(ranked, (m) => m.mention.place?.en ?? null),
    format: first(members, (m) => m.fact.format),
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

const score = (m: SessionMention): number =>
  (m.from ? 8 : 0) +
  (m.isRecounted ? 4 : 0) +
  (m.month !== null ? 2 : 0) +
  (m.year !== null ? 1 : 0);

const bySession = (a: Session, b: Session): number =>
  a.body_id !== b.body_id
    ? a.body_id < b.body_id
      ? -1
      : 1
    : (a.ordinal ?? 1e6) - (b.ordinal ?? 1e6) ||
      ((a.start_date ?? '') < (b.start_date ?? '') ? -1 : 1);

/** Resolves every session of the corpus: own, recounted and named. */
export const resolveSessions = (
  documents: readonly DocumentFacts[],
  _registry: Registry
): ResolvedSessions => {
  const mentions = documents.flatMap((document) =>
    document.sessionMentions.map((mention) => ({ document, mention }))
  );
  const groups = groupOwn(documents);
  resolveOrdinals(groups, mentions);
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
