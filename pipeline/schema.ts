/**
 * Every table and every column of Rapporteur, once.
 *
 * The pipeline writes by this module, the queries are typed by it, and the data
 * dictionary and `datapackage.json` are generated from it. It imports nothing.
 */

export type ColumnType = 'utf8' | 'int32' | 'float64' | 'bool' | 'date';

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export interface Column<
  T extends ColumnType = ColumnType,
  N extends boolean = boolean,
  V extends string = string
> {
  readonly type: T;
  readonly nullable: N;
  /** The closed list of values, where there is one. */
  readonly values?: readonly V[];
  /** `table.column` that this column's values are found in. */
  readonly references?: string;
  readonly about: Bilingual;
}

export interface Table<C extends Record<string, Column> = Record<string, Column>> {
  readonly row: Bilingual;
  readonly key: readonly (keyof C & string)[];
  readonly columns: C;
}

const column =
  <T extends ColumnType>(type: T) =>
  (zh: string, en: string): Column<T, false> => ({ type, nullable: false, about: { zh, en } });

const utf8 = column('utf8');
const int32 = column('int32');
const bool = column('bool');
const date = column('date');

const optional = <T extends ColumnType, V extends string>(
  c: Column<T, boolean, V>
): Column<T, true, V> => ({ ...c, nullable: true });

const oneOf = <const V extends string>(
  values: readonly V[],
  zh: string,
  en: string
): Column<'utf8', false, V> => ({ type: 'utf8', nullable: false, values, about: { zh, en } });

const ref = (references: string, zh: string, en: string): Column<'utf8', false> => ({
  ...utf8(zh, en),
  references
});

const table = <C extends Record<string, Column>>(
  zh: string,
  en: string,
  key: readonly (keyof C & string)[],
  columns: C
): Table<C> => ({ row: { zh, en }, key, columns });

/** The place where a fact was read: a paragraph and the span in its text. */
const evidence = {
  document_id: ref('documents.document_id', '出处文件', 'document it was read in'),
  paragraph_id: ref('paragraphs.paragraph_id', '出处段落', 'paragraph it was read in'),
  start: int32('段落文本中的起点（UTF-16 单位）', 'start in the paragraph’s text (UTF-16 units)'),
  end: int32('段落文本中的终点（不含）', 'end in the paragraph’s text (exclusive)')
};

const optionalEvidence = {
  document_id: optional(evidence.document_id),
  paragraph_id: optional(evidence.paragraph_id),
  start: optional(evidence.start),
  end: optional(evidence.end)
};

const sessionId = ref('sessions.session_id', '届会', 'session');
const entityId = ref('entities.entity_id', '与会方', 'participant');
const agendaItemId = ref('agenda_items.agenda_item_id', '议程项目', 'agenda item');

export const FORMATS = ['in-person', 'hybrid', 'online'] as const;
export const COVERAGES = ['report', 'draft', 'agenda', 'recounted', 'named'] as const;
export const DOCUMENT_KINDS = [
  'report',
  'draft-report',
  'agenda',
  'background-paper',
  'other'
] as const;
export const RELATIONS = ['reports', 'prepares', 'recounts'] as const;
export const SECTION_ROLES = [
  'introduction',
  'recommendations',
  'deliberations',
  'statements',
  'attendance',
  'agenda',
  'organization',
  'documentation',
  'adoption',
  'background',
  'annex',
  'other'
] as const;
export const PARAGRAPH_KINDS = ['body', 'item', 'heading', 'footnote', 'table'] as const;
export const ENTITY_KINDS = [
  'state',
  'reio',
  'igo',
  'un-entity',
  'network',
  'ngo',
  'bloc',
  'secretariat',
  'unknown'
] as const;
export const REGIONAL_GROUPS = [
  'African',
  'Asia-Pacific',
  'Eastern European',
  'GRULAC',
  'WEOG',
  'none'
] as const;
export const CAPACITIES = [
  'party',
  'signatory',
  'reio-party',
  'observer-state',
  'igo',
  'un-entity',
  'ngo',
  'institute',
  'other'
] as const;
export const SPEAKER_CAPACITIES = [...CAPACITIES, 'secretariat', 'panellist'] as const;
export const STATEMENT_KINDS = ['statement', 'presentation'] as const;
export const STATEMENT_SOURCES = ['statements', 'deliberations'] as const;
export const OFFICER_ROLES = [
  'chair',
  'vice-chair',
  'rapporteur',
  'president',
  'vice-president',
  'facilitator',
  'moderator',
  'panellist',
  'secretary',
  'other'
] as const;
export const CITATION_KINDS = ['document', 'resolution', 'decision', 'article'] as const;
export const STRENGTHS = ['one', 'several', 'some', 'many', 'indefinite'] as const;
export const SEVERITIES = ['error', 'warning', 'note'] as const;
export const LANGUAGES = ['zh', 'en'] as const;

