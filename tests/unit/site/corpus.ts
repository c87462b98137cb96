import {
  type Column,
  type Row,
  type TableName,
  type Tables,
  schema,
  tableNames
} from '#pipeline/schema.ts';

/** A row with the least that the schema asks for: nulls, falses, zeros and empty texts. */
function blank<T extends TableName>(table: T): Row<T> {
  const blanks = { utf8: '', int32: 0, float64: 0, bool: false, date: '2000-01-01' };
  const entries = Object.entries<Column>(schema[table].columns).map(([name, column]) => {
    const value = column.nullable ? null : (column.values?.[0] ?? blanks[column.type]);
    return [name, value];
  });
  return Object.fromEntries(entries);
}

export const row = <T extends TableName>(table: T, cells: Partial<Row<T>>): Row<T> => ({
  ...blank(table),
  ...cells
});

export const emptyTables = (): Tables =>
  Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Tables;

const LIST = '出席会议的有：巴西、智利、中国、法国和欧洲联盟。';
const OPEN_LIST = '出席会议的有：巴西、肯尼亚[……]。';
const SPEAKERS = '在议程项目2下，巴西和法国的代表作了发言。秘书处作了专题介绍。';
const TALK = '一些发言者讨论了引渡和司法协助。';

export const at = (text: string, part: string) => {
  const start = text.indexOf(part);
  if (start < 0) throw new Error(`${part} is not in ${text}`);
  return { start, end: start + part.length };
};

const states = { BRA: '巴西', CHL: '智利', CHN: '中国', FRA: '法国', KEN: '肯尼亚' };
const groups = {
  BRA: 'GRULAC',
  CHL: 'GRULAC',
  CHN: 'Asia-Pacific',
  FRA: 'WEOG',
  KEN: 'African'
} as const;
const english = { BRA: 'Brazil', CHL: 'Chile', CHN: 'China', FRA: 'France', KEN: 'Kenya' };
type State = keyof typeof states;

const entity = (id: State) =>
  row('entities', {
    entity_id: id,
    kind: 'state',
    name_zh: states[id],
    name_en: english[id],
    regional_group: groups[id],
    sort_zh: english[id],
    sort_en: english[id]
  });

const present = (session: string, document: string, id: State, text: string) =>
  row('attendance', {
    session_id: session,
    entity_id: id,
    capacity: 'party',
    document_id: document,
    paragraph_id: `${document}#list`,
    ...at(text, states[id])
  });

const spoke = (id: State) =>
  row('statements', {
    session_id: 'X/1',
    agenda_item_id: 'X/1#2',
    entity_id: id,
    capacity: 'party',
    document_id: 'X/R1',
    paragraph_id: 'X/R1#speakers',
    ...at(SPEAKERS, states[id])
  });

const paragraph = (document: string, name: string, ordinal: number, text: string) =>
  row('paragraphs', {
    paragraph_id: `${document}#${name}`,
    document_id: document,
    session_id: document === 'X/R2' ? 'X/2' : 'X/1',
    ordinal,
    number: String(ordinal),
    text
  });

const document = (id: string, cells: Partial<Row<'documents'>>) =>
  row('documents', {
    document_id: id,
    work_id: id,
    title_zh: id,
    title_en: id,
    file: `${id}.txt`,
    ...cells
  });

const session = (ordinal: number, cells: Partial<Row<'sessions'>>) =>
  row('sessions', { session_id: `X/${ordinal}`, body_id: 'X', ordinal, ...cells });

/**
 * A body with three sessions: one reported (its draft is superseded), one drafted with an open
 * list, one known by name only.
 */
