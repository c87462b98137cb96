/** Chinese UN prose. Patterns read folded text: `,` for `，`, `(` for `（`, `.` for `。`. */
import type { Grammar } from './grammar.ts';
import { agenda } from './zh/agenda.ts';
import { attendance } from './zh/attendance.ts';
import { citations } from './zh/citations.ts';
import { datesZh } from './zh/dates.ts';
import { readHanNumber } from './zh/numbers.ts';
import { officers } from './zh/officers.ts';
import { ordinalsZh } from './zh/ordinals.ts';
import { persons } from './zh/persons.ts';
import { sessions } from './zh/sessions.ts';
import { statements } from './zh/statements.ts';
import { structure } from './zh/structure.ts';
import { topics } from './zh/topics.ts';
import { voices } from './zh/voices.ts';

export const zh: Grammar = {
  language: 'zh',
  readNumber: readHanNumber,
  dates: datesZh,
  ordinals: ordinalsZh,
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
