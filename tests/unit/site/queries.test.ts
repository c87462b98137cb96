import { askConnection } from '#lib/data/duckdb.server.ts';
import { sourcesOf } from '#lib/data/derived.ts';
import type { CellKind, Query } from '#lib/data/query.ts';
import { agendaItems } from '#lib/queries/agenda-items.ts';
import { allFindings, findingCounts } from '#lib/queries/all-findings.ts';
import { attendanceByPart } from '#lib/queries/attendance-by-part.ts';
import { attendanceLists } from '#lib/queries/attendance-lists.ts';
import { attendanceMatrix } from '#lib/queries/attendance-matrix.ts';
import { attendanceOfSession } from '#lib/queries/attendance-of-session.ts';
import * as citations from '#lib/queries/citation-flow.ts';
import { bodies } from '#lib/queries/bodies.ts';
import { documentCounterparts } from '#lib/queries/document-counterparts.ts';
import { documentSessions } from '#lib/queries/document-sessions.ts';
import { documentParagraphs } from '#lib/queries/document-paragraphs.ts';
import { documentPlaces } from '#lib/queries/document-places.ts';
import { documentSpans } from '#lib/queries/document-spans.ts';
import { documentVersions } from '#lib/queries/document-versions.ts';
import { documents } from '#lib/queries/documents.ts';
import { driftAccounts, sideSizes, sidedAccounts } from '#lib/queries/drift-accounts.ts';
import * as driftEvidence from '#lib/queries/drift-evidence.ts';
import * as drift from '#lib/queries/drift-items.ts';
import { driftKinds } from '#lib/queries/drift-kinds.ts';
import { driftPairs } from '#lib/queries/drift-pairs.ts';
import * as evidence from '#lib/queries/evidence.ts';
import { findings } from '#lib/queries/findings.ts';
import { keyFigures } from '#lib/queries/key-figures.ts';
import { otherVersions } from '#lib/queries/other-versions.ts';
import { officersOfSession } from '#lib/queries/officers-of-session.ts';
import { participant } from '#lib/queries/participant.ts';
import { participantRecord } from '#lib/queries/participant-record.ts';
import { participantOfficers, participantStatements } from '#lib/queries/participant-statements.ts';
import { participants } from '#lib/queries/participants.ts';
import { floorUse } from '#lib/queries/floor-use.ts';
import { turnover } from '#lib/queries/turnover.ts';
import { recordedSessionNames, toldSessionNames } from '#lib/queries/session-names.ts';
import { sessions } from '#lib/queries/sessions.ts';
import { shares } from '#lib/queries/shares.ts';
import * as sources from '#lib/queries/sources.ts';
import { speakers } from '#lib/queries/speakers.ts';
import { statementGaps } from '#lib/queries/statement-gaps.ts';
import { statementsOfSession } from '#lib/queries/statements-of-session.ts';
import { topWords } from '#lib/queries/top-words.ts';
import { topicAccounts } from '#lib/queries/topic-accounts.ts';
import { emphasisBasis, topicEmphasis } from '#lib/queries/topic-emphasis.ts';
import { topicList } from '#lib/queries/topic-list.ts';
import { topicTerms } from '#lib/queries/topic-terms.ts';
import * as search from '#lib/queries/search.ts';
import * as wordTrend from '#lib/queries/word-trend.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyTables, tinyCorpus } from './corpus.ts';
import { tablesOf } from '../../harness/corpus.ts';
import { openCorpus } from './tables.ts';

type Corpus = Awaited<ReturnType<typeof openCorpus>>;

const sides = { a: ['reports:X/1'], b: ['reports:X'] };

