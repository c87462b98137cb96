/** Rows of the registry’s files. Cells may hold several values between bars. */
import { csvParseRows } from 'd3-dsv';

export type Record_ = Readonly<Record<string, string>>;

/** The rows of a CSV file by its header; empty ones are left out. */
export const records = (csv: string): Record_[] => {
  const [header = [], ...rows] = csvParseRows(csv.replace(/^\ufeff/, ''));
  return rows
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row) => Object.fromEntries(header.map((key, i) => [key.trim(), (row[i] ?? '').trim()])));
};

const list = (cell: string | undefined): string[] =>
  (cell ?? '').split('|').flatMap((part) => part.trim() || []);

/** A cell; empty where the column is missing. */
export const text = (record: Record_, key: string): string => record[key] ?? '';

/** All names that some columns hold. */
export const surfacesOf = (record: Record_, ...keys: string[]): string[] => [
  ...new Set(keys.flatMap((key) => list(record[key])))
];
