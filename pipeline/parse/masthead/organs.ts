/** Organs whose session the title of their report tells, below the masthead of another body. */
import type { Registry } from '../../registry/registry.ts';
import { fold } from '../../text.ts';
import type { OwnSession } from '../document.ts';
import { ordinalIn, type Reading } from './lines.ts';
import { isBelow } from './symbol-body.ts';
import type { TitleGroup } from './title.ts';

/** A session of which the first page tells nothing but the body. */
export const untold = (body: string): OwnSession => ({
  body,
  unknownName: null,
  ordinal: null,
  date: null,
  dateText: null,
  place: null,
  paragraph: null
});

/** 2023年实质性会议(2023年2月20日至3月17日,纽约) below the title: the organ’s own days. */
export const daysBelow = (
  title: TitleGroup | null,
  readings: readonly Reading[]
): Partial<OwnSession> => {
  const paragraph = readings.findIndex((r, i) => title && i > title.paragraph && r.date?.from);
  const found = readings[paragraph];
  return found ? { date: found.date, place: found.place, paragraph } : {};
};

/** An organ’s report that its title does not count: …委员会的报告, Report of the … Committee. */
const UNCOUNTED =
  /^(?:[^,;:]{2,60}(?:工作组|专家组|小组|委员会|论坛|机制|理事会|局)(?:[（(][^（()）]{2,12}[)）])?的?(?:工作)?报告|report of the [^,;:]{6,200})$/i;

/** Lines below such a title that tell its session, up to one that names a body or anything else. */
const linesBelow = (title: TitleGroup | null, readings: readonly Reading[]): number[] => {
  if (!title || !UNCOUNTED.test(fold(title.text)) || ordinalIn(fold(title.text)) !== null)
    return [];
  const from = title.paragraph + 1;
  const end = readings.findIndex(
    (r, i) => i >= from && (r.bodies.length > 0 || r.isTitle || r.item)
  );
  const to = end < 0 ? readings.length : end;
  return Array.from({ length: to - from }, (_, i) => from + i);
};

/** 第四十五届会议 below such a title. */
export const ordinalBelow = (
  title: TitleGroup | null,
  readings: readonly Reading[]
): number | null =>
  linesBelow(title, readings)
    .map((i) => readings[i]!.ordinal)
    .find((ordinal) => ordinal !== null) ?? null;

/** 第八十二届会议 with its days, 第八十三届会议 with its days: a committee’s yearly report is of each. */
export const sessionsBelow = (
  body: string,
  title: TitleGroup | null,
  readings: readonly Reading[]
): OwnSession[] => {
  const sessions: OwnSession[] = [];
  for (const i of linesBelow(title, readings)) {
    const { ordinal, date, place } = readings[i]!;
    if (ordinal !== null) sessions.push({ ...untold(body), ordinal, paragraph: i });
    const last = sessions.at(-1);
    if (date !== null && last?.date === null)
      sessions[sessions.length - 1] = { ...last, date, place, paragraph: i };
  }
  return sessions;
};

/** The readings without what such lines tell: it is no session of a body named elsewhere on the page. */
export const withoutTold = (title: TitleGroup | null, readings: readonly Reading[]): Reading[] => {
  const own = ordinalBelow(title, readings) === null ? [] : linesBelow(title, readings);
  return readings.map((r, i) => (own.includes(i) ? { ...r, ordinal: null, date: null } : r));
};

/** 有效落实…工作组第二十一届会议的报告: an organ of the body above, whose name the registry lacks. */
const ORGAN_ZH =
  /^(?:关于)?([^,;:]{4,60}?(?:工作组|专家组|小组|委员会|论坛|机制|专家会议))第[^,;:]{1,8}[届次]会议(?:的)?(?:工作)?报告/;
const UNCOUNTED_ZH =
  /^([^,;:]{2,60}?(?:工作组|专家组|小组|委员会|论坛|机制|专家会议))的?(?:工作)?报告$/;
const UNCOUNTED_EN =
  /^Report of the (.{6,160}?\b(?:Working Group|Group of Experts|Expert Group|Committee|Forum|Mechanism|Panel)(?: (?:on|of|for|to) .{4,160})?)$/;
const ORGAN_EN =
  /^Report (?:of|on) the (.{6,160}?\b(?:Working Group|Group of Experts|Expert Group|Committee|Forum|Mechanism|Panel)(?: (?:on|of|for|to) .{4,160}?)?) on its [\w-]+ (?:\w+ )?(?:session|meeting)\b/;

/** The session of an organ that only the title tells, under the masthead of a body that counts otherwise. */
export const organOfTitle = (
  title: TitleGroup | null,
  head: readonly OwnSession[],
  readings: readonly Reading[],
  registry: Registry
): OwnSession | null => {
  const told = fold(title?.text ?? '');
  const below = ordinalBelow(title, readings);
  const uncounted = below === null ? null : (UNCOUNTED_ZH.exec(told) ?? UNCOUNTED_EN.exec(told));
  const name = (ORGAN_ZH.exec(told) ?? ORGAN_EN.exec(told) ?? uncounted)?.[1];
  const ordinal = ordinalIn(told) ?? below;
  const isOthers =
    head.length > 0 && head.every((s) => s.ordinal !== null && s.ordinal !== ordinal);
  if (!title || name === undefined || ordinal === null || !isOthers) return null;
  if (registry.bodyNames.find(name).some(({ end }) => end >= name.length - 1)) return null;
  const at = told.indexOf(name);
  const printed = title.text.slice(at, at + name.length);
  return { ...untold(printed), unknownName: printed, ordinal, ...daysBelow(title, readings) };
};

/** The days of the Conference on a first page that are those of the organ which the title names, and no other line does: the organ’s session. */
export const ofOrgan = (
  session: OwnSession,
  head: readonly OwnSession[],
  told: readonly OwnSession[],
  registry: Registry
): OwnSession => {
  const { date, body } = session;
  const organ = told.find(
    (t) =>
      isBelow(t.body, body, registry) &&
      !head.some((h) => h.body === t.body) &&
      date?.from != null &&
      t.date?.from === date.from &&
      t.date.to === date.to
  );
  return organ ? { ...session, body: organ.body } : session;
};
