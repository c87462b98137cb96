/** The first page: symbol, date of issue, bodies, sessions, dates and place, agenda item, title. */
import { SYMBOL } from '../clean.ts';
import { en } from '../grammar/en.ts';
import type { DatePhrase, Grammar } from '../grammar/grammar.ts';
import { zh } from '../grammar/zh.ts';
import type { Place, Registry } from '../registry/registry.ts';
import { countHan, fold, joinLines } from '../text.ts';
import type { Block } from './blocks.ts';
import type { Masthead, OwnSession } from './document.ts';

const isStart = (block: Block, grammar: Grammar): boolean => {
  const text = fold(block.text);
  if (block.kind === 'table') return true;
  if (block.kind === 'footnote') return false;
  if (block.label?.kind === 'chapter') return block.label.ordinal === 1;
  if (block.label?.kind === 'number') return block.label.ordinal === 1;
  return (
    block.label === null &&
    (grammar.topHeading.test(text) || /^(?:摘要|内容提要|目录|summary|contents)$/i.test(text))
  );
};

/** Number of blocks before the document proper. */
export const mastheadLength = (blocks: readonly Block[], grammar: Grammar): number => {
  const at = blocks.findIndex((block) => isStart(block, grammar));
  return at < 0 ? Math.min(blocks.length, 12) : at;
};

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

const DISTRIBUTION = /Distr\.|分发|Original\s*:|原件|原文/i;
const TYPE_LINE =
  /^(?:秘书处(?:编写)?的?(?:说明|背景文件|背景说明|报告)|秘书处编写的?\S{0,8}|执行主任的报告|秘书长的报告|背景文件|会议室文件|增编|更正|note by the secretariat|background (?:paper|document|note) prepared by the secretariat|prepared by the secretariat|conference room paper|report of the (?:executive director|secretary-general|secretariat)|addendum|corrigendum|联合国|united nations|general|普通|limited|限制|chinese|english|中文|英文)$/i;

interface Reading {
  readonly bodies: readonly string[];
  readonly ordinal: number | null;
  readonly date: DatePhrase | null;
  readonly place: Place | null;
  readonly item: string | null;
  readonly isTitle: boolean;
}

const NOTHING: Reading = {
  bodies: [],
  ordinal: null,
  date: null,
  place: null,
  item: null,
  isTitle: false
};

const grammars = [zh, en] as const;

const datesIn = (folded: string): DatePhrase[] =>
  grammars.flatMap((g) => g.dates(folded)).filter((d) => d.from !== null || d.month !== null);

const ITEM_LINE = [
  /^(?:临时)?议程\*?(?:说明)?\*?项目\*?\s*(\d{1,2}(?:\([a-z]\))?)/,
  /^(?:agenda )?items?\s+(\d{1,2}(?:\s?\([a-z]\))?)(?:.*\bof the\b.*agenda|$)/i
];

const itemOf = (folded: string): string | null => {
  for (const pattern of ITEM_LINE) {
    const match = pattern.exec(folded);
    if (match) return match[1]!.replace(/\s/g, '');
  }
  return null;
};

/** Whether anything but the matched parts and punctuation is left of a line. */
const isCovered = (folded: string, parts: readonly { start: number; end: number }[]): boolean => {
  const left = [...folded].filter((_, i) => !parts.some((p) => i >= p.start && i < p.end)).join('');
  return !/[\p{L}\p{N}]/u.test(
    left.replace(/\b(?:held|in|on|from|at|the|and|its|of)\b|[在于举行和年第]|resumed/gi, '')
  );
};

const readLine = (block: Block, registry: Registry): Reading => {
  const folded = fold(block.text);
  const bodies = registry.bodyNames.find(block.text);
  const dates = datesIn(folded);
  const places = registry.placeNames.find(block.text);
  const ordinals = grammars.flatMap((g) => g.ordinals(folded));
  const covered = isCovered(folded, [...bodies, ...dates, ...places, ...ordinals]);
  const item = itemOf(folded);
  return {
    bodies: covered ? bodies.map((b) => b.value) : [],
    ordinal: covered ? (ordinals[0]?.ordinals[0] ?? null) : null,
    date: covered ? (dates[0] ?? null) : null,
    place: covered ? (places[0]?.value ?? null) : null,
    item,
    isTitle:
      !covered && item === null && !DISTRIBUTION.test(block.text) && !TYPE_LINE.test(folded.trim())
  };
};