export const schema = {
  bodies: table('一个联合国机构', 'a UN body', ['body_id'], {
    body_id: utf8('机构文号（如 CTOC/COP/WG.3）', 'symbol of the body (such as CTOC/COP/WG.3)'),
    parent_id: optional(ref('bodies.body_id', '上级机构', 'parent body')),
    name_zh: utf8('中文名称', 'name in Chinese'),
    name_en: utf8('英文名称', 'name in English')
  }),
  sessions: table(
    '任何文件报告、筹备、回顾或提及的一届会议',
    'a session that any document reports, prepares, recounts or names',
    ['session_id'],
    {
      session_id: utf8(
        '机构文号加届次（CTOC/COP/WG.3/11）',
        'body symbol and ordinal (CTOC/COP/WG.3/11)'
      ),
      body_id: ref('bodies.body_id', '机构', 'body'),
      ordinal: optional(int32('届次', 'ordinal of the session')),
      ordinal_is_inferred: bool(
        '届次由前后届会推定，并非文件写明',
        'the ordinal follows from its neighbours; no document states it'
      ),
      start_date: optional(date('开始日期', 'first day')),
      end_date: optional(date('结束日期', 'last day')),
      date_text: optional(utf8('文件所写的日期', 'the date as printed')),
      year: optional(int32('年份（仅知年份时亦填）', 'year, also where only the year is known')),
      place_zh: optional(utf8('地点（中文）', 'place in Chinese')),
      place_en: optional(utf8('地点（英文）', 'place in English')),
      format: optional(
        oneOf(FORMATS, '会议形式；未写明则为空', 'format of the session; null where not stated')
      ),
      meetings: optional(
        int32('会议场数；未写明则为空', 'number of meetings held; null where not stated')
      ),
      coverage: oneOf(
        COVERAGES,
        '所据文件的最高级别',
        'the best kind of document that covers the session'
      ),
      ...optionalEvidence
    }
  ),
  documents: table('一份文件', 'a document', ['document_id'], {
    document_id: utf8(
      '文件文号；正文未给出文号时为文件名',
      'its symbol if the text gives it, else the stem of the file’s name'
    ),
    symbol: optional(utf8('文号', 'UN document symbol')),
    kind: oneOf(DOCUMENT_KINDS, '文件种类', 'kind of document'),
    language: oneOf(LANGUAGES, '语言', 'language'),
    title_zh: utf8('中文标题', 'title in Chinese'),
    title_en: utf8('英文标题', 'title in English'),
    issued_on: optional(date('分发日期', 'date of issue')),
    sort_on: optional(
      date(
        '排序日期：所报告或筹备的最近一届会议的首日（只知年份者为该年12月31日），无则为分发日期',
        'day to sort by: the first of the last session that it reports or prepares (31 December where only its year is known), else of issue'
      )
    ),
    is_draft: bool('是否草稿', 'it is a draft'),
    is_superseded: bool(
      '已被同届会议的定稿取代',
      'a final report of the same session stands in its place'
    ),
    is_translation: bool(
      '另一语文本已计入，本文件的事实不再计',
      'another language version of the same work is counted in its place'
    ),
    work_id: utf8(
      '同一文件各语文本共有的标识',
      'identifier that the language versions of one work share'
    ),
    file: utf8('源文件名', 'name of the source file'),
    sha256: utf8('源文件的 SHA-256', 'SHA-256 of the source file'),
    characters: int32('汉字数', 'number of Han characters'),
    words: int32('词数', 'number of words'),
    paragraphs: int32('段落数', 'number of paragraphs')
  }),
  document_sessions: table(
    '文件与届会的一个关系',
    'a document and a session it is about',
    ['document_id', 'session_id', 'relation'],
    {
      document_id: evidence.document_id,
      session_id: sessionId,
      relation: oneOf(RELATIONS, '关系', 'how the document relates to the session')
    }
  ),
  sections: table('一个标题及其下文', 'a heading and what stands under it', ['section_id'], {
    section_id: utf8('节标识', 'identifier of the section'),
    document_id: evidence.document_id,
    parent_id: optional(ref('sections.section_id', '上级节', 'parent section')),
    ordinal: int32('文中次序', 'order in the document'),
    level: int32('层级', 'level of the heading'),
    heading: utf8('标题文字', 'text of the heading'),
    role: oneOf(SECTION_ROLES, '该节的作用', 'what the section is for')
  }),
  paragraphs: table(
    '一个段落（包括编号与未编号段、列举项和脚注）',
    'a paragraph (numbered or not, list items and footnotes too)',
    ['paragraph_id'],
    {
      paragraph_id: utf8('段落标识', 'identifier of the paragraph'),
      document_id: evidence.document_id,
      section_id: optional(ref('sections.section_id', '所在节', 'section it stands in')),
      session_id: optional({
        ...sessionId,
        about: {
          zh: '所涉届会；联合文件中同属两组的段落为空',
          en: 'session it is about; null where a joint document’s paragraph belongs to all its sessions'
        }
      }),
      agenda_item_id: optional({ ...agendaItemId }),
      ordinal: int32('文中次序', 'order in the document'),
      number: optional(utf8('所印编号（23、4(b)）', 'number as printed (23, 4(b))')),
      counterpart_id: optional(
        ref(
          'paragraphs.paragraph_id',
          '另一语文本的对应段落',
          'the same paragraph in the other language'
        )
      ),
      kind: oneOf(PARAGRAPH_KINDS, '段落种类', 'kind of paragraph'),
      role: oneOf(SECTION_ROLES, '所在节的作用', 'role of the section it stands in'),
      text: utf8('文本', 'text'),
      characters: int32('汉字数', 'number of Han characters'),
      words: int32('词数', 'number of words'),
      is_substantive: bool(
        '实质性段落（计入侧重度分母）',
        'a substantive paragraph (counts in the denominator of emphasis)'
      )
    }
  ),
  agenda_items: table(
    '一届会议的一个议程项目',
    'an item of a session’s agenda',
    ['agenda_item_id'],
    {
      agenda_item_id: utf8('届会标识加项目号', 'session identifier and item number'),
      session_id: sessionId,
      number: utf8('项目号（2、1(a)）', 'number of the item (2, 1(a))'),
      parent_number: optional(utf8('上级项目号', 'number of the parent item')),
      title_zh: utf8('中文标题', 'title in Chinese'),
      title_en: utf8('英文标题', 'title in English'),
      status: oneOf(['adopted', 'provisional'], '状态', 'status'),
      is_joint: bool('与另一机构的联合项目', 'a joint item with another body'),
      ...evidence
    }
  ),
  entities: table(
    '一个国家、组织、集团或部门',
    'a State, organization, bloc or office',
    ['entity_id'],
    {
      entity_id: utf8(
        '国家为 ISO 三字母代码，欧洲联盟为 EUE，其余为短名',
        'ISO alpha-3 for States, EUE for the European Union, slugs for others'
      ),
      kind: oneOf(ENTITY_KINDS, '种类', 'kind'),
      name_zh: utf8('中文名称', 'name in Chinese'),
      name_en: utf8('英文名称', 'name in English'),
      formal_zh: utf8('中文正式名称', 'formal name in Chinese'),
      formal_en: utf8('英文正式名称', 'formal name in English'),
      regional_group: optional(
        oneOf(REGIONAL_GROUPS, '联合国区域组', 'United Nations regional group')
      ),
      sort_zh: utf8('拼音排序键', 'sort key by pinyin'),
      sort_en: utf8('英文排序键', 'sort key in English')
    }
  ),
  attendance: table(
    '出席名单中的一个与会方',
    'a participant of a session, read off an attendance list',
    ['session_id', 'entity_id', 'capacity', 'document_id'],
    {
      session_id: sessionId,
      entity_id: entityId,
      capacity: oneOf(CAPACITIES, '与会身份', 'capacity'),
      is_provisional: bool('读自草稿', 'read off a draft'),
      ...evidence
    }
  ),
  attendance_gaps: table(
    '写明不完整的出席名单',
    'an attendance list that says it is not complete',
    ['session_id', 'capacity', 'paragraph_id'],
    {
      session_id: sessionId,
      capacity: oneOf(CAPACITIES, '名单的与会身份', 'capacity of the list'),
      ...evidence
    }
  ),
  statements: table(
    '一个议程项目下的一次发言',
    'a speaker under an agenda item',
    ['session_id', 'agenda_item_id', 'entity_id', 'kind', 'source', 'paragraph_id', 'start'],
    {
      session_id: sessionId,
      agenda_item_id: optional(agendaItemId),
      item_is_inferred: bool(
        '段落未写明项目，取其所接续名单的项目',
        'the paragraph names no item; it is the item of the list it continues'
      ),
      entity_id: entityId,
      capacity: oneOf(SPEAKER_CAPACITIES, '发言身份', 'capacity of the speaker'),
      kind: oneOf(STATEMENT_KINDS, '发言或专题介绍', 'statement or presentation'),
      source: oneOf(
        STATEMENT_SOURCES,
        '读自发言名单还是审议概要',
        'read in the list of statements or in the summary of deliberations'
      ),
      on_behalf_of: optional({
        ...entityId,
        about: { zh: '代表哪一集团或组织发言', en: 'group or organization spoken for' }
      }),
      is_provisional: bool('读自草稿', 'read off a draft'),
      ...evidence
    }
  ),
  statement_gaps: table(
    '为占位符或以占位符结尾的发言名单',
    'a statement list that is a placeholder or ends in one',
    ['session_id', 'agenda_item_id', 'paragraph_id', 'start'],
    {
      session_id: sessionId,
      agenda_item_id: optional(agendaItemId),
      ...evidence
    }
  ),
  officers: table(
    '主席、专题讨论小组成员等',
    'a chair, a panellist, …',
    ['session_id', 'role', 'person', 'paragraph_id'],
    {
      session_id: sessionId,
      role: oneOf(OFFICER_ROLES, '职务', 'role'),
      person: utf8('姓名', 'name of the person'),
      entity_id: optional(entityId),
      affiliation_zh: optional(utf8('文件所写的身份', 'affiliation as printed')),
      agenda_item_id: optional(agendaItemId),
      ...evidence
    }
  ),
  words: table('语料中的一个词', 'a word of the corpus', ['word_id'], {
    word_id: utf8('语言加词（zh:引渡）', 'language and word (zh:引渡)'),
    word: utf8('词', 'word'),
    language: oneOf(LANGUAGES, '语言', 'language'),
    part_of_speech: optional(utf8('词性', 'part of speech')),
    gloss_en: optional(utf8('英文释义', 'gloss in English')),
    is_term: bool('词汇表术语', 'a term of the glossary'),
    is_stopword: bool('停用词，或不含文字的数字和编号', 'a stopword, or a number without letters')
  }),
  word_counts: table('段落中的一个词', 'a word in a paragraph', ['paragraph_id', 'word_id'], {
    paragraph_id: evidence.paragraph_id,
    word_id: ref('words.word_id', '词', 'word'),
    count: int32('次数', 'number of occurrences')
  }),
  topics: table('一个主题', 'a topic', ['topic_id'], {
    topic_id: utf8('主题标识', 'identifier of the topic'),
    parent_id: optional(ref('topics.topic_id', '上级主题', 'parent topic')),
    name_zh: utf8('中文名称', 'name in Chinese'),
    name_en: utf8('英文名称', 'name in English')
  }),
  topic_mentions: table('一次主题提及', 'one mention of a topic', ['paragraph_id', 'start'], {
    paragraph_id: evidence.paragraph_id,
    topic_id: ref('topics.topic_id', '主题', 'topic'),
    term: utf8('所用词语', 'the term used'),
    is_masked: bool(
      '位于标题、引题或套语中，默认不计',
      'inside a title, heading or boilerplate; left out by default'
    ),
    start: evidence.start,
    end: evidence.end
  }),
  citations: table('一次引用', 'one citation', ['paragraph_id', 'start', 'target'], {
    paragraph_id: evidence.paragraph_id,
    kind: oneOf(CITATION_KINDS, '种类', 'kind'),
    instrument: optional(utf8('所属文书或机构', 'instrument or body it belongs to')),
    target: utf8('文号、决议号或条款', 'symbol, number of the resolution, or article'),
    start: evidence.start,
    end: evidence.end
  }),
  voices: table('一个不具名的发言者', 'an anonymous speaker', ['paragraph_id', 'start'], {
    paragraph_id: evidence.paragraph_id,
    phrase: utf8('所用词语', 'the phrase'),
    strength: oneOf(STRENGTHS, '人数', 'how many'),
    start: evidence.start,
    end: evidence.end
  }),
  findings: table(
    '细心的读者会指出的问题',
    'something a careful reader would flag',
    ['document_id', 'paragraph_id', 'code', 'start', 'message_en'],
    {
      document_id: evidence.document_id,
      paragraph_id: optional(evidence.paragraph_id),
      severity: oneOf(SEVERITIES, '严重程度', 'severity'),
      code: utf8('代码', 'code'),
      message_zh: utf8('中文说明', 'message in Chinese'),
      message_en: utf8('英文说明', 'message in English'),
      start: optional(evidence.start),
      end: optional(evidence.end)
    }
  )
} as const;

export type Schema = typeof schema;
export type TableName = keyof Schema;
export const tableNames = Object.keys(schema) as TableName[];

type ValueOf<C extends Column> =
  C extends Column<infer T, boolean, infer V>
    ? T extends 'utf8'
      ? V
      : T extends 'bool'
        ? boolean
        : T extends 'date'
          ? string
          : number
    : never;

type CellOf<C extends Column> = C extends { nullable: false } ? ValueOf<C> : ValueOf<C> | null;

/** A row of a table. Dates are ISO strings (`2020-07-07`) until they are written. */
export type Row<T extends TableName> = {
  -readonly [K in keyof Schema[T]['columns']]: Schema[T]['columns'][K] extends Column
    ? CellOf<Schema[T]['columns'][K]>
    : never;
};

/** All tables of a corpus, as rows. */
export type Tables = { [T in TableName]: Row<T>[] };

export type Capacity = (typeof CAPACITIES)[number];
export type SpeakerCapacity = (typeof SPEAKER_CAPACITIES)[number];
export type SectionRole = (typeof SECTION_ROLES)[number];
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
export type Language = (typeof LANGUAGES)[number];
