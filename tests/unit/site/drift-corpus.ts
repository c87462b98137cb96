import type { Row, Tables } from '#pipeline/schema.ts';
import { at, emptyTables, row } from './corpus.ts';

const WORDS = { extradition: '引渡', mla: '司法协助' };
type Topic = keyof typeof WORDS;

interface Told {
  readonly session: number;
  readonly place: number;
  readonly topics: readonly Topic[];
}

/** The first three paragraphs of a session speak of both topics, the others of its own. */
const topicsOf = (session: number, place: number): Topic[] => {
  if (place < 3) return ['extradition', 'mla'];
  const own = session === 3 ? place % 2 : session - 1;
  return [own === 0 ? 'extradition' : 'mla'];
};

const TOLD: Told[] = [1, 2, 3].flatMap((session) =>
  Array.from({ length: 12 }, (_, place) => ({ session, place, topics: topicsOf(session, place) }))
);

const idOf = ({ session, place }: Told) => `X/R${session}#${String(place).padStart(2, '0')}`;
const textOf = ({ topics }: Told) =>
  `发言者谈到${topics.map((topic) => WORDS[topic]).join('和')}。`;

const paragraph = (told: Told, document = `X/R${told.session}`) =>
  row('paragraphs', {
    paragraph_id: idOf(told),
    document_id: document,
    session_id: `X/${told.session}`,
    agenda_item_id: `X/${told.session}#${told.place < 6 ? 2 : 3}`,
    ordinal: told.place,
    number: String(told.place + 1),
    text: textOf(told),
    characters: textOf(told).length,
    is_substantive: true,
    role: 'deliberations'
  });

/** A session says its own word twice. */
const counts = (told: Told) =>
  told.topics.map((topic) => {
    const isOwn = topic === (['extradition', 'mla'] as const)[told.session - 1];
    return row('word_counts', {
      paragraph_id: idOf(told),
      word_id: `zh:${WORDS[topic]}`,
      count: isOwn ? 2 : 1
    });
  });

const mentions = (told: Told) =>
  told.topics.map((topic) =>
    row('topic_mentions', {
      paragraph_id: idOf(told),
      topic_id: topic,
      term: WORDS[topic],
      ...at(textOf(told), WORDS[topic])
    })
  );

const document = (id: string, cells: Partial<Row<'documents'>> = {}) =>
  row('documents', { document_id: id, work_id: id, language: 'zh', ...cells });

const session = (ordinal: number) =>
  row('sessions', { session_id: `X/${ordinal}`, body_id: 'X', ordinal, year: 2010 + ordinal });

const about = (id: string, ordinal: number, relation: 'reports' | 'recounts' = 'reports') =>
  row('document_sessions', { document_id: id, session_id: `X/${ordinal}`, relation });

const item = (ordinal: number, number: string, title: string) =>
  row('agenda_items', {
    agenda_item_id: `X/${ordinal}#${number}`,
    session_id: `X/${ordinal}`,
    number,
    title_zh: title,
    title_en: title,
    document_id: `X/R${ordinal}`,
    paragraph_id: `X/R${ordinal}#agenda${number}`,
    start: 0,
    end: title.length
  });

const last = TOLD.filter((told) => told.session === 2).at(-1) as Told;

/**
 * A body with three reported sessions of twelve paragraphs: the first speaks of extradition, the
 * second of mutual legal assistance, the third of both in turn; three paragraphs of each speak of
 * both. A superseded draft of the first repeats it, a paper recounts it, and the second’s last
 * paragraph names extradition in a title.
 */
export const driftCorpus = (): Tables => ({
  ...emptyTables(),
  bodies: [row('bodies', { body_id: 'X', name_zh: '工作组', name_en: 'Working Group' })],
  sessions: [1, 2, 3].map(session),
  documents: [
    ...[1, 2, 3].map((ordinal) => document(`X/R${ordinal}`)),
    document('X/L1', { kind: 'draft-report', is_draft: true, is_superseded: true }),
    document('X/B', { kind: 'background-paper' })
  ],
  document_sessions: [
    ...[1, 2, 3].map((ordinal) => about(`X/R${ordinal}`, ordinal)),
    about('X/L1', 1),
    about('X/B', 1, 'recounts')
  ],
  agenda_items: [1, 2, 3].flatMap((ordinal) => [
    item(ordinal, '2', '引渡'),
    item(ordinal, '3', `其他事项${ordinal}`)
  ]),
  paragraphs: [
    ...TOLD.map((told) => paragraph(told)),
    ...TOLD.filter((told) => told.session === 1).map((told) => ({
      ...paragraph(told, 'X/L1'),
      paragraph_id: `${idOf(told)}-draft`
    }))
  ],
  words: [
    row('words', { word_id: 'zh:引渡', word: '引渡', language: 'zh' }),
    row('words', { word_id: 'zh:司法协助', word: '司法协助', language: 'zh' }),
    row('words', { word_id: 'zh:发言者', word: '发言者', language: 'zh', is_stopword: true })
  ],
  word_counts: [
    ...TOLD.flatMap(counts),
    ...TOLD.map((told) =>
      row('word_counts', { paragraph_id: idOf(told), word_id: 'zh:发言者', count: 1 })
    )
  ],
  topics: [
    row('topics', { topic_id: 'coop', name_zh: '国际合作', name_en: 'Cooperation' }),
    row('topics', { topic_id: 'extradition', parent_id: 'coop', name_zh: '引渡' }),
    row('topics', { topic_id: 'mla', parent_id: 'coop', name_zh: '司法协助' })
  ],
  topic_mentions: [
    ...TOLD.flatMap(mentions),
    row('topic_mentions', {
      paragraph_id: idOf(last),
      topic_id: 'extradition',
      term: '引渡',
      is_masked: true,
      start: 0,
      end: 2
    })
  ]
});
