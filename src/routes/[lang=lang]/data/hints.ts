import { m } from '#lib/i18n/messages.ts';

/** What DuckDB in a browser cannot do, and how its errors sound. */
const HINTS: readonly { readonly says: RegExp; readonly hint: typeof m.console_hint_json }[] = [
  { says: /read-only mode|Cannot (write|execute).*read.only/i, hint: m.console_hint_read_only },
  { says: /\.(csv|parquet|jsonl?|xlsx)\b/i, hint: m.console_hint_external },
  { says: /json|->>|to_json/i, hint: m.console_hint_json },
  {
    says: /icu|collat|time ?zone|\bnow\b|current_(date|timestamp)|timestamptz/i,
    hint: m.console_hint_icu
  },
  { says: /table index is out of bounds|indirect call/i, hint: m.console_hint_extension },
  {
    says: /file system|external access|extension|permission|read_(csv|parquet)|\bhttp/i,
    hint: m.console_hint_external
  },
  { says: /lock|configuration/i, hint: m.console_hint_locked },
  { says: /single statement|multiple statements/i, hint: m.console_hint_single },
  { says: /Referenced column|does not exist/i, hint: m.console_hint_names },
  { says: /out of memory/i, hint: m.console_hint_memory },
  { says: /syntax error|Parser Error/i, hint: m.console_hint_syntax }
];

/** What a reader can do about an error of the engine; null where the error says it itself. */
export const hintFor = (error: string, sql: string) =>
  HINTS.find(({ says }) => says.test(error))?.hint ??
  (/out of bounds|unreachable/i.test(error)
    ? HINTS.find(({ says }) => says.test(sql))?.hint
    : undefined) ??
  null;
