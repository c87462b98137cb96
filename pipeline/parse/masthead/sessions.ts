/** Bodies and sessions that the first page tells. */
import type { DatePhrase } from '../../grammar/grammar.ts';
import type { Place, Registry } from '../../registry/registry.ts';
import { fold } from '../../text.ts';
import type { OwnSession } from '../document.ts';
import { longest, ordinalIn, ordinalsBeside, periodsIn, type Reading } from './lines.ts';
import {
  daysBelow,
  ofOrgan,
  ordinalBelow,
  organOfTitle,
  sessionsBelow,
  untold,
  withoutTold
} from './organs.ts';
import {
  BETWEEN_SYMBOLS,
  ancestorsOf,
  bodyOfSymbol,
  isBelow,
  isOthersName,
  ordinalOfSymbol
} from './symbol-body.ts';
import type { TitleGroup } from './title.ts';
import { unknownSession, type FirstPage } from './unknown.ts';
import { inPeriod, placeBeside, yearOnly } from './days.ts';
import { placesIn } from '../../registry/places.ts';

const mostSpecific = (ids: readonly string[], registry: Registry): string[] => {
  const above = new Set(ids.flatMap((id) => ancestorsOf(id, registry)));
  return [...new Set(ids)].filter((id) => !above.has(id));
};

/** Bodies with ordinal, days and place, as the lines tell them one after another. */
export const mastheadSessions = (
  readings: readonly Reading[],
  registry: Registry
): OwnSession[] => {
  const sessions: OwnSession[] = [];
  let bodies: string[] = [];
  let ordinal: number | null = null;
  let beside = new Map<string, number>();
  const flush = (date: DatePhrase | null, place: Place | null, paragraph: number): void => {
    for (const body of mostSpecific(bodies, registry))
      sessions.push({
        body,
        unknownName: null,
        ordinal: beside.size > 1 ? (beside.get(body) ?? null) : ordinal,
        date,
        dateText: null,
        place,
        paragraph
      });
    beside = new Map();
    bodies = [];
    ordinal = null;
  };
  readings.forEach((reading, i) => {
    bodies.push(...reading.bodies);
    ordinal ??= reading.ordinal;
    beside = new Map([...beside, ...reading.beside]);
    if (reading.date && bodies.length > 0) flush(reading.date, reading.place, i);
  });
  if (bodies.length > 0)
    flush(
      null,
      null,
      readings.findIndex((r) => r.bodies.length > 0)
    );
  return sessions;
};

const withDatesOfLast = (sessions: readonly OwnSession[]): OwnSession[] => {
  const dated = sessions.filter((s) => s.date);
  return sessions.map((s) =>
    s.date || dated.length !== 1 ? s : { ...s, date: dated[0]!.date, place: dated[0]!.place }
  );
};

/** Bodies, dates and place that the title itself tells: …于…举行的…会议报告. */
const titleSessions = (
  title: TitleGroup | null,
  symbol: string | null,
  registry: Registry
): OwnSession[] => {
  if (!title) return [];
  const bodies = mostSpecific(
    registry.bodyNames
      .find(title.text)
      .map((m) => m.value)
      .filter((body) => !isOthersName(title.text, body, symbol, registry)),
    registry
  );
  return sessionsOf(bodies, title, registry);
};

/** 第六十四届会议报告 with its body on the line above: another session there is that of whom it goes to. */
const REPORT_ALONE =
  /^(?:第[^第届]+届会议(?:的?工作)?报告|report (?:of|on) (?:its|the) .* session)/i;

/** 2024年年度会议(2024年6月3日至7日,纽约)的报告: its own days, below those of the session to which it goes. */
const isDatedReport = (title: TitleGroup | null): boolean =>
  /(?:会议|常会|届会)\([^()]*\d日[^()]*\)的?报告$|^report (?:of|on) (?:its|the) (?!.*committee|.*board of the)[^,;]*\bsession,? \d{4}(?: of the executive board)? \([^()]*\d{4}[^()]*\)$/i.test(
    fold(title?.text ?? '')
  );

