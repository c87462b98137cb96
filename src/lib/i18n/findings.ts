import { type Message, labeller } from './labels.ts';
import type { Lang } from './lang.ts';
import { m } from './messages.ts';

/** What a kind of finding is called. */
export const findingLabel = labeller({
  'assumed-encoding': m.finding_assumed_encoding,
  'contradicting-date': m.finding_contradicting_date,
  'count-differs': m.finding_count_differs,
  'damaged-text': m.finding_damaged_text,
  'empty-section': m.finding_empty_section,
  'former-state': m.finding_former_state,
  'improbable-session': m.finding_improbable_session,
  'incomplete-list': m.finding_incomplete_list,
  'inferred-ordinal': m.finding_inferred_ordinal,
  'missing-cmap': m.finding_missing_cmap,
  'missing-translation': m.finding_missing_translation,
  'name-varies': m.finding_name_varies,
  'no-session': m.finding_no_session,
  'old-word-format': m.finding_old_word_format,
  'other-format': m.finding_other_format,
  'pages-without-text': m.finding_pages_without_text,
  'speaker-not-listed': m.finding_speaker_not_listed,
  'stray-word': m.finding_stray_word,
  'title-differs': m.finding_title_differs,
  'tracked-changes': m.finding_tracked_changes,
  'unknown-body': m.finding_unknown_body,
  'unknown-name': m.finding_unknown_name,
  'unread-first-page': m.finding_unread_first_page,
  'versions-differ': m.finding_versions_differ
});

const todos: Readonly<Record<string, Message>> = {
  'assumed-encoding': m.todo_assumed_encoding,
  'contradicting-date': m.todo_contradicting_date,
  'count-differs': m.todo_count_differs,
  'damaged-text': m.todo_damaged_text,
  'empty-section': m.todo_empty_section,
  'former-state': m.todo_former_state,
  'improbable-session': m.todo_improbable_session,
  'incomplete-list': m.todo_incomplete_list,
  'inferred-ordinal': m.todo_inferred_ordinal,
  'missing-cmap': m.todo_missing_cmap,
  'missing-translation': m.todo_missing_translation,
  'name-varies': m.todo_name_varies,
  'no-session': m.todo_no_session,
  'old-word-format': m.todo_old_word_format,
  'other-format': m.todo_other_format,
  'pages-without-text': m.todo_pages_without_text,
  'speaker-not-listed': m.todo_speaker_not_listed,
  'stray-word': m.todo_stray_word,
  'title-differs': m.todo_title_differs,
  'tracked-changes': m.todo_tracked_changes,
  'unknown-body': m.todo_unknown_body,
  'unknown-name': m.todo_unknown_name,
  'unread-first-page': m.todo_unread_first_page,
  'versions-differ': m.todo_versions_differ
};

/** What a reader can do about a kind of finding. */
export const findingTodo = (code: string, lang: Lang): string =>
  (todos[code] ?? m.todo_other)({}, { locale: lang });