const every: Record<string, Query> = {
  driftAccounts: driftAccounts('X'),
  sidedAccounts: sidedAccounts(sides),
  sideSizes: sideSizes(sides),
  driftWords: drift.driftWords(sides),
  driftTopics: drift.driftTopics(sides, 'main', false),
  wordBags: drift.wordBags(sides),
  topicBags: drift.topicBags(sides, 'detail', true),
  driftKinds: driftKinds(sides, 'main', false),
  driftWordPairs: driftPairs('X', 'words', 'main', false),
  driftTopicPairs: driftPairs('', 'topics', 'detail', true),
  wordOnSides: driftEvidence.wordOnSides(sides, 'zh:引渡'),
  topicOnSides: driftEvidence.topicOnSides(sides, 'coop', 'ab', 'main', true),
  comparedParagraphs: driftEvidence.comparedParagraphs(sides, 'words'),
  sidedSources: driftEvidence.sidedSources(sides),
  otherVersions: otherVersions(['X/R1#talk', 'X/R2#talk']),
  agendaItems: agendaItems('X/1'),
  attendanceByGroup: attendanceByPart('X', 'group'),
  attendanceByCapacity: attendanceByPart('', 'capacity'),
  attendanceLists: attendanceLists(''),
  attendanceMatrix: attendanceMatrix('X'),
  attendanceOfSession: attendanceOfSession('X/1'),
  bodies: bodies(),
  documents: documents(),
  documentParagraphs: documentParagraphs('X/R1'),
  documentCounterparts: documentCounterparts('X/R1'),
  documentPlaces: documentPlaces(),
  documentSpans: documentSpans('X/R1', 'zh'),
  documentVersions: documentVersions('X/R1'),
  documentSessions: documentSessions(),
  findings: findings('X/R1'),
  keyFigures: keyFigures(),
  officersOfSession: officersOfSession('X/1'),
  participant: participant('BRA'),
  participants: participants(),
  participantRecord: participantRecord('BRA'),
  participantStatements: participantStatements('BRA'),
  participantOfficers: participantOfficers('BRA'),
  deedsIn: evidence.deedsIn('X/1', 'BRA', 'attended'),
  recordSources: sources.recordSources('BRA'),
  turnover: turnover('X'),
  floorUse: floorUse('X'),
  movesBetween: evidence.movesBetween('X/1', 'X/2', 'joined'),
  usesIn: evidence.usesIn('X/1', 'silent'),
  sessions: sessions('X'),
  sessionsLeft: sessions({ body: 'X', sessions: ['X/1'], drafts: false }),
  recordedSessionNames: recordedSessionNames(),
  toldSessionNames: toldSessionNames(),
  shares: shares('X'),
  speakers: speakers('X/1', 'statements'),
  statementGaps: statementGaps(''),
  statementsOfSession: statementsOfSession('X/1'),
  topWords: topWords('X/1', 10),
  emphasisBasis: emphasisBasis('X'),
  topicEmphasis: topicEmphasis('X', 'detail', false),
  topicAccounts: topicAccounts('X', 'coop', false),
  topicList: topicList(),
  topicTerms: topicTerms('', 'coop', true),
  allFindings: allFindings({ severity: 'note', code: '', document: '' }, 0),
  findingCounts: findingCounts({ severity: '', code: '', document: 'X/R1' }),
  citationFlow: citations.citationFlow('X', 'X/1'),
  citationsAt: citations.citationsAt('X', '', 'agenda', 'article', 'UNTOC', '18'),
  citationSources: citations.citationSources('X', ''),
  searchLinesInTime: search.searchLines('引渡', 'X', 'time', 0),
  searchLinesByContext: search.searchLines('引渡', '', 'left', 50),
  searchCounts: search.searchCounts('引渡', 'X'),
  searchTerms: search.searchTerms('zh', 12),
  searchTopics: search.searchTopics('引渡'),
  writtenBasis: wordTrend.writtenBasis('X', 'zh'),
  wordTrend: wordTrend.wordTrend('引渡', 'X', 'zh'),
  wordPlaces: wordTrend.wordPlaces('引渡', 'X/1', 'reports', 'zh'),
  wordSources: wordTrend.wordSources('引渡', 'X', 'zh'),
  attendanceOfPart: evidence.attendanceOfPart('X/1', 'group', 'GRULAC'),
  presenceOf: evidence.presenceOf('X/1', 'BRA'),
  statementsUnder: evidence.statementsUnder('X/1', 'BRA', 'X/1#2', 'statements', true),
  statementsOfGroup: evidence.statementsOfGroup('X/1', 'GRULAC'),
  mentionsOf: evidence.mentionsOf('X/1', 'reports', 'coop', 'main', false),
  occurrencesOf: evidence.occurrencesOf('X/1', 'zh:引渡'),
  namingOf: evidence.namingOf('X/3'),
  attendanceSources: sources.attendanceSources('X', 'group'),
  presenceSources: sources.presenceSources('X'),
  statementSources: sources.statementSources('X/1', 'all'),
  substantiveSources: sources.substantiveSources('X'),
  reportSources: sources.reportSources('X/1'),
  namingSources: sources.namingSources('X')
};

