import { type Lang, inLang } from '#lib/i18n/lang.ts';
import type { SessionRow } from '#lib/queries/sessions.ts';
import type { BasisRow, EmphasisRow } from '#lib/queries/topic-emphasis.ts';
import { type ShareInterval, wilson } from '#lib/stats/index.ts';

/** With fewer substantive paragraphs than this a share would pretend: counts only. */
export const FEWEST = 10;

/** Sessions recounted by a background paper stand apart from those that a report is about. */
export type Account = 'reports' | 'recounts' | 'prepares';

/** One kind of account of a session: what a share is a share of. */
export interface Basis {
  readonly session: SessionRow;
  readonly account: Account;
  readonly isDraft: boolean;
  /** Substantive paragraphs. */
  readonly n: number;
}

export interface EmphasisPoint {
  readonly basis: Basis;
  /** Paragraphs that mention the topic. */
  readonly k: number;
  readonly mentions: number;
  /** Null where the paragraphs are too few. */
  readonly interval: ShareInterval | null;
}

export interface TopicTrend {
  readonly id: string;
  readonly name: string;
  readonly points: readonly EmphasisPoint[];
}

interface EmphasisFacts {
  readonly sessions: readonly SessionRow[];
  readonly basis: readonly BasisRow[];
  readonly emphasis: readonly EmphasisRow[];
}

const ACCOUNTS: readonly Account[] = ['recounts', 'prepares', 'reports'];

/** The accounts in the order of drawing: those told by others, then the sessions’ own. */
export const basesOf = ({ sessions, basis }: EmphasisFacts): Basis[] =>
  ACCOUNTS.flatMap((account) =>
    sessions.flatMap((session) => {
      const row = basis.find((b) => b.session_id === session.session_id && b.relation === account);
      return row ? [{ session, account, isDraft: row.is_draft, n: row.paragraphs }] : [];
    })
  );

/** Accounts that are compared with one another: reports, with enough paragraphs. */
export const isCompared = ({ account, n }: Basis) => account === 'reports' && n >= FEWEST;

function toPoint(basis: Basis, rows: readonly EmphasisRow[]): EmphasisPoint {
  const row = rows.find(
    (r) => r.session_id === basis.session.session_id && r.relation === basis.account
  );
  const k = row?.paragraphs ?? 0;
  return {
    basis,
    k,
    mentions: row?.mentions ?? 0,
    interval: basis.n < FEWEST ? null : wilson(k, basis.n)
  };
}

/** How much a topic weighs in the latest account that can be compared, then in any. */
function weight({ points }: TopicTrend) {
  const latest = points.findLast((point) => isCompared(point.basis));
  const share = ({ k, basis }: EmphasisPoint) => k / basis.n;
  const most = Math.max(0, ...points.map(share));
  return (latest ? share(latest) : 0) * 1000 + most;
}

/** Each topic that is mentioned at all with a point for each account, the weightiest first. */
export function toTopicTrends(facts: EmphasisFacts, lang: Lang): TopicTrend[] {
  const bases = basesOf(facts);
  const ids = [...new Set(facts.emphasis.map((row) => row.topic_id))];
  return ids
    .map((id) => {
      const rows = facts.emphasis.filter((row) => row.topic_id === id);
      return {
        id,
        name: inLang(rows[0] as EmphasisRow, 'name', lang),
        points: bases.map((basis) => toPoint(basis, rows))
      };
    })
    .sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1));
}
