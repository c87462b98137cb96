import { relationLabel } from '#lib/i18n/labels.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { sessionIn } from '#lib/i18n/session.ts';
import type { SessionRow } from '#lib/queries/sessions.ts';
import type { BasisRow } from '#lib/queries/topic-emphasis.ts';

/** With fewer substantive paragraphs than this a share would pretend: counts only. */
export const FEWEST = 10;

/** What a document does to the session that it tells of; only accounts of one kind compare. */
export const RELATIONS = ['reports', 'recounts', 'prepares'] as const;
export type Relation = (typeof RELATIONS)[number];

/** All that one kind of document tells of a session: what a share is a share of. */
export interface Account {
  readonly session: SessionRow;
  readonly relation: Relation;
  readonly isDraft: boolean;
  /** Substantive paragraphs. */
  readonly n: number;
  /** Han characters in them. */
  readonly characters: number;
}

/** Accounts that are compared with one another, in the order of time. */
export interface AccountBlock {
  readonly relation: Relation;
  readonly accounts: readonly Account[];
}

interface AccountRows {
  readonly sessions: readonly SessionRow[];
  readonly basis: readonly BasisRow[];
}

function blockOf(relation: Relation, { sessions, basis }: AccountRows): AccountBlock {
  const accounts = sessions.flatMap((session): Account[] => {
    const row = basis.find((b) => b.session_id === session.session_id && b.relation === relation);
    if (!row) return [];
    const { is_draft: isDraft, paragraphs: n, characters } = row;
    return [{ session, relation, isDraft, n, characters }];
  });
  return { relation, accounts };
}

/** Like with like: reports with drafts; sessions told by other documents apart. */
export const blocksOf = (rows: AccountRows): AccountBlock[] =>
  RELATIONS.map((relation) => blockOf(relation, rows)).filter((block) => block.accounts.length > 0);

export const isShort = ({ n }: Account) => n < FEWEST;

/** `11th session (2020)`; `6th session (2015) (recounts)` where no report is about it. */
export function accountName({ session, relation }: Account, body: string, lang: Lang): string {
  const name = sessionIn(session, body, lang);
  return relation === 'reports'
    ? name
    : m.session_account(
        { session: name, account: relationLabel(relation, lang) },
        { locale: lang }
      );
}
