/** What parsing makes of a text: structure only, no facts yet. */
import type { DatePhrase, Grammar } from '../grammar/grammar.ts';
import type { Place } from '../registry/registry.ts';
import type { DocumentKind, Language, Row, SectionRole } from '../schema.ts';

export interface FootnoteMark {
  readonly label: string;
  /** Where in the paragraph’s stored text the mark stood. */
  readonly at: number;
}

export interface ParsedSection {
  readonly ordinal: number;
  readonly parent: number | null;
  readonly level: number;
  readonly heading: string;
  readonly role: SectionRole;
  /** As printed: `一`, `A`, `1`, `(a)`. */
  readonly label: string | null;
  /** `2`, `1(a)`: the agenda number that the heading itself bears. */
  readonly number: string | null;
  /** Ordinal of the heading’s own paragraph. */
  readonly paragraph: number;
}

export interface ParsedParagraph {
  readonly ordinal: number;
  readonly section: number | null;
  readonly number: string | null;
  readonly kind: Row<'paragraphs'>['kind'];
  readonly role: SectionRole;
  readonly text: string;
  readonly marks: readonly FootnoteMark[];
  /** Label of a footnote. */
  readonly footnote: string | null;
  /** An entry of a list of agenda items: its number there. */
  readonly listNumber: string | null;
  /** Ordinal of the paragraph that introduces the list this item stands in. */
  readonly leadIn: number | null;
}

export interface OwnSession {
  readonly body: string;
  /** The body’s name as printed, where the registry does not know the body. */
  readonly unknownName: string | null;
  readonly ordinal: number | null;
  readonly date: DatePhrase | null;
  readonly dateText: string | null;
  readonly place: Place | null;
  /** Ordinal of the paragraph that tells it. */
  readonly paragraph: number | null;
}

/** An item of the agenda that the first page lists. */
export interface ListedItem {
  readonly number: string;
  readonly title: string;
  /** Ordinal of the paragraph that tells it. */
  readonly paragraph: number;
}

export interface Masthead {
  readonly symbol: string | null;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly titleParagraph: number | null;
  readonly issuedOn: string | null;
  readonly sessions: readonly OwnSession[];
  /** Sessions of the bodies above, to which the document goes. */
  readonly others: readonly OwnSession[];
  /** The agenda item that the masthead names, and its title. */
  readonly item: {
    readonly number: string;
    readonly title: string | null;
    readonly paragraph: number;
  } | null;
  /** The items that the contents of a summary record list. */
  readonly contents: readonly ListedItem[];
  /** Number of blocks that belong to the masthead. */
  readonly length: number;
}

export interface ParsedDocument {
  readonly language: Language;
  readonly masthead: Masthead;
  readonly sections: readonly ParsedSection[];
  readonly paragraphs: readonly ParsedParagraph[];
}

export interface ParseContext {
  readonly grammar: Grammar;
  readonly kind: DocumentKind;
}