export const tinyCorpus = (): Tables => ({
  ...emptyTables(),
  bodies: [row('bodies', { body_id: 'X', name_zh: '工作组', name_en: 'Working Group' })],
  sessions: [
    session(1, { start_date: '2019-05-06', end_date: '2019-05-08', year: 2019 }),
    session(2, { start_date: '2021-03-01', year: 2021, coverage: 'draft' }),
    session(3, { year: 2023, coverage: 'named', paragraph_id: 'X/R2#talk', start: 0, end: 4 })
  ],
  documents: [
    document('X/R1', { symbol: 'X/R1' }),
    document('X/L1', { kind: 'draft-report', is_draft: true, is_superseded: true }),
    document('X/R2', { kind: 'draft-report', is_draft: true })
  ],
  document_sessions: [
    row('document_sessions', { document_id: 'X/R1', session_id: 'X/1' }),
    row('document_sessions', { document_id: 'X/L1', session_id: 'X/1' }),
    row('document_sessions', { document_id: 'X/R2', session_id: 'X/2' })
  ],
  paragraphs: [
    {
      ...paragraph('X/R1', 'talk', 1, TALK),
      characters: 15,
      role: 'deliberations',
      is_substantive: true
    },
    paragraph('X/R1', 'list', 2, LIST),
    paragraph('X/R1', 'speakers', 3, SPEAKERS),
    paragraph('X/L1', 'list', 1, LIST),
    {
      ...paragraph('X/R2', 'talk', 1, TALK),
      characters: 15,
      role: 'deliberations',
      is_substantive: true
    },
    paragraph('X/R2', 'list', 2, OPEN_LIST)
  ],
  agenda_items: [
    row('agenda_items', {
      agenda_item_id: 'X/1#2',
      session_id: 'X/1',
      number: '2',
      title_zh: '引渡',
      title_en: 'Extradition',
      document_id: 'X/R1',
      paragraph_id: 'X/R1#speakers'
    })
  ],
  entities: [
    ...(Object.keys(states) as State[]).map(entity),
    row('entities', {
      entity_id: 'EUE',
      kind: 'reio',
      name_zh: '欧洲联盟',
      name_en: 'European Union',
      sort_zh: 'ouzhou',
      sort_en: 'European Union'
    }),
    row('entities', { entity_id: 'secretariat', kind: 'secretariat', name_zh: '秘书处' })
  ],
  attendance: [
    ...(['BRA', 'CHL', 'CHN', 'FRA'] as const).map((id) => present('X/1', 'X/R1', id, LIST)),
    { ...present('X/1', 'X/R1', 'FRA', LIST), entity_id: 'EUE', capacity: 'reio-party' },
    present('X/1', 'X/L1', 'BRA', LIST),
    { ...present('X/2', 'X/R2', 'BRA', OPEN_LIST), is_provisional: true },
    { ...present('X/2', 'X/R2', 'KEN', OPEN_LIST), is_provisional: true }
  ],
  attendance_gaps: [
    row('attendance_gaps', {
      session_id: 'X/2',
      capacity: 'party',
      document_id: 'X/R2',
      paragraph_id: 'X/R2#list',
      ...at(OPEN_LIST, '[……]')
    })
  ],
  statements: [
    spoke('BRA'),
    spoke('FRA'),
    {
      ...spoke('BRA'),
      entity_id: 'secretariat',
      capacity: 'secretariat',
      kind: 'presentation',
      ...at(SPEAKERS, '秘书处')
    }
  ],
  statement_gaps: [
    row('statement_gaps', {
      session_id: 'X/2',
      document_id: 'X/R2',
      paragraph_id: 'X/R2#list',
      start: 0,
      end: 1
    })
  ],
  citations: [
    row('citations', {
      paragraph_id: 'X/R1#talk',
      kind: 'article',
      instrument: 'UNTOC',
      target: '16.2',
      ...at(TALK, '引渡')
    }),
    row('citations', {
      paragraph_id: 'X/R1#talk',
      kind: 'resolution',
      instrument: 'X',
      target: '7/1',
      ...at(TALK, '司法')
    })
  ],
  findings: [
    row('findings', {
      document_id: 'X/R1',
      paragraph_id: 'X/R1#talk',
      severity: 'note',
      message_zh: '待查',
      message_en: 'Check this',
      ...at(TALK, '一些')
    }),
    row('findings', {
      document_id: 'X/R1',
      paragraph_id: 'X/R1#list',
      severity: 'note',
      message_zh: '全段'
    })
  ],
  voices: [
    row('voices', {
      paragraph_id: 'X/R1#talk',
      phrase: '一些发言者',
      strength: 'some',
      ...at(TALK, '一些发言者')
    })
  ],
  words: [
    row('words', { word_id: 'zh:引渡', word: '引渡', language: 'zh', is_term: true }),
    row('words', { word_id: 'zh:的', word: '的', language: 'zh', is_stopword: true })
  ],
  word_counts: [
    row('word_counts', { paragraph_id: 'X/R1#talk', word_id: 'zh:引渡', count: 1 }),
    row('word_counts', { paragraph_id: 'X/R2#talk', word_id: 'zh:引渡', count: 1 })
  ],
  topics: [
    row('topics', { topic_id: 'coop', name_zh: '国际合作', name_en: 'Cooperation' }),
    row('topics', { topic_id: 'extradition', parent_id: 'coop', name_zh: '引渡' }),
    row('topics', { topic_id: 'mla', parent_id: 'coop', name_zh: '司法协助' })
  ],
  topic_mentions: [
    row('topic_mentions', {
      paragraph_id: 'X/R1#talk',
      topic_id: 'extradition',
      term: '引渡',
      ...at(TALK, '引渡')
    }),
    row('topic_mentions', {
      paragraph_id: 'X/R1#talk',
      topic_id: 'mla',
      term: '司法协助',
      ...at(TALK, '司法协助')
    }),
    row('topic_mentions', {
      paragraph_id: 'X/R2#talk',
      topic_id: 'extradition',
      term: '引渡',
      is_masked: true,
      ...at(TALK, '引渡')
    })
  ]
});
