/** What the pipeline reads beside what a careful reader wrote: rows missing, rows too many. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createHash } from 'node:crypto';
import { readDocument, tabulate } from '#pipeline/build.ts';
import { resources } from '#pipeline/node/resources.ts';
import type { Registry } from '#pipeline/registry/registry.ts';
import type { Tables } from '#pipeline/schema.ts';
import { fold, type GoldCase } from './read-gold.ts';

export interface TableScore {
  readonly table: string;
  readonly expected: number;
  readonly found: number;
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

/** Reads the documents of a case and tabulates them as one corpus. */
export const tablesOf = async ({ files }: GoldCase, registry: Registry): Promise<Tables> => {
  const documents = [];
  for (const file of files) {
    const bytes = readFileSync(file);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const read = await readDocument({ name: basename(file), bytes, sha256 }, registry, (run) => [run], resources);
    if ('failure' in read) throw new Error(`${file}: ${read.failure.reason.en}`);
    documents.push(read.document);
  }
  return tabulate(documents, registry);
};

const compare = (table: string, expected: readonly string[], found: readonly string[]): TableScore => {
  const left = [...expected];
  const extra: string[] = [];
  for (const row of found) {
    const at = left.indexOf(row);
    if (at >= 0) left.splice(at, 1);
    else extra.push(row);
  }
  return { table, expected: expected.length, found: found.length, missing: left, extra };
};

const cells = (...values: readonly unknown[]): string => values.map((v) => v ?? '').join(' | ');
const itemOf = (id: string | null): string => id?.split('#').at(-1) ?? '';

type Read = Record<string, string[]>;

const corpusRows = (gold: GoldCase['corpus']): Read => ({
  sessions: gold.sessions.map((s) => cells(s.session_id, s.ordinal, s.ordinal_is_inferred, s.start_date, s.end_date, s.place_en, s.format, s.meetings, s.coverage)),
  documents: gold.documents.map((d) => cells(d.document_id, d.symbol, d.kind, d.language, fold(d.title_zh || d.title_en), d.issued_on, d.is_draft)),
  document_sessions: gold.document_sessions.map((d) => cells(d.document_id, d.session_id, d.relation))
});

const foundCorpusRows = (t: Tables): Read => ({
  sessions: t.sessions.map((s) => cells(s.session_id, s.ordinal, s.ordinal_is_inferred, s.start_date, s.end_date, s.place_en, s.format, s.meetings, s.coverage)),
  documents: t.documents.map((d) => cells(d.document_id, d.symbol, d.kind, d.language, fold(d.language === 'zh' ? d.title_zh : d.title_en), d.issued_on, d.is_draft)),
  document_sessions: t.document_sessions.map((d) => cells(d.document_id, d.session_id, d.relation))
});

const goldRows = (name: string, d: GoldCase['documents'] extends ReadonlyMap<string, infer D> ? D : never, language: string, adopted: ReadonlySet<string>): Read => {
  const at = (p: string | null): string => `${name} ${p ?? ''}`;
  const n = language === 'zh' ? 12 : 24;
  return {
    attendance: d.attendance.map((a) => cells(a.session_id, a.entity_id.replace('unknown:', ''), a.capacity, at(a.paragraph))),
    attendance_gaps: d.attendance_gaps.map((a) => cells(a.session_id, a.capacity, at(a.paragraph))),
    statements: d.statements.map((s) => cells(s.session_id, s.item, s.item_is_inferred, s.entity_id.replace('unknown:', ''), s.capacity, s.kind, s.source, s.on_behalf_of?.replace('unknown:', '') ?? null, at(s.paragraph))),
    statement_gaps: d.statement_gaps.map((s) => cells(s.session_id, s.item, at(s.paragraph))),
    officers: d.officers.map((o) => cells(o.session_id, o.role, o.person, o.entity_id, o.affiliation_zh, o.item, at(o.paragraph))),
    agenda_items: d.agenda_items.filter((a) => a.status === 'adopted' || !adopted.has(a.session_id)).map((a) => cells(a.session_id, a.number, a.parent_number, fold((language === 'zh' ? a.title_zh : a.title_en) || a.title_en || a.title_zh), a.is_joint)),
    paragraphs: d.paragraphs.map((p) => cells(name, p.kind === 'footnote' ? '' : p.number, p.kind, p.role, p.session_id, fold(p.starts_with).slice(0, n), fold(p.ends_with).slice(-n))),
    sections: d.sections.map((s) => cells(name, s.level, fold(s.heading), s.role))
  };
};

