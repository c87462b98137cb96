/** The first page of a text without line breaks: what stands on lines of its own there. */
import { SYMBOL } from '../../clean.ts';
import type { Registry } from '../../registry/registry.ts';
import { fold, type Span } from '../../text.ts';
import { MONTH_NAMES } from '../../grammar/en/dates.ts';
import { languages } from '../../grammar/languages.ts';
import { datesIn } from '../masthead/lines.ts';
import { placesIn } from '../../registry/places.ts';

type Kind = 'fixed' | 'body' | 'ordinal' | 'day';

/** `Distr.:General16June2004ChineseOriginal:English`, with or without its spaces. */
const IMPRINT = new RegExp(
  `(Distr\\.?\\s*:?|分发\\s*:?)\\s*(General|Limited|Restricted|普通|限制|一般)?\\s*(?:(\\d{1,2})\\s*(${MONTH_NAMES})\\s*(\\d{4}))?\\s*(Chinese|English|中文|英文)?(\\s+only)?\\s*(?:(Original\\s*:|原文\\s*:|原件\\s*:)\\s*(English|Chinese|French|Spanish|Russian|Arabic|英文|中文|法文))?`,
  'i'
);

/** The language of the original, where columns part it from the rest. */
const ORIGINAL =
  /(?:Original|原文|原件)\s*[:：]\s*(?:English|Chinese|French|Spanish|英文|中文|法文)/g;

/** 临时议程*项目2, “Item 2 of the provisional agenda*”. */
const ITEM =
  /(?:临时)?议程\s?\*?\s?项目\s?\d{1,3}(?:(?:[、和至-]?\([a-z]\))*)\*?|(?<![a-z]\s)(?:Agenda item|Item) \d{1,3}(?:(?:,|\sand|\sto|-)?\s?\([a-z]\))*(?: of the provisional agenda)?\*?/g;

/** Behind a name, a day or an ordinal that belongs to a title. */
const OF_TITLE: Readonly<Record<Kind, RegExp>> = {
  fixed: /(?!)/,
  body: /^\s*(?:期间|的|会议的|(?:工作)?报告|会议报告|第\S{1,4}[届次]会议(?:的)?(?:工作)?报告)|^\s*(?:on|held|at) /,
  ordinal:
    /^\s*(?:期间|的|在|于|(?:工作)?报告|续会报告|会议报告|临时议程|议程)|^\s*(?:of the|held) /,
  day: /^\s*(?:在|于|期间|举行|的|召开|会议)|^\s*(?:in|at|held) /
};

/** Before a day that a title tells. */
const IN_TITLE = /(?:于|在|自|(?<![a-z])(?:from|on|in|of|held|to|against|the|and))\s*$/i;

/** What may end a first page behind its title. */
const TYPE_AT_END =
  /(?:秘书处(?:编写)?的?(?:说明|背景文件|报告)|执行主任的报告|Note by the Secretariat|Background paper prepared by the Secretariat|增编|Addendum)\s*\**\s*$/;

interface Token extends Span {
  readonly kind: Kind;
  readonly lines: readonly string[];
}

const tokensOf = (text: string, pattern: RegExp): Token[] =>
  [...text.matchAll(pattern)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    kind: 'fixed',
    lines: [m[0]]
  }));

const imprintIn = (folded: string): Token[] => {
  const m = IMPRINT.exec(folded);
  if (!m) return [];
  const [whole, , kind, day, month, year, language, only, , original] = m;
  const lines = [
    `Distr.: ${kind ?? 'General'}`,
    day ? `${day} ${month} ${year}` : '',
    `${language ?? ''}${only ?? ''}`,
    original ? `Original: ${original}` : ''
  ];
  return [
    { start: m.index, end: m.index + whole.length, kind: 'fixed', lines: lines.filter(Boolean) }
  ];
};

/** Days with the place beside them: 2008年10月8日至17日,维也纳; Vienna, 8-17 October 2008. */
const datesWithPlace = (text: string, folded: string, registry: Registry): Span[] => {
  const places = placesIn(registry, text);
  return datesIn(folded).map(({ start, end }) => {
    const after = places.find((p) => p.start >= end && /^[,\s]*$/.test(folded.slice(end, p.start)));
    const before = places.find(
      (p) => p.end <= start && /^[,\s]*$/.test(folded.slice(p.end, start))
    );
    return {
      start: before && !after ? before.start : start,
      end: after && !OF_TITLE.day.test(folded.slice(after.end)) ? after.end : end
    };
  });
};

/** Names, ordinals and days, each where it stands for itself and is no part of a title. */
const namesIn = (text: string, folded: string, registry: Registry): Token[] => {
  const of = (kind: Kind, spans: readonly Span[]): Token[] =>
    spans.map(({ start, end }) => ({ start, end, kind, lines: [text.slice(start, end)] }));
  return [
    ...of('body', registry.bodyNames.find(text)),
    ...of(
      'ordinal',
      languages.flatMap((g) => g.ordinals(folded))
    ),
    ...of('day', datesWithPlace(text, folded, registry))
  ];
};

const isOfTitle = (folded: string, { start, end, kind }: Token): boolean =>
  OF_TITLE[kind].test(folded.slice(end)) || IN_TITLE.test(folded.slice(0, start));

