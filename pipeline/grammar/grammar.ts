/** How UN documents say things: one shape, one file a language. All patterns read folded text. */
import type { Capacity, DocumentKind, Language, Row, SectionRole } from '../schema.ts';
import type { Span } from '../text.ts';

/** A date as printed. `start`/`end` are ISO days, where the day is known. */
export interface DatePhrase extends Span {
  readonly from: string | null;
  readonly to: string | null;
  readonly year: number | null;
  readonly month: number | null;
}

/** `第十次会议`, `第七届和第八届会议`, `its tenth session`. */
export interface OrdinalPhrase extends Span {
  readonly ordinals: readonly number[];
  /** A name of a body stands right after the ordinal and is part of it: 第二次不限成员名额政府间专家会议. */
  readonly isOpen: boolean;
}

export type Pattern<T> = readonly [RegExp, T];

export interface Grammar {
  readonly language: Language;
  readonly kinds: readonly Pattern<DocumentKind>[];
  readonly roles: readonly Pattern<SectionRole>[];
  /** Headings that stand at the top level although they bear no number. */
  readonly topHeading: RegExp;
  /** Headings that may stand without number or markup in plain text. */
  readonly knownHeading: RegExp;
  readonly formats: readonly Pattern<NonNullable<Row<'sessions'>['format']>>[];
  /** Number of meetings held, as group 1. */
  readonly meetings: readonly RegExp[];
  readonly readNumber: (text: string) => number;
  readonly dates: (folded: string) => DatePhrase[];
  readonly ordinals: (folded: string) => OrdinalPhrase[];
  /** Says what the participants of a list are. The first that matches counts. */
  readonly categories: readonly Pattern<Capacity>[];
  /** A paragraph that tells attendance. */
  readonly attended: RegExp;
  /** `议程项目2`, group 1 holds the numbers. */
  readonly item: RegExp;
  readonly spoke: RegExp;
  readonly presented: RegExp;
}
