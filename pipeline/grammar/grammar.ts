/** How UN documents say things: one shape, one room a language. All patterns read folded text. */
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
export type OfficerRole = Row<'officers'>['role'];
export type VoicePattern = Pattern<Row<'voices'>['strength']>;

/** What a language has no words for. */
export const NEVER = /(?!)/g;

export interface StructureGrammar {
  readonly kinds: readonly Pattern<DocumentKind>[];
  readonly roles: readonly Pattern<SectionRole>[];
  /** Headings that stand at the top level although they bear no number. */
  readonly topHeading: RegExp;
  /** Headings that may stand without number or markup in plain text. */
  readonly knownHeading: RegExp;
  /** A long heading that every such report has, and no title of an item. */
  readonly standingHeading: RegExp;
  /** What ends the first page: a summary, the contents. */
  readonly frontMatter: RegExp;
  /** A heading with the list of items under it. */
  readonly agendaList: RegExp;
  /** A heading over an agenda and its annotations, below which the agenda may begin at once. */
  readonly annotatedAgenda: RegExp;
  /** The annex of a report that holds the agenda as adopted. */
  readonly annexedAgenda: RegExp;
  /** The heading above an item’s documents. */
  readonly documentation: RegExp;
  /** An entry of a list of documents. */
  readonly documentEntry: RegExp;
  /** An annex whose lines are a table. */
  readonly timetable: RegExp;
  /** Parts of a chapter of a Commission’s report. */
  readonly deliberations: RegExp;
  readonly actionTaken: RegExp;
  /** Standing phrases that open a summary or a list and say nothing of substance; of text as printed. */
  readonly standing: readonly RegExp[];
  /** A line that names the documents before an item, and is no heading. */
  readonly documentLine: RegExp;
  /** A record of one meeting: its title, and the lines that open and close it. */
  readonly record: { readonly title: RegExp; readonly opens: RegExp; readonly closes: RegExp };
  /** A word of another language that damage left in a sentence. */
  readonly strayWord: RegExp;
}

export interface SessionGrammar {
  readonly formats: readonly Pattern<NonNullable<Row<'sessions'>['format']>>[];
  /** Number of meetings held, as group 1. */
  readonly meetings: readonly RegExp[];
  readonly held: RegExp;
  /** Between the days that a heading opens with and the session’s ordinal. */
  readonly datedLead: RegExp;
  /** A heading, its ordinal as `#`, that names a past session and nothing else. */
  readonly headsAlone: RegExp;
  readonly bareYear: RegExp;
  /** Years in which something was held. */
  readonly yearsHeld: RegExp;
  /** Nouns of bodies that stand for the document’s own, as its name has them in lower case. */
  readonly nouns: readonly string[];
  /** Nouns of Conferences, which stand for the one named last where the document’s own is under none. */
  readonly conferenceNouns: readonly string[];
  /** A body called by one of the nouns. */
  readonly generic: (nouns: readonly string[]) => RegExp;
  /** The Conference above a working group, where it is called just that. */
  readonly conference: RegExp;
  /** After a name of a body: another is coordinated with it. */
  readonly coordinates: RegExp;
  /** Between a body and the ordinal that belongs to it. */
  readonly beforeOrdinal: RegExp;
  readonly afterOrdinal: RegExp;
  readonly afterOpenOrdinal: RegExp;
  /** Between two ordinals of one body. */
  readonly joined: RegExp;
  /** As many days as sessions, in their order. */
  readonly respectively: RegExp;
  /** Before an ordinal: it is the subject’s. */
  readonly its: RegExp;
  /** Right before an ordinal: one body approves what another’s session is to do. */
  readonly itsOwn: RegExp;
  /** Right before an ordinal: it belongs to a body, whether known or not. */
  readonly ofBody: RegExp;
  /** Before a session’s ordinal where no body is named: it is the document’s own. */
  readonly ofOwn: RegExp;
  /** After an ordinal that is the subject itself. */
  readonly itself: RegExp;
  /** After an ordinal: the body it belongs to, whether known or not. */
  readonly ofOther: RegExp;
  /** After an ordinal that counts like the first page does: an office or the outcome of that session. */
  readonly officeAfter: RegExp;
  /** 届 or “session”: what tells one way of counting from the other. */
  readonly unit: RegExp;
  /** Counts sessions, never meetings within one. */
  readonly numbersSessions: RegExp;
  /** After a meeting’s ordinal: the time of day. */
  readonly clockTime: RegExp;
  /** After an ordinal: a part of the session, which has days of its own. */
  readonly partAfter: RegExp;
  readonly resumed: RegExp;
  /** Between a place and the ordinal behind it, and between an ordinal and the place behind it. */
  readonly placeOfOrdinal: { readonly before: RegExp; readonly after: RegExp };
  /** Whether a place may stand before the date. */
  readonly placeBefore: boolean;
  /** `gap`: between ordinal and date; `rest`: after the date. */
  readonly isDatedAfter: (gap: string, rest: string) => boolean;
  /** `lead`: before the date; `gap`: between date and ordinal. */
  readonly isDatedBefore: (lead: string, gap: string, date: DatePhrase) => boolean;
}

