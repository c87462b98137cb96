import type { Capacity, SpeakerCapacity } from '#pipeline/schema.ts';
import type { Lang } from './lang.ts';
import { m } from './messages.ts';

export type Message = (inputs: Record<string, never>, options: { locale: Lang }) => string;

/** A function from a value of a closed list to its name; a value not on the list stands for itself. */
export const labeller =
  <V extends string>(labels: Readonly<Record<V, Message>>) =>
  (value: V | (string & {}), lang: Lang): string =>
    value in labels ? labels[value as V]({}, { locale: lang }) : value;

const capacities: Record<Capacity, Message> = {
  party: m.capacity_party,
  signatory: m.capacity_signatory,
  'reio-party': m.capacity_reio_party,
  'observer-state': m.capacity_observer_state,
  igo: m.capacity_igo,
  'un-entity': m.capacity_un_entity,
  ngo: m.capacity_ngo,
  institute: m.capacity_institute,
  other: m.capacity_other
};

const speakerCapacities: Record<SpeakerCapacity, Message> = {
  ...capacities,
  secretariat: m.capacity_secretariat,
  panellist: m.capacity_panellist
};

export const capacityLabel = labeller(speakerCapacities);

/** The capacity of one participant. */
export const capacityOfOne = labeller<SpeakerCapacity>({
  party: m.capacity_one_party,
  signatory: m.capacity_one_signatory,
  'reio-party': m.capacity_one_reio_party,
  'observer-state': m.capacity_one_observer_state,
  igo: m.capacity_one_igo,
  'un-entity': m.capacity_one_un_entity,
  ngo: m.capacity_one_ngo,
  institute: m.capacity_one_institute,
  other: m.capacity_one_other,
  secretariat: m.capacity_one_secretariat,
  panellist: m.capacity_one_panellist
});

/** What is worth saying of a speaker’s capacity beside its name. */
export const capacityBesideName = (capacity: string, lang: Lang): string =>
  capacity === 'party' || capacity === 'secretariat' ? '' : capacityOfOne(capacity, lang);

export const groupLabel = labeller({
  African: m.group_african,
  'Asia-Pacific': m.group_asia_pacific,
  'Eastern European': m.group_eastern_european,
  GRULAC: m.group_grulac,
  WEOG: m.group_weog,
  none: m.group_none
});

export const groupShort = labeller({
  African: m.group_african_short,
  'Asia-Pacific': m.group_asia_pacific_short,
  'Eastern European': m.group_eastern_european_short,
  GRULAC: m.group_grulac_short,
  WEOG: m.group_weog_short,
  none: m.group_none_short
});

export const kindLabel = labeller({
  state: m.kind_state,
  reio: m.kind_reio,
  igo: m.kind_igo,
  'un-entity': m.kind_un_entity,
  network: m.kind_network,
  ngo: m.kind_ngo,
  bloc: m.kind_bloc,
  secretariat: m.kind_secretariat,
  unknown: m.kind_unknown
});

export const coverageLabel = labeller({
  report: m.coverage_report,
  draft: m.coverage_draft,
  agenda: m.coverage_agenda,
  recounted: m.coverage_recounted,
  named: m.coverage_named
});

export const documentKindLabel = labeller({
  report: m.document_report,
  'draft-report': m.document_draft_report,
  agenda: m.document_agenda,
  'background-paper': m.document_background_paper,
  other: m.document_other
});

export const formatLabel = labeller({
  'in-person': m.format_in_person,
  hybrid: m.format_hybrid,
  online: m.format_online
});

export const relationLabel = labeller({
  reports: m.relation_reports,
  prepares: m.relation_prepares,
  recounts: m.relation_recounts
});

/** What a document does for the session of the page it is named on. */
export const tellsLabel = labeller({
  reports: m.tells_reports,
  prepares: m.tells_prepares,
  recounts: m.tells_recounts
});

export const officerLabel = labeller({
  chair: m.officer_chair,
  'vice-chair': m.officer_vice_chair,
  rapporteur: m.officer_rapporteur,
  president: m.officer_president,
  'vice-president': m.officer_vice_president,
  facilitator: m.officer_facilitator,
  moderator: m.officer_moderator,
  panellist: m.officer_panellist,
  secretary: m.officer_secretary,
  other: m.officer_other
});

export const strengthLabel = labeller({
  one: m.strength_one,
  several: m.strength_several,
  some: m.strength_some,
  many: m.strength_many,
  indefinite: m.strength_indefinite
});

export const spanLabel = labeller({
  attendance: m.span_attendance,
  statement: m.span_statement,
  officer: m.span_officer,
  gap: m.span_gap,
  agenda: m.span_agenda,
  session: m.span_session,
  topic: m.span_topic,
  masked: m.span_masked,
  citation: m.span_citation,
  voice: m.span_voice,
  finding: m.span_finding
});

export const roleLabel = labeller({
  introduction: m.role_introduction,
  recommendations: m.role_recommendations,
  deliberations: m.role_deliberations,
  statements: m.role_statements,
  attendance: m.role_attendance,
  agenda: m.role_agenda,
  organization: m.role_organization,
  documentation: m.role_documentation,
  adoption: m.role_adoption,
  background: m.role_background,
  annex: m.role_annex,
  other: m.role_other
});

export const severityLabel = labeller({
  error: m.severity_error,
  warning: m.severity_warning,
  note: m.severity_note
});

export const languageName = labeller({ zh: m.language_zh, en: m.language_en });