const kindOf = (type: string): CellKind => {
  const kinds: Record<string, CellKind> = { Utf8: 'text', Int32: 'int', Bool: 'bool' };
  return kinds[type] ?? (type.startsWith('Date') ? 'date' : 'number');
};

const bare = (shape: object) =>
  Object.entries(shape).map(([name, kind]) => [name, String(kind).replace('?', '')]);

describe('every query', () => {
  let empty: Corpus;
  let tiny: Corpus;
  beforeAll(async () => {
    empty = await openCorpus(emptyTables());
    tiny = await openCorpus(tinyCorpus());
  });

  it.each(Object.entries(every))('%s binds, and gives the columns it promises', (_, query) => {
    const { fields } = askConnection(empty.connection, query).schema;
    expect(fields.map((f) => [f.name, kindOf(String(f.type))])).toEqual(bare(query.shape));
  });

  it.each(Object.entries(every))('%s names every table that it reads', (_, query) => {
    const explained = askConnection(tiny.connection, { ...query, sql: `EXPLAIN ${query.sql}` });
    const plan = explained.toArray().map(String).join('\n');
    const scanned = [...plan.matchAll(/Table:\s*(?:\w+\.)*(\w+)/g)].map(([, name]) => name);
    expect(scanned.filter((name) => !sourcesOf(query).includes(name as never))).toEqual([]);
  });

  it.each(Object.entries(every))('%s gives null only where it says so', async (_, query) => {
    for (const row of await tiny.run(query))
      for (const [name, kind] of Object.entries(query.shape))
        if (!kind.endsWith('?')) expect(row[name], name).not.toBeNull();
  });
});