export interface AgendaGrammar {
  /** A note in brackets that the item is a joint one. */
  readonly joint: RegExp;
  /** Ends an entry that another follows. */
  readonly conjunction: RegExp;
  /** Ends a title that sub-items follow. */
  readonly leadIn: RegExp;
  /** The title of the item for whatever is not on the agenda. */
  readonly otherMatters: RegExp;
  /** Introduces the adopted agenda. */
  readonly adopted: RegExp;
  /** An item considered: groups `number` and `title`. */
  readonly considered: readonly RegExp[];
  readonly underConsideration: RegExp;
  /** A heading that counts its item in words, group 1. */
  readonly counted: RegExp;
}

export interface AttendanceGrammar {
  /** Says what the participants of a list are. The first that matches counts. */
  readonly categories: readonly Pattern<Capacity>[];
  /** A sentence that tells attendance. */
  readonly attended: RegExp;
  /** A sentence that tells who did not come. */
  readonly absent: RegExp;
  /** Says of the lists before it, each behind its kind and a colon, that all of them came. */
  readonly sums: RegExp;
  /** How many came of what kind, group 1, before a list of all of them. */
  readonly counts: RegExp;
  /** The title of a list of participants. */
  readonly participants: RegExp;
  /** Begins the line of a member of a delegation. */
  readonly member: RegExp;
  /** A paragraph that lists participants, wherever it stands. */
  readonly lists: RegExp;
  /** Names two kinds of participants at once: each of the list is what it is known to be. */
  readonly mixes: RegExp;
  /** A verb that opens a list without a colon. */
  readonly opensList: RegExp;
  /** A sentence whose names stand behind its verb: 出席会议的还有非签署国安道尔的观察员. */
  readonly namesAfter: RegExp;
  /** Between participants of two kinds in one sentence. */
  readonly parts: RegExp;
  /** A name, group 1, and what kind of participant it is. */
  readonly apposition: RegExp;
  /** A footnote that restricts a delegation to one of several bodies. */
  readonly restricts: RegExp;
}

export interface StatementGrammar {
  /** `议程项目2`, group 1 holds the numbers. */
  readonly item: RegExp;
  readonly spoke: RegExp;
  readonly presented: RegExp;
  /** Says “statement”, whatever else was presented. */
  readonly made: RegExp;
  readonly negated: RegExp;
  /** Who spoke stands behind it, and may go on behind a semicolon. */
  readonly madeBy: RegExp;
  /** In a list: each speaker speaks for others. */
  readonly speaksFor: RegExp;
  /** After a State that opens a paragraph and has no word for who spoke for it: what only a speaker does. */
  readonly says: RegExp;
  /** The same, or an office and what its holder says: 瑞士代表说. */
  readonly opens: RegExp;
  /** The office that a sentence opens with, before the name. */
  readonly opensWith: RegExp;
  /** After a speaker that opens an entry of a list: those for whom it speaks follow. */
  readonly aside: RegExp;
  /** Around a gap (`#`) that stands for speakers: [……]的代表作了发言. */
  readonly gapSpeaks: RegExp;
  /** Where a list ends and prose goes on. */
  readonly endsList: RegExp;
  /** What may stand before the speaker who opens a paragraph. */
  readonly opening: RegExp;
  /** After the Secretariat’s name: it gave a presentation. */
  readonly presents: RegExp;
  /** After a name: the office of who speaks for it. */
  readonly post: RegExp;
  /** Behind a colon: each part of the list says whether representatives or observers spoke. */
  readonly listsOffices: RegExp;
  /** A sentence that begins with a representative. */
  readonly headsSentence: RegExp;
  readonly possessive: RegExp;
  /** After a name: what is told happened before the meeting. */
  readonly earlier: RegExp;
  /** Between two speakers who speak together. */
  readonly coordinated: RegExp;
  /** A joint item without a number, group 1 its title. */
  readonly jointItem: RegExp;
  /** Around the name of those for whom somebody speaks. */
  /** Ends a paragraph in views that the items below it hold: they are no speakers. */
  readonly listsViews: RegExp;
  /** 发言的还有: opens a list of speakers without a colon and without their offices. */
  readonly opensList: RegExp;
  readonly behalf: {
    /** Right behind a group: the one who speaks for it, 77国集团和中国(由埃及代表). */
    readonly by: RegExp;
    /** Right behind a speaker: a group, group 1, whatever the registry knows of it. */
    readonly named: RegExp;
    readonly before: RegExp;
    readonly after: RegExp;
    /** Right before a group: 加纳代表代表, whatever follows. */
    readonly direct: RegExp;
    /** Ends the words before a list of those for whom somebody speaks. */
    readonly listed: RegExp;
    /** All of a bracket behind a speaker’s name: those for whom it speaks, as group 1. */
    readonly bracketed: RegExp;
  };
  /** Around the State of a panellist who is not named. */
  readonly panellist: { readonly before: RegExp; readonly after: RegExp };
  /** A paragraph that tells speakers, wherever it stands; of text as printed. */
  readonly tells: RegExp;
  /** A paragraph of a summary record: a person, and in brackets (group 1) for whom that person speaks. */
  readonly recorded: RegExp;
  /** Behind those brackets: what no speaker does. */
  readonly takesChair: RegExp;
  /** Where what is said begins. */
  readonly saying: RegExp;
}

