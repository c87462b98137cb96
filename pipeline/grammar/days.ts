/** Days of the calendar. */

const pad = (n: number): string => String(n).padStart(2, '0');

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** ISO day, or null where there is no such day. */
export const isoDay = (year: number, month: number, day: number): string | null =>
  day >= 1 && day <= (DAYS[month - 1] ?? 0) ? `${year}-${pad(month)}-${pad(day)}` : null;