describe('on three sessions', () => {
  let run: Corpus['run'];
  beforeAll(async () => {
    ({ run } = await openCorpus(tinyCorpus()));
  });

  it('a superseded draft adds nobody to its session', async () => {
    expect(await run(attendanceByPart('X', 'group'))).toEqual([
      { session_id: 'X/1', part: 'Asia-Pacific', n: 1 },
      { session_id: 'X/1', part: 'GRULAC', n: 2 },
      { session_id: 'X/1', part: 'WEOG', n: 1 },
      { session_id: 'X/2', part: 'African', n: 1 },
      { session_id: 'X/2', part: 'GRULAC', n: 1 }
    ]);
  });

  it('filters leave the sessions, groups and capacities that they name', async () => {
    const partsLeft = async (...args: Parameters<typeof attendanceByPart>) =>
      (await run(attendanceByPart(...args))).map((r) => `${r.session_id} ${r.part} ${r.n}`);
    const reported = { body: 'X', drafts: false };
    expect(await partsLeft({ body: 'X', sessions: ['X/2'] }, 'capacity')).toEqual(['X/2 party 2']);
    expect(await partsLeft(reported, 'capacity')).toEqual(['X/1 party 4', 'X/1 reio-party 1']);
    expect(await partsLeft('X', 'capacity', { groups: ['GRULAC', 'African'] })).toEqual([
      'X/1 party 2',
      'X/2 party 2'
    ]);
    expect(await partsLeft('X', 'capacity', { capacities: ['reio-party'] })).toEqual([
      'X/1 reio-party 1'
    ]);
  });

  it('a capacity chooses those who came in it, and tells all of their sessions', async () => {
    const rows = await run(attendanceMatrix('X', { capacities: ['reio-party'] }));
    expect(rows.map((r) => [r.entity_id, r.session_id])).toEqual([['EUE', 'X/1']]);
  });

  it('by capacity, organizations count too', async () => {
    expect(await run(attendanceByPart('X', 'capacity'))).toEqual([
      { session_id: 'X/1', part: 'party', n: 4 },
      { session_id: 'X/1', part: 'reio-party', n: 1 },
      { session_id: 'X/2', part: 'party', n: 2 }
    ]);
  });

  it('an open list is told apart from a complete one', async () => {
    expect(await run(attendanceLists('X'))).toEqual([
      { session_id: 'X/1', capacity: 'party', names: 4, is_open: false, is_provisional: false },
      {
        session_id: 'X/1',
        capacity: 'reio-party',
        names: 1,
        is_open: false,
        is_provisional: false
      },
      { session_id: 'X/2', capacity: 'party', names: 2, is_open: true, is_provisional: true }
    ]);
  });

  it('the Secretariat speaks, but is no delegation', async () => {
    const rows = await run(speakers('X/1', 'statements'));
    expect(rows.map((r) => [r.entity_id, r.is_delegation, r.n])).toEqual([
      ['BRA', true, 1],
      ['FRA', true, 1],
      ['secretariat', false, 1]
    ]);
  });

  it('a group’s share is made of who came and who spoke', async () => {
    const rows = await run(shares('X'));
    expect(rows.find((r) => r.session_id === 'X/1' && r.part === 'GRULAC')).toEqual({
      session_id: 'X/1',
      part: 'GRULAC',
      present: 2,
      statements: 1
    });
  });

  it('a paragraph that mentions two topics of one main topic counts once for it', async () => {
    const [row] = await run(topicEmphasis('X', 'main', false));
    expect(row).toMatchObject({ topic_id: 'coop', session_id: 'X/1', paragraphs: 1, mentions: 2 });
  });

  it('masked mentions are left out unless asked for', async () => {
    const sessionsOf = async (masked: boolean) =>
      (await run(topicEmphasis('X', 'detail', masked)))
        .filter((r) => r.topic_id === 'extradition')
        .map((r) => r.session_id);
    expect(await sessionsOf(false)).toEqual(['X/1']);
    expect(await sessionsOf(true)).toEqual(['X/1', 'X/2']);
  });

  it('stopwords and superseded drafts give no words', async () => {
    const rows = await run(topWords('X/1', 10));
    expect(rows.map((r) => [r.word, r.n])).toEqual([['引渡', 1]]);
  });

  it('sources stand in the order of time, whatever their documents are called', async () => {
    const corpus = await tablesOf('seeds');
    const opened = await openCorpus(corpus);
    const days = new Map(corpus.documents.map((d) => [d.document_id, d.sort_on]));
    const found = await Promise.all([
      opened.run(sources.attendanceSources('', 'group')),
      opened.run(sources.recordSources('CHN')),
      opened.run(sources.substantiveSources(''))
    ]);
    for (const rows of found) {
      const told = [...new Set(rows.map((r) => r.document_id))].map((id) => days.get(id) ?? '');
      expect(told.length).toBeGreaterThan(2);
      expect(told).toEqual([...told].sort());
    }
  });

  it('dates arrive as ISO dates, unknown ones as null', async () => {
    const rows = await run(sessions('X'));
    expect(rows.map((r) => [r.session_id, r.start_date, r.participants])).toEqual([
      ['X/1', '2019-05-06', 5],
      ['X/2', '2021-03-01', 2],
      ['X/3', null, 0]
    ]);
  });

  it('evidence is the span that was read', async () => {
    const [first] = await run(evidence.attendanceOfPart('X/1', 'group', 'GRULAC'));
    expect(first?.text.slice(first.start ?? 0, first.end ?? 0)).toBe('巴西');
  });
});
