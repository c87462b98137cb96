/** What one document says: plain values that a cache can keep. Sessions are resolved later, across documents. */
import type { Place } from './registry/registry.ts';
import type {
  Bilingual,
  Capacity,
  DocumentKind,
  Language,
  Row,
  SectionRole,
  SpeakerCapacity
} from './schema.ts';

/** A place in the document: ordinal of a paragraph and a span in its text. */
export interface Where {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** A session as one document knows it. */
export interface SessionRef {
  readonly body: string;
  /** null: the document’s own session of that body. */
  readonly ordinal: number | null;
}

export interface SessionMention extends Where {
  readonly body: string;
  readonly ordinal: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly year: number | null;
  readonly month: number | null;
  readonly dateText: string | null;
  readonly place: Place | null;
  readonly format: Row<'sessions'>['format'];
  readonly meetings: number | null;
  readonly isRecounted: boolean;
  /** No words give the ordinal: it follows from the sessions before and after it. */
  readonly isInferred: boolean;
  /** The body that the words name, where its session of that ordinal cannot be meant. */
  readonly namedBody: string | null;
  /** Named where a report speaks of itself: attendance, adoption, agenda, organization. */
  readonly role: SectionRole;
}

/** A session that a document tells of by its year alone. */
export interface UnnumberedSession extends Where {
  readonly body: string;
  readonly year: number;
}

export interface OwnSessionFact {
  readonly body: string;
  /** The body’s name as printed, where the registry does not know the body. */
  readonly unknownName: string | null;
  readonly ordinal: number | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly year: number | null;
  readonly dateText: string | null;
  readonly place: Place | null;
  readonly format: Row<'sessions'>['format'];
  readonly meetings: number | null;
  readonly where: Where | null;
}

export interface AgendaFact extends Where {
  readonly body: string;
  readonly number: string;
  readonly title: string;
  readonly status: 'adopted' | 'provisional';
  /** An entry of the agenda itself, not an item that a heading or a sentence names. */
  readonly isListed: boolean;
  readonly isJoint: boolean;
}

/** An entity of the registry by its id, or a name that the registry does not know. */
export interface NamedEntity {
  readonly id: string;
  /** As printed, where the registry does not know it. */
  readonly unknown: string | null;
}

export interface AttendanceFact extends Where {
  readonly body: string;
  readonly entity: NamedEntity;
  readonly capacity: Capacity;
}

export interface AttendanceGapFact extends Where {
  readonly body: string;
  readonly capacity: Capacity;
}

export interface StatementFact extends Where {
  readonly body: string;
  readonly item: string | null;
  readonly itemIsInferred: boolean;
  readonly entity: NamedEntity;
  readonly capacity: SpeakerCapacity;
  readonly kind: Row<'statements'>['kind'];
  readonly source: Row<'statements'>['source'];
  readonly onBehalfOf: NamedEntity | null;
}

export interface StatementGapFact extends Where {
  readonly body: string;
  readonly item: string | null;
}

export interface OfficerFact extends Where {
  readonly body: string;
  /** Of another session: 缔约国会议第八届会议主席X宣布会议开幕; null: the document’s own. */
  readonly session: number | null;
  readonly role: Row<'officers'>['role'];
  readonly person: string;
  readonly entity: NamedEntity | null;
  readonly affiliation: string | null;
  readonly item: string | null;
}

export interface CitationFact extends Where {
  readonly kind: Row<'citations'>['kind'];
  readonly instrument: string | null;
  readonly target: string;
}

export interface VoiceFact extends Where {
  readonly phrase: string;
  readonly strength: Row<'voices'>['strength'];
}

export interface MentionFact extends Where {
  readonly topic: string;
  readonly term: string;
  readonly isMasked: boolean;
}

export interface FindingFact {
  readonly paragraph: number | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly severity: Row<'findings'>['severity'];
  readonly code: string;
  readonly message: Bilingual;
}

export interface SectionFact {
  readonly ordinal: number;
  readonly parent: number | null;
  readonly level: number;
  readonly label: string | null;
  readonly heading: string;
  readonly role: SectionRole;
}

export interface ParagraphFact {
  readonly ordinal: number;
  readonly section: number | null;
  readonly number: string | null;
  readonly kind: Row<'paragraphs'>['kind'];
  readonly role: SectionRole;
  readonly text: string;
  readonly characters: number;
  readonly isSubstantive: boolean;
  /** The session it is about; null: all the document’s own. */
  readonly session: SessionRef | null;
  readonly item: string | null;
  /** Word → occurrences. */
  readonly words: readonly (readonly [string, number])[];
}

export interface DocumentFacts {
  readonly file: string;
  readonly sha256: string;
  readonly symbol: string | null;
  readonly kind: DocumentKind;
  readonly language: Language;
  readonly title: string;
  readonly issuedOn: string | null;
  readonly isDraft: boolean;
  readonly sections: readonly SectionFact[];
  readonly paragraphs: readonly ParagraphFact[];
  readonly sessions: readonly OwnSessionFact[];
  readonly sessionMentions: readonly SessionMention[];
  readonly unnumberedSessions: readonly UnnumberedSession[];
  readonly agenda: readonly AgendaFact[];
  readonly attendance: readonly AttendanceFact[];
  readonly attendanceGaps: readonly AttendanceGapFact[];
  readonly statements: readonly StatementFact[];
  readonly statementGaps: readonly StatementGapFact[];
  readonly officers: readonly OfficerFact[];
  readonly citations: readonly CitationFact[];
  readonly voices: readonly VoiceFact[];
  readonly mentions: readonly MentionFact[];
  readonly findings: readonly FindingFact[];
}
