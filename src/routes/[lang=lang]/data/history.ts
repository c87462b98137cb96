const KEY = 'rapporteur:sql';
const MOST = 20;

/** The questions asked in this browser, the latest first; none where it keeps nothing. */
export function readHistory(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((sql) => typeof sql === 'string') : [];
  } catch {
    return [];
  }
}

/** Keeps a question, once, as the latest. */
export function keepInHistory(sql: string): string[] {
  const kept = [sql, ...readHistory().filter((other) => other !== sql)].slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing still answers.
  }
  return kept;
}

export function clearHistory(): string[] {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // As above.
  }
  return [];
}