const sessionAbove = (
  title: TitleGroup | null,
  readings: readonly Reading[],
  registry: Registry
): OwnSession[] =>
  title && REPORT_ALONE.test(fold(title.text))
    ? sessionsOf(
        mostSpecific(readings[title.paragraph - 1]?.bodies ?? [], registry),
        title,
        registry
      )
    : [];

/** “Report on the sixty-second session (5–14 February 2024)”: ordinal, dates and place of the title. */
const sessionsOf = (
  bodies: readonly string[],
  title: TitleGroup | null,
  registry: Registry
): OwnSession[] => {
  if (!title) return [];
  const folded = fold(title.text);
  const date = longest(periodsIn(folded).filter((d) => d.from));
  const names = registry.bodyNames.find(title.text);
  const place =
    placesIn(registry, title.text).find((p) =>
      names.every((n) => p.end <= n.start || p.start >= n.end)
    )?.value ?? null;
  const beside = ordinalsBeside(title.text, registry);
  const isEach = bodies.length > 1 && bodies.every((body) => beside.has(body));
  const ordinal = ordinalIn(folded);
  return bodies.map((body) => ({
    body,
    unknownName: null,
    ordinal: isEach ? beside.get(body)! : ordinal,
    date,
    dateText: null,
    place,
    paragraph: title.paragraph
  }));
};

/** Ordinal, dates and place on lines of their own, where the symbol alone tells the body. */
const linesOf = (body: string, readings: readonly Reading[]): OwnSession[] => {
  const ordinal = readings.find((r) => r.ordinal !== null)?.ordinal ?? null;
  const at = readings.findIndex((r) => r.date !== null);
  const { date = null, place = null } = readings[at] ?? {};
  if (ordinal === null && date === null) return [];
  return [
    { body, unknownName: null, ordinal, date, dateText: null, place, paragraph: at < 0 ? null : at }
  ];
};

/** All that the first page tells of one body’s session. */
const gather = (body: string, all: readonly OwnSession[], registry: Registry): OwnSession => {
  const known = all.filter((s) => s.body === body);
  const told = known.find((s) => s.ordinal)?.ordinal ?? null;
  const isAbove = (s: OwnSession): boolean =>
    told !== null && s.ordinal !== null && s.ordinal !== told && isBelow(body, s.body, registry);
  const elsewhere = all.find((s) => s.date && !isAbove(s));
  const stranger = all.find((s) => s.ordinal !== null && !isBelow(body, s.body, registry));
  return {
    body,
    unknownName: null,
    ordinal: told ?? stranger?.ordinal ?? null,
    date: known.find((s) => s.date)?.date ?? elsewhere?.date ?? null,
    dateText: null,
    place: known.find((s) => s.place)?.place ?? elsewhere?.place ?? null,
    paragraph: (known.find((s) => s.date) ?? elsewhere ?? known[0])?.paragraph ?? null
  };
};

/** 普遍定期审议工作组报告 under the Council’s masthead and symbol: the report is the organ’s, whose session the text tells. */
const reportingOrgan = (title: TitleGroup | null, above: readonly string[], registry: Registry) => {
  const names = title ? registry.bodyNames.find(title.text) : [];
  return names.find(({ start, end, value }) => {
    const [before, after] = [title!.text.slice(0, start), title!.text.slice(end)];
    const isReport =
      /^report of the $/i.test(before) ||
      (start === 0 && /^(?:[（(][^（()）]{2,12}[)）])?的?(?:工作)?报告/.test(after));
    // A treaty’s committee reports to the Assembly, and is no organ of it.
    const isOfTreaty = above.includes('A') && registry.bodies.get(value)?.parent === null;
    return isReport && (isOfTreaty || above.some((id) => isBelow(value, id, registry)));
  })?.value;
};