/** Tokens in order; of two that overlap the first. */
const inOrder = (tokens: readonly Token[]): Token[] => {
  const kept: Token[] = [];
  for (const token of [...tokens].sort((a, b) => a.start - b.start || b.end - a.end))
    if (token.start >= (kept.at(-1)?.end ?? 0)) kept.push(token);
  return kept;
};

/** Spaces beside Chinese characters and digits are a conversion’s. */
const tidyDigits = (text: string): string =>
  text.replace(/(?<=\p{Script=Han})[ \t]+(?=[\d*])|(?<=[\d*])[ \t]+(?=\p{Script=Han})/gu, '');

/** Kinds that a line begins with: “Adoption of the report Draft report Addendum”. */
const KIND_STARTS =
  /(?<=[a-z*)])\s+(?=(?:Draft report|Annotated provisional agenda|Provisional agenda|Report (?:of|on) the|Addendum|Background paper|Note by the|Rapporteur:))/;

/** So many characters of a title begin it again, in UTF-16 units. */
const SAME = 12;

/** …会议最后报告关于…: the title stands again above the contents. */
const atRepetition = (title: string): string[] => {
  const again = title.length > 2 * SAME ? title.indexOf(title.slice(0, SAME), SAME) : -1;
  return again < 0 ? [title] : [title.slice(0, again), title.slice(again)];
};

/** 秘书长的报告摘要本报告…: what a title runs into, each on a line of its own. */
const SUMMARY =
  /\s*((?:秘书长|秘书处|执行主任|高级专员)的(?:报告|说明))?\s*(摘要|内容提要)\s*(?=本|在|大会|自|\d)/;

const withSummary = (title: string): string => title.replace(SUMMARY, '\n$1\n$2\n');

/** A title, parted where spaces between Chinese characters tell lines. */
const titleLines = (title: string): string[] => {
  const type = TYPE_AT_END.exec(title);
  const [own, last] = type ? [title.slice(0, type.index), type[0]] : [title, ''];
  return [...withSummary(own).split(/(?<=[\p{Script=Han}）])\s+(?=\p{Script=Han})/u), last]
    .flatMap((line) => line.split('\n'))
    .flatMap((line) => line.split(KIND_STARTS))
    .flatMap(atRepetition);
};

/** Walks the tokens of a first page; what stands between them are titles. */
class PageReader {
  readonly lines: string[] = [];
  #open = 0;
  #isTitle = false;

  constructor(
    readonly text: string,
    readonly folded: string,
    readonly tokens: readonly Token[]
  ) {}

  read(): string[] {
    for (const i of this.tokens.keys()) this.#add(i);
    this.#flush(this.text.length);
    return this.lines.map((line) => line.trim()).filter((line) => /[\p{L}\p{N}]/u.test(line));
  }

  #add(i: number): void {
    const token = this.tokens[i]!;
    if (this.#standsAlone(i)) {
      this.#flush(token.start);
      this.lines.push(...token.lines);
      this.#open = token.end;
    } else if (!this.#isTitle) {
      const hasBegun = this.#hasWords(token.start);
      if (!hasBegun) this.#open = token.start;
      this.#isTitle = true;
    }
  }

  #flush(to: number): void {
    if (this.#hasWords(to)) this.lines.push(...titleLines(this.text.slice(this.#open, to)));
    this.#isTitle = false;
  }

  /** Whether a title has begun since the last line. */
  #hasWords(to: number): boolean {
    return /[\p{L}\p{N}]/u.test(this.text.slice(this.#open, to));
  }

  /** The token behind another, with nothing between them but spaces. */
  #beside(i: number): Token | undefined {
    const [token, next] = [this.tokens[i]!, this.tokens[i + 1]];
    return next && /^[\s,，]*$/.test(this.text.slice(token.end, next.start)) ? next : undefined;
  }

  #standsAlone(i: number): boolean {
    const token = this.tokens[i]!;
    if (token.kind === 'fixed') return true;
    if (isOfTitle(this.folded, token)) return false;
    const next = this.#beside(i);
    if (next && next.kind !== 'fixed' && isOfTitle(this.folded, next)) {
      const isRepeated = token.kind === 'day' && next.kind === 'day';
      if (!isRepeated) return false;
    }
    if (!this.#hasWords(token.start)) return true;
    if (token.kind === 'day') return !this.#isTitle || this.#isPlaced(token);
    return token.kind === 'ordinal' && next?.kind === 'day' && this.#standsAlone(i + 1);
  }

  #isPlaced({ start, end }: Token): boolean {
    return /[,，]/.test(this.text.slice(start, end));
  }
}

/** The lines of a first page, in order. */
export const mastheadLines = (page: string, registry: Registry): string[] => {
  const text = tidyDigits(page.replace(/联\s合\s国/, '联合国'));
  const folded = fold(text);
  const tokens = [
    ...imprintIn(folded),
    ...tokensOf(text, SYMBOL),
    ...tokensOf(text, ITEM),
    ...tokensOf(text, ORIGINAL),
    ...namesIn(text, folded, registry)
  ];
  return new PageReader(text, folded, inOrder(tokens)).read();
};
