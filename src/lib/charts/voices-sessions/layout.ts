import type { Heat } from '#lib/charts/heat/heat.ts';
import { blockTitle } from '#lib/charts/topic-emphasis/columns.ts';
import { formatNumber } from '#lib/i18n/format.ts';
import { strengthLabel } from '#lib/i18n/labels.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { sessionIn } from '#lib/i18n/session.ts';
import {
  STRENGTHS,
  type VoicedAccount,
  type VoicesRows,
  type VoicesView,
  voiceKey,
  voiceLabel,
  voicedBlocks
} from './chart.ts';

/** Sessions against strengths: how many voices of each. */
export function voicesHeat(rows: VoicesRows, { body }: VoicesView, lang: Lang): Heat {
  const at = { locale: lang };
  const line = (voiced: VoicedAccount) => {
    const { session, isDraft, n } = voiced.account;
    const name = sessionIn(session, body, lang);
    return {
      id: session.session_id,
      name: isDraft
        ? m.session_account({ session: name, account: m.draft_suffix({}, at) }, at)
        : name,
      href: '',
      cells: voiced.counts.map((count, i) => ({
        key: count > 0 ? voiceKey(voiced, STRENGTHS[i] ?? '') : null,
        label: voiceLabel(voiced, i, body, lang),
        amount: count,
        text: formatNumber(count, lang),
        detail: ''
      })),
      n
    };
  };
  return {
    columns: STRENGTHS.map((name) => ({ id: name, title: strengthLabel(name, lang), note: '' })),
    groups: voicedBlocks(rows).map(({ relation, accounts }) => ({
      id: relation,
      title: blockTitle(relation, lang),
      lines: accounts.map(line)
    })),
    legend: m.voices_legend({}, at),
    dashed: ''
  };
}
