/** Headings, titles and standing phrases of English documents. */
import { NEVER, type StructureGrammar } from '../grammar.ts';

export const structure: StructureGrammar = {
  kinds: [
    [
      /\b(?:summary|verbatim) records?\b|^(?:final )?record of the [\w -]+ (?:plenary )?meeting$|^(?:\d{3,5}(?:st|nd|rd|th) (?:\([a-z ]+\) )?|\d+(?:st|nd|rd|th) (?:\([a-z ]+\) )?(?:plenary|closed|private) )meeting(?: \([a-z \d]+\))?$|^minutes of/i,
      'report'
    ],
    [/\blist of participants\b/i, 'other'],
    [/\bdraft (?:[a-z]+ ){0,2}report\b/i, 'draft-report'],
    [/^statement (?:by|of) the (?:president|chair)\w*\b.*\bon the work\b/i, 'report'],
    [
      /provisional agenda|annotated agenda|^(?:revised |draft |proposed |adopted )*agenda(?: and (?:draft |proposed )?(?:timetable|programme of work|organi[sz]ation of work))?$/i,
      'agenda'
    ],
    [
      /background (?:paper|document|note)|note by the secretariat|prepared by the secretariat|discussion guide|working paper|technical paper|report (?:of|by) the (?:executive director|secretary-general|secretariat)/i,
      'background-paper'
    ],
    [
      /^(?:(?:final|interim|summary|draft|abridged) )*reports? (?:of|on)\b|report (?:on|of) the|report$|^proceedings of the|\bproceedings$|^(?:chair(?:person|man)?'s )?summary (?:by|of) the (?:co-)?(?:chair|president|moderator)|^summary of (?:the )?(?:discussions?|deliberations|proceedings|constructive dialogue)|\bsummary (?:prepared )?by the (?:co-)?(?:chair|president|moderator)|^(?:chair(?:person|man)?|president)'s summary/i,
      'report'
    ]
  ],
  roles: [
    [/^introduction(?:\s*-.*)?$/i, 'introduction'],
    [
      /^(?:opening |general |introductory |national |high-level )?statements?(?: by .*| from .*| made .*)?$|^general (?:discussion|debate|exchange of views)$|^list of speakers$/i,
      'statements'
    ],
    [
      /(?:summary|record) of (?:the )?(?:deliberations|discussions?)|^deliberations|^discussions?|chair(?:person|man)?'s summary|^summary by the chair|^consideration of/i,
      'deliberations'
    ],
    [
      /^(?!(?:the )?(?:follow-up|(?:status of |progress in |review of )?(?:the )?implementation|action(?:s)? taken)\b).*(?:recommendations?|conclusions?|outcome|draft (?:resolutions?|decisions?)|matters calling for action)|^decisions?(?: points?)?$/i,
      'recommendations'
    ],
    [/attendance|^participa(?:tion|nts)$/i, 'attendance'],
    [
      /adoption of (?:the|its) report(?: of the (?!bureau)\S+.*| on .*)?$|closing of the|closure of\b|^report of the (?:commission|committee|council) on its [\w-]+ session$/i,
      'adoption'
    ],
    [
      /provisional agenda for|next session|^(?:venue|place|dates?|time)(?: and (?:venue|place|dates?|time))? (?:of|for) (?:the\b|its\b|[a-z]{2,6}-?\d{1,3}$|[a-z]{2,6}-?\d{1,3} |(?:next|future|forthcoming|subsequent|upcoming) )/i,
      'organization'
    ],
    [
      /adoption of the agenda|^agenda and organi[sz]ation|(?:provisional )?agenda$|^annotations?$/i,
      'agenda'
    ],
    [
      /^opening (?:address(?:es)?|ceremony)\b|^(?:organi[sz]ational|procedural|administrative) (?:and \w+ )?(?:matters|aspects|issues|arrangements)|^(?:constitution and )?organi[sz]ation (?:and|of) (?:the )?(?:work|session|meeting|proceedings)|organi[sz]ation of (?:the )?(?:first |second |third )?(?:resumed |reconvened )?(?:part of the )?(?:work|meeting|session)|opening (?:and duration )?of the|duration of the|organi[sz]ational matters|election of (?:the |its |a |new )*(?:co-|vice-)?(?:chair|officers|bureau|rapporteur|president|members of the bureau)|proposed organi[sz]ation|^officers$|^duration$/i,
      'organization'
    ],
    [/^documentation$|^documents$|list of documents|documents before/i, 'documentation'],
    [/^annex|^appendix/i, 'annex'],
    [/^background|^mandates?\b/i, 'background']
  ],
  topHeading:
    /^(?:provisional agenda(?: of the .*)?|annotations?|agenda|annex.*|appendix.*|introduction)$/i,
  knownHeading:
    /^(?:documentation|introduction|annotations?|provisional agenda|annex(?: [IVX]+)?|appendix|recommendations|statements|attendance|opening of the meeting|proposed organi[sz]ation of work|conclusions(?: and recommendations)?)$/i,
  standingHeading: /^matters calling for action/i,
  frontMatter: /^(?:summary|contents)$/i,
  agendaList: /agenda(?: of the .*)?$/i,
  annotatedAgenda:
    /agenda(?:,? with| and)(?: the)? annotations?$|annotated (?:provisional )?agenda/i,
  annexedAgenda:
    /^(?:annex|appendix)\s*(?:[IVX]+|[A-Z]|\d+)?[\s:.-]*(?:adopted )?agenda(?: (?:of the|for the) .*)?$/i,
  documentation: /^documentation$/i,
  documentEntry: /\/|report|note|paper|^none$/i,
  timetable: /organi[sz]ation of work|timetable/i,
  deliberations: /^deliberations$/i,
  actionTaken: /action taken/i,
  standing: [
    /^(?:The following summary|The Working Group (?:adopted|agreed on|formulated) the following recommendations)/
  ],
  record: {
    title:
      /\b(?:summary|verbatim) records?\b|^(?:final )?record of the [\w -]+ (?:plenary )?meeting$|^(?:\d{3,5}(?:st|nd|rd|th) (?:\([a-z ]+\) )?|\d+(?:st|nd|rd|th) (?:\([a-z ]+\) )?(?:plenary|closed|private) )meeting(?: \([a-z \d]+\))?$/i,
    opens:
      /^(?:In the absence of|Owing to the absence of) the (?:President|Chair)|^The (?:meeting|session) (?:was (?:called to order|opened|resumed)|resumed|opened)\b|^The (?:Acting )?(?:President|Chair(?:person|man|woman)?)\s*(?:\([^()]*\)\s*)?:\s*\S|^(?:Mr|Ms|Mrs|Miss|Dr)\.? [^():.]{2,60}\((?!Chair|Vice|President)[^()]+\)\s*(?:\([^()]*\)\s*)?:\s*\S/,
    closes:
      /^The (?:discussion covered in the summary record ended|(?:public part of the |closed part of the )?(?:meeting|session) (?:rose|was (?:suspended|adjourned|closed)))\b/i
  },
  documentLine:
    /^(?:informal |background |working |conference room )?document(?:s|ation|\(s\))?\s*:\s*\S/i,
  strayWord: NEVER
};
