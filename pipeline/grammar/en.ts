/** English UN prose. Patterns read folded text: `,` for `，`, `(` for `（`, `.` for `。`. */
import type { Grammar } from './grammar.ts';
import { agenda } from './en/agenda.ts';
import { attendance } from './en/attendance.ts';
import { citations } from './en/citations.ts';
import { datesEn } from './en/dates.ts';
import { readEnNumber } from './en/numbers.ts';
import { officers } from './en/officers.ts';
import { ordinalsEn } from './en/ordinals.ts';
import { persons } from './en/persons.ts';
import { sessions } from './en/sessions.ts';
import { statements } from './en/statements.ts';
import { structure } from './en/structure.ts';
import { topics } from './en/topics.ts';
import { voices } from './en/voices.ts';

export const en: Grammar = {
  language: 'en',
  readNumber: readEnNumber,
  dates: datesEn,
  ordinals: ordinalsEn,
  structure,
  sessions,
  agenda,
  attendance,
  statements,
  officers,
  persons,
  citations,
  topics,
  voices
};
