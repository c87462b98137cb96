/** Symbols of UN documents. */

/** What a symbol begins with: a word before a stroke, or a word and the ordinal of a session. */
const HEADS = [
  String.raw`[A-Z]{1,8}(?=\/)`,
  String.raw`(?<![A-Z\d.-])(?:A|EB|[A-Z]{2,5} |C )\d{2,4}(?=\/[A-Z\d])`,
  String.raw`(?<![A-Z\d./-])(?:A\d{2}-(?:WP|Min)\.?|[A-Z]{2,5}\(\d{1,3}\)|[A-Z]{2,4}\.\d{1,3}|[A-Z]?C-\d{1,3}|\d{2,3} (?:EX|C))(?=\/[A-Z\d])`
];

/** Source of the pattern, to build others from. */
export const SYMBOL_BODY = String.raw`(?:(?:${HEADS.join('|')})(?:(?:\(\d{1,3}\)(?=\/[A-Z0-9]))?\/[A-Z0-9][A-Za-z0-9.\-]*(?: (?:IG|WG)\.\d{1,3}(?=\/\d))?)+)`;

/** A UN document symbol: CTOC/COP/WG.3/2020/INF/1/Rev.1, A/RES/69/196, E/CN.15/2019/L.2; MEPC 80/17, CL 171/5 and A77/4 of specialized agencies; ICCD/COP(15)/21, GC(67)/OR.3, GB.349/PV, EC-104/5 and 219 EX/1. */
export const SYMBOL = new RegExp(SYMBOL_BODY, 'g');

/** Agencies set a revision apart: A78/1 Rev.1. */
export const SYMBOL_TAIL = String.raw`(?:\s(?:Rev|Add|Corr)\.\d+)?`;

/** A line that holds a symbol and nothing else, as running heads do; group 1. */
export const SYMBOL_LINE = new RegExp(
  String.raw`^(?:United Nations|联\s*合\s*国)?\s*(${SYMBOL_BODY}(?:\s*[-–—]\s*${SYMBOL_BODY})*${SYMBOL_TAIL})(?:\s*\(Part [IVX]+\))?\*{0,3}$`
);
