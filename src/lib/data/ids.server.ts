import { documents } from '#lib/queries/documents.ts';
import { sessions } from '#lib/queries/sessions.ts';
import { topicList } from '#lib/queries/topic-list.ts';
import { participants } from '#lib/queries/participants.ts';
import { entitySlug, slugIndex } from '#lib/slug.ts';
import { run } from './duckdb.server.ts';

/** The sessions, the documents and the topics of the corpus by the slugs of their pages. */
export const sessionIds = async () =>
  slugIndex((await run(sessions(''))).map((session) => session.session_id));

export const documentIds = async () =>
  slugIndex((await run(documents())).map((document) => document.document_id));

/** Folders of the pages about all topics, beside which no topic may stand. */
const TOPIC_FOLDERS = ['trends', 'agenda', 'together', 'unassigned'];

export const topicIds = async () => {
  const index = slugIndex((await run(topicList())).map((topic) => topic.topic_id));
  const taken = TOPIC_FOLDERS.find((folder) => index.has(folder));
  if (taken !== undefined)
    throw new Error(
      `topics.csv: the topic ${index.get(taken)} has the address of a page: rename it`
    );
  return index;
};

/** Whoever came, spoke, was spoken for or gave an officer. */
export const participantIds = async () =>
  slugIndex(
    (await run(participants())).map((participant) => participant.entity_id),
    entitySlug
  );
