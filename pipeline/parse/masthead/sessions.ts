/** Bodies and sessions that the first page tells. */
import type { DatePhrase } from '../../grammar/grammar.ts';
import type { Place, Registry } from '../../registry/registry.ts';
import { fold } from '../../text.ts';
import type { OwnSession } from '../document.ts';
import { datesIn, ordinalIn, type Reading } from './lines.ts';
import type { TitleGroup } from './title.ts';

const ancestorsOf = (id: string, registry: Registry): string[] => {
  const parent = registry.bodies.get(id)?.parent ?? null;
  return parent ? [parent, ...ancestorsOf(parent, registry)] : [];
};

/** The body a symbol belongs to: CTOC/COP/WG.3/2016/2 → CTOC/COP/WG.3. */
export const bodyOfSymbol = (symbol: string, registry: Registry): string | null => {
  const parts = symbol.split('/');
  for (let n = parts.length - 1; n > 0; n--) {
    const id = parts.slice(0, n).join('/');
    if (registry.bodies.has(id)) return id;
  }
  return null;
};

const mostSpecific = (ids: readonly string[], registry: Registry): string[] => {
  const above = new Set(ids.flatMap((id) => ancestorsOf(id, registry)));
  return [...new Set(ids)].filter((id) => !above.has(id));
};

const isBelow = (id: string, ancestor: string, registry: Registry): boolean =>
  ancestorsOf(id, registry).includes(ancestor);

const mastheadSessions = (readings: readonly Reading[], registry: Registry): OwnSession[] => {
  const sessions: OwnSession[] = [];
  let bodies: string[] = [];
  let ordinal: number | null = null;
  const flush = (date: DatePhrase | null, place: Place | null, paragraph: number): void => {
    for (const body of mostSpecific(bodies, registry))
      sessions.push({ body, ordinal, date, dateText: null, place, paragraph });
    bodies = [];
    ordinal = null;
  };
  readings.forEach((reading, i) => {
    bodies.push(...reading.bodies);
    ordinal ??= reading.ordinal;
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
const titleSessions = (title: TitleGroup | null, registry: Registry): OwnSession[] => {
  if (!title) return [];
  const folded = fold(title.text);
  const bodies = mostSpecific(
    registry.bodyNames.find(title.text).map((m) => m.value),
    registry
  );
  const date = datesIn(folded).find((d) => d.from) ?? null;
  const place = registry.placeNames.find(title.text)[0]?.value ?? null;
  const ordinal = ordinalIn(folded);
  return bodies.map((body) => ({
    body,
    ordinal,
    date,
    dateText: null,
    place,
    paragraph: title.paragraph
  }));
};

/** All that the first page tells of one body’s session. */
const gather = (body: string, all: readonly OwnSession[]): OwnSession => {
  const known = all.filter((s) => s.body === body);
  const elsewhere = all.find((s) => s.date);
  return {
    body,
    ordinal: known.find((s) => s.ordinal)?.ordinal ?? null,
    date: known.find((s) => s.date)?.date ?? elsewhere?.date ?? null,
    dateText: null,
    place: known.find((s) => s.place)?.place ?? elsewhere?.place ?? null,
    paragraph: (known.find((s) => s.date) ?? elsewhere ?? known[0])?.paragraph ?? null
  };
};

const bodiesOf = (
  head: readonly OwnSession[],
  title: readonly OwnSession[],
  symbol: string | null,
  registry: Registry
): string[] => {
  const symbols = symbol?.split(/[-–—](?=[A-Z])/) ?? [];
  const bySymbol = symbols.flatMap((s) => bodyOfSymbol(s, registry) ?? []);
  if (bySymbol.length > 0) return bySymbol;
  const below = title.filter(
    (t) => head.length === 0 || head.some((h) => isBelow(t.body, h.body, registry))
  );
  return (below.length > 0 && head.every((h) => !h.date) ? below : head).map((s) => s.body);
};

/** The symbol decides whose document it is; without one, the title may name the organ below the masthead’s. */
export const ownSessions = (
  readings: readonly Reading[],
  title: TitleGroup | null,
  symbol: string | null,
  registry: Registry
): OwnSession[] => {
  const head = withDatesOfLast(mastheadSessions(readings, registry));
  const told = titleSessions(title, registry);
  const bodies = new Set(bodiesOf(head, told, symbol, registry));
  return [...bodies].map((body) => gather(body, [...head, ...told]));
};