const bodiesOf = (
  head: readonly OwnSession[],
  title: readonly OwnSession[],
  symbol: string | null,
  registry: Registry
): string[] => {
  const symbols = symbol?.split(BETWEEN_SYMBOLS) ?? [];
  const bySymbol = mostSpecific(
    symbols.flatMap((s) => bodyOfSymbol(s, registry) ?? []),
    registry
  );
  const isOfHead = (id: string): boolean =>
    registry.bodies.has(id) ||
    head.every((h) => [id, `E/${id}`].some((i) => i.startsWith(`${h.body}/`)));
  const organs = title.filter(
    (t) => t.ordinal !== null && bySymbol.some((id) => isBelow(t.body, id, registry))
  );
  if (organs.length > 0) return organs.map((t) => t.body);
  if (bySymbol.length > 0 && bySymbol.every(isOfHead)) return bySymbol;
  const below = title.filter(
    (t) => head.length === 0 || head.some((h) => isBelow(t.body, h.body, registry))
  );
  return (below.length > 0 && head.every((h) => !h.date) ? below : head).map((s) => s.body);
};

/** A Main Committee sits at the session of the General Assembly. */
const ofAssembly = (organ: string, head: readonly OwnSession[]): number | null =>
  /^A\/C\.\d$/.test(organ) ? (head.find(({ body }) => body === 'A')?.ordinal ?? null) : null;

/** The session of the Assembly at which a Main Committee sits, or what the symbol bears: A/HRC/53/2. */
const ordinalElsewhere = (
  body: string,
  head: readonly OwnSession[],
  symbol: string | null,
  registry: Registry
): number | null => {
  const ofOwn = (s: string): boolean => bodyOfSymbol(s, registry) === body;
  const own = symbol?.split(BETWEEN_SYMBOLS).find(ofOwn);
  return ofAssembly(body, head) ?? (own === undefined ? null : ordinalOfSymbol(own, registry));
};

/** 方案和协调委员会的报告 with 第六十三届会议 and its days below. */
const reported = (
  organ: string,
  head: readonly OwnSession[],
  { title, readings }: FirstPage
): OwnSession => ({
  ...untold(organ),
  ordinal: ofAssembly(organ, head) ?? ordinalBelow(title, readings),
  ...daysBelow(title, readings)
});

/** The symbol decides whose document it is; without one, the title may name the organ below the masthead’s. */
export const ownSessions = (page: FirstPage, registry: Registry): OwnSession[] => {
  const { readings, title, symbol } = page;
  const printed = withDatesOfLast(mastheadSessions(withoutTold(title, readings), registry));
  const above = sessionAbove(title, readings, registry);
  const told = above.length > 0 ? above : titleSessions(title, symbol, registry);
  const head = printed.map((session) => ofOrgan(session, printed, told, registry));
  const bodies = new Set(bodiesOf(head, told, symbol, registry));
  const stranger = organOfTitle(title, head, readings, registry);
  if (stranger) return [stranger];
  const organ = reportingOrgan(title, [...bodies], registry);
  const several = organ ? sessionsBelow(organ, title, readings) : [];
  if (several.length > 1) return several;
  if (organ && told.every((t) => t.ordinal === null)) return [reported(organ, head, page)];
  const isUnknown = bodies.size === 0 || [...bodies].every((id) => !registry.bodies.has(id));
  if (isUnknown) return unknownSession(page, registry);
  const single = bodies.size === 1 ? [...bodies] : [];
  const only = told.length === 0 ? single : [];
  const bare = head.length === 0 ? single.flatMap((body) => linesOf(body, readings)) : [];
  const dated = isDatedReport(title) ? sessionsOf(only, title, registry) : [];
  const all = [...above, ...dated, ...head, ...told, ...bare, ...sessionsOf(only, title, registry)];
  return [...bodies].map((body) => {
    const session = inPeriod(gather(body, all, registry), page, bodies.size === 1);
    const ordinal = session.ordinal ?? ordinalElsewhere(body, head, symbol, registry);
    const date = session.date ?? (ordinal === null ? yearOnly(symbol) : null);
    return { ...session, ordinal, date, place: session.place ?? placeBeside(session, readings) };
  });
};