/** A row of a table is cited by the number of the paragraph above it. */
const citedNumbers = (paragraphs: Tables['paragraphs']): Map<string, string | null> => {
  let above: string | null = null;
  return new Map(
    paragraphs.map(({ paragraph_id, kind, number }) => {
      if (kind !== 'table') above = number;
      return [paragraph_id, above];
    })
  );
};

const foundRows = (name: string, id: string, language: string, t: Tables): Read => {
  const number = citedNumbers(t.paragraphs);
  const own = <R extends { document_id: string }>(rows: readonly R[]): R[] => rows.filter((r) => r.document_id === id);
  const at = (p: string): string => `${name} ${number.get(p) ?? ''}`;
  const n = language === 'zh' ? 12 : 24;
  return {
    attendance: own(t.attendance).map((a) => cells(a.session_id, a.entity_id, a.capacity, at(a.paragraph_id))),
    attendance_gaps: own(t.attendance_gaps).map((a) => cells(a.session_id, a.capacity, at(a.paragraph_id))),
    statements: own(t.statements).map((s) => cells(s.session_id, itemOf(s.agenda_item_id), s.item_is_inferred, s.entity_id, s.capacity, s.kind, s.source, s.on_behalf_of?.replace('unknown:', '') ?? null, at(s.paragraph_id))),
    statement_gaps: own(t.statement_gaps).map((s) => cells(s.session_id, itemOf(s.agenda_item_id), at(s.paragraph_id))),
    officers: own(t.officers).map((o) => cells(o.session_id, o.role, o.person, o.entity_id, o.affiliation_zh, itemOf(o.agenda_item_id), at(o.paragraph_id))),
    agenda_items: own(t.agenda_items).map((a) => cells(a.session_id, a.number, a.parent_number, fold(language === 'zh' ? a.title_zh : a.title_en), a.is_joint)),
    paragraphs: own(t.paragraphs)
      .filter((p) => p.kind !== 'heading' && p.kind !== 'table')
      .map((p) => cells(name, p.kind === 'footnote' ? '' : p.number, p.kind, p.role, p.session_id, fold(p.text).slice(0, n), fold(p.text).slice(-n))),
    sections: own(t.sections).map((s) => cells(name, s.level, fold(s.heading), s.role))
  };
};

const merge = (all: readonly Read[]): Read => {
  const merged: Read = {};
  for (const read of all) for (const [table, rows] of Object.entries(read)) (merged[table] ??= []).push(...rows);
  return merged;
};

/** Compares each table of a case row by row; an adopted agenda hides the provisional one. */
export const scoreCase = async (gold: GoldCase, registry: Registry): Promise<TableScore[]> => {
  const tables = await tablesOf(gold, registry);
  const stems = [...gold.documents.keys()];
  const documentOf = (stem: string) => tables.documents.find((d) => d.file.replace(/\.[^.]+$/, '') === stem)!;
  const adopted = new Set([...gold.documents.values()].flatMap((d) => d.agenda_items.filter((a) => a.status === 'adopted').map((a) => a.session_id)));
  const expected = merge([corpusRows(gold.corpus), ...stems.map((s) => goldRows(s, gold.documents.get(s)!, documentOf(s).language, adopted))]);
  const found = merge([foundCorpusRows(tables), ...stems.map((s) => foundRows(s, documentOf(s).document_id, documentOf(s).language, tables))]);
  return Object.keys(expected).map((table) => compare(table, expected[table]!, found[table] ?? []));
};