export interface OfficerGrammar {
  /** Before a person: an office in a group that the session sets up. */
  readonly ofGroup: RegExp;
  /** Words before a person that tell the office; the nearest before the person counts. */
  readonly before: readonly Pattern<OfficerRole>[];
  /** An office that stands right behind the name: (Mexico), Vice-Chair. */
  readonly direct: readonly Pattern<OfficerRole>[];
  /** Who chairs the meetings holds an office of another body: 会议由缔约国会议第九届会议副主席X主持. */
  readonly chairs: { readonly before: RegExp; readonly after: RegExp };
  /** Around who holds an office of another body, group 1, and tells of its work. */
  readonly othersOffice: { readonly before: RegExp; readonly after: RegExp };
  /** Around who leads a panel: 小组讨论由X主持. */
  readonly moderates: { readonly before: RegExp; readonly after: RegExp };
  /** Words after a person that tell the office. */
  readonly after: readonly Pattern<OfficerRole>[];
  /** Behind a person: the same. */
  readonly ofGroupAfter: RegExp;
  /** Around the ordinal of a session (`#`), up to a person: an office of that session. */
  readonly ofSession: RegExp;
  /** Between a person and the ordinal of a session: an office of that session. */
  readonly ofSessionAfter: RegExp;
  /** Around a person (`#`): a second office, 主席兼报告员. */
  readonly both: readonly Pattern<OfficerRole>[];
  /** Right behind a person: the same. */
  readonly leaves: RegExp;
  /** Right before a person: somebody who holds the office no longer. */
  readonly replaced: RegExp;
  /** What a further panellist did, in a sentence of its own. */
  readonly presents: RegExp;
  /** A heading under which officers are elected. */
  readonly election: RegExp;
  /** 主席 of a Conference is its President, of a working group its Chair. */
  readonly atConference: Partial<Readonly<Record<OfficerRole, OfficerRole>>>;
}

export interface PersonGrammar {
  /** Before a name without honorific or brackets: an entry of a list of persons. */
  readonly listed: RegExp;
  /** A name in Latin letters is a person’s without honorific or brackets. */
  readonly isNamedBare: boolean;
  /** The person’s title at the end of the words (as printed) before the name. */
  readonly titleIn: (words: string) => string | null;
  /** The same, where it is the head of a body at home; of a name without brackets. */
  readonly headTitleIn: (words: string) => string | null;
  /** Affiliation behind the name, up to the next person or the end of the clause. */
  readonly affiliation: RegExp;
  /** Before the name: the country that the person is from, group 1. */
  readonly from: RegExp;
  /** Behind the name: an office at this meeting, no affiliation. */
  readonly officeHere: RegExp;
}

export interface CitationGrammar {
  /** Groups `number` and `act`. */
  readonly resolutions: RegExp;
  /** The act is a decision. */
  readonly decision: RegExp;
  /** Article, paragraph and letter as groups 1–3. */
  readonly articles: RegExp;
  /** Before an article: it is one of rules, not of a treaty. */
  readonly notArticle: RegExp;
  /** The convention that the document calls just that. */
  readonly convention: RegExp;
}

export interface TopicGrammar {
  /** Titles of items and documents in a sentence, with the words that quote them. */
  readonly titles: readonly RegExp[];
}

export interface Grammar {
  readonly language: Language;
  readonly readNumber: (text: string) => number;
  readonly dates: (folded: string) => DatePhrase[];
  readonly ordinals: (folded: string) => OrdinalPhrase[];
  readonly structure: StructureGrammar;
  readonly sessions: SessionGrammar;
  readonly agenda: AgendaGrammar;
  readonly attendance: AttendanceGrammar;
  readonly statements: StatementGrammar;
  readonly officers: OfficerGrammar;
  readonly persons: PersonGrammar;
  readonly citations: CitationGrammar;
  readonly topics: TopicGrammar;
  readonly voices: readonly VoicePattern[];
}