const CONTINUES =
  /(?:的|和|及|与|于|在|、|，|：)$|(?:\b(?:of|the|to|and|on|in|for|against|held|from|at|by|with|its|between|under|United)|,)$/i;

const spansJoin = (before: string, after: string, registry: Registry): boolean => {
  const joined = joinLines(before, after);
  const at = before.length;
  const found = [registry.bodyNames, registry.instrumentNames].flatMap((names) =>
    names.find(joined)
  );
  return [...found, ...datesIn(fold(joined)).filter((d) => d.to !== null)].some(
    (m) => m.start < at && m.end > at + 1
  );
};

const mayJoin = (before: Block, after: Block): boolean =>
  [before, after].every(
    (b) => b.kind === 'text' && b.label === null && !DISTRIBUTION.test(b.text)
  ) &&
  after.heading === null &&
  after.gap <= 1;

/** Joins lines of the first page that a name or a date runs across, or that end in mid-phrase. */
export const joinMasthead = (
  blocks: readonly Block[],
  grammar: Grammar,
  registry: Registry
): Block[] => {
  const length = mastheadLength(blocks, grammar);
  const joined: Block[] = [];
  for (const block of blocks.slice(0, length)) {
    const before = joined.at(-1);
    const belongs =
      before &&
      mayJoin(before, block) &&
      (CONTINUES.test(before.text) ||
        /^\p{Ll}|^(?:举行|的|和|及|与|会议报告|会议的报告)/u.test(block.text) ||
        spansJoin(before.text, block.text, registry));
    if (belongs)
      joined[joined.length - 1] = { ...before, text: joinLines(before.text, block.text) };
    else joined.push(block);
  }
  return [...joined, ...blocks.slice(length)];
};

interface Issued {
  readonly at: number;
  readonly day: string | null;
}

/** The date of issue stands with the distribution, or on one of the two lines below it. */
const issuedIn = (blocks: readonly Block[]): Issued | null => {
  const from = blocks.findIndex((b) => /Distr\.|分发/i.test(b.text));
  for (let at = from; from >= 0 && at < Math.min(from + 3, blocks.length); at++) {
    const date = datesIn(fold(blocks[at]!.text)).find((d) => d.from !== null && d.from === d.to);
    if (date) return { at, day: date.from };
  }
  return null;
};

interface TitleGroup {
  text: string;
  paragraph: number;
}

/** Title lines that stand together are one title; what follows an item line is the item’s title. */
const titleGroups = (blocks: readonly Block[], readings: readonly Reading[]): TitleGroup[] => {
  const groups: TitleGroup[] = [];
  blocks.forEach((block, i) => {
    if (!readings[i]!.isTitle || block.kind === 'footnote') return;
    const joins = readings[i - 1]?.isTitle && block.gap === 0 && block.heading === null;
    if (joins) groups.at(-1)!.text += countHan(block.text) ? block.text : ` ${block.text}`;
    else groups.push({ text: block.text, paragraph: i });
  });
  return groups;
};

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
const titleSessions = (title: TitleGroup | undefined, registry: Registry): OwnSession[] => {
  if (!title) return [];
  const folded = fold(title.text);
  const bodies = mostSpecific(
    registry.bodyNames.find(title.text).map((m) => m.value),
    registry
  );
  const date = datesIn(folded).find((d) => d.from) ?? null;
  const place = registry.placeNames.find(title.text)[0]?.value ?? null;
  const ordinal = grammars.flatMap((g) => g.ordinals(folded))[0]?.ordinals[0] ?? null;
  return bodies.map((body) => ({
    body,
    ordinal,
    date,
    dateText: null,
    place,
    paragraph: title.paragraph
  }));
};

const isBelow = (id: string, ancestor: string, registry: Registry): boolean =>
  ancestorsOf(id, registry).includes(ancestor);

/** The symbol decides whose document it is; without one, the title may name the organ below the masthead’s. */
const ownSessions = (
  head: readonly OwnSession[],
  title: readonly OwnSession[],
  symbol: string | null,
  registry: Registry
): OwnSession[] => {
  const bySymbol = (symbol?.split(/[-–—](?=[A-Z])/) ?? []).flatMap(
    (s) => bodyOfSymbol(s, registry) ?? []
  );
  const all = [...head, ...title];
  const complete = (body: string): OwnSession => {
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
  if (bySymbol.length > 0) return [...new Set(bySymbol)].map(complete);
  const below = title.filter(
    (t) => head.length === 0 || head.some((h) => isBelow(t.body, h.body, registry))
  );
  const bodies = below.length > 0 && head.every((h) => !h.date) ? below : head;
  return [...new Set(bodies.map((s) => s.body))].map(complete);
};

const kindOf = (title: string, lines: readonly string[], grammar: Grammar): Masthead['kind'] => {
  for (const text of [fold(title), ...lines.map(fold)])
    for (const [pattern, kind] of grammar.kinds) if (pattern.test(text)) return kind;
  return 'other';
};

/** Lines that may tell the kind: not the agenda item that the document belongs to. */
const typeLines = (
  head: readonly Block[],
  readings: readonly Reading[],
  itemTitle: string | undefined
): string[] =>
  head.flatMap((b, i) =>
    readings[i]!.item !== null || b.text === itemTitle || b.kind === 'footnote' ? [] : [b.text]
  );

const ownSymbol = (runningSymbols: readonly string[], blocks: readonly Block[]): string | null => {
  if (runningSymbols[0]) return runningSymbols[0];
  const line = blocks.find(
    (b) =>
      b.kind === 'text' &&
      (DISTRIBUTION.test(b.text) || /^(?:联合国|United Nations)\b/.test(b.text))
  );
  return line?.text.match(SYMBOL)?.[0] ?? null;
};

const isKindTitle = (text: string, grammar: Grammar): boolean =>
  grammar.kinds.some(([pattern]) => pattern.test(fold(text)));

/** After a title that names the kind (“Draft report”), a further title is the first section’s. */
const endOfTitle = (head: readonly Block[], registry: Registry, grammar: Grammar): number => {
  const readings = head.map((block) => readLine(block, registry));
  const itemAt = readings.findIndex((r) => r.item !== null);
  const all = titleGroups(head, readings);
  const groups =
    itemAt >= 0 && all.length > 1
      ? all.filter((g) => g !== all.find((one) => one.paragraph > itemAt))
      : all;
  const at = groups.findIndex((g) => isKindTitle(g.text, grammar));
  return at >= 0 && groups[at + 1] ? groups[at + 1]!.paragraph : head.length;
};

/** Reads the masthead from the blocks that stand before the document proper. */
export const readMasthead = (
  blocks: readonly Block[],
  runningSymbols: readonly string[],
  grammar: Grammar,
  registry: Registry
): Masthead => {
  const whole = blocks.slice(0, mastheadLength(blocks, grammar));
  const length = endOfTitle(whole, registry, grammar);
  const head = blocks.slice(0, length);
  const issued = issuedIn(head);
  const readings = head.map((block, i) => (i === issued?.at ? NOTHING : readLine(block, registry)));
  const groups = titleGroups(head, readings);
  const itemAt = readings.findIndex((r) => r.item !== null);
  const itemTitle =
    itemAt >= 0 && groups.length > 1 ? groups.find((g) => g.paragraph > itemAt) : undefined;
  const titles = groups.filter((g) => g !== itemTitle);
  const title = titles.find((g) => isKindTitle(g.text, grammar)) ?? titles.at(-1);
  const symbol = ownSymbol(runningSymbols, head);
  const fromHead = withDatesOfLast(mastheadSessions(readings, registry));
  const sessions = ownSessions(fromHead, titleSessions(title, registry), symbol, registry).map(
    (s) => ({
      ...s,
      dateText:
        s.date && s.paragraph !== null
          ? head[s.paragraph]!.text.slice(s.date.start, s.date.end)
          : null
    })
  );
  return {
    symbol,
    kind: kindOf(title?.text ?? '', typeLines(head, readings, itemTitle?.text), grammar),
    title: title?.text ?? '',
    titleParagraph: title?.paragraph ?? null,
    issuedOn: issued?.day ?? null,
    sessions,
    item:
      itemAt < 0
        ? null
        : { number: readings[itemAt]!.item!, title: itemTitle?.text ?? null, paragraph: itemAt },
    length
  };
};
