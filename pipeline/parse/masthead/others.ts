/** Sessions that the first page dates beside its own. */
import type { Registry } from '../../registry/registry.ts';
import type { OwnSession } from '../document.ts';
import type { Reading } from './lines.ts';
import { mastheadSessions } from './sessions.ts';
import { SESSION_MARK, bodyOfSymbol, isBelow } from './symbol-body.ts';

/** The General Assembly’s sessions of documents as they are today; a lower ordinal is a committee’s. */
const EARLIEST_MASTHEAD = 40;

/** CL 171/5 with 第一七一届会议 and its days below: the session of a body above that is called by a noun alone. */
const bySymbolAbove = (
  readings: readonly Reading[],
  own: readonly OwnSession[],
  registry: Registry,
  symbol: string | null
): OwnSession[] => {
  const body = symbol ? bodyOfSymbol(symbol, registry) : null;
  const printed = SESSION_MARK.exec(symbol?.split('/')[0] ?? '')?.[1];
  if (body === null || printed === undefined) return [];
  if (!own.some((s) => isBelow(s.body, body, registry))) return [];
  const ordinal = Number(printed);
  const at = readings.findIndex((r) => r.ordinal === ordinal);
  const paragraph = readings.findIndex((r, i) => at >= 0 && i >= at && i <= at + 2 && r.date);
  const { date, place } = readings[paragraph] ?? {};
  if (!date) return [];
  return [
    { body, unknownName: null, ordinal, date, dateText: null, place: place ?? null, paragraph }
  ];
};

/** Sessions that the first page dates, of bodies above those whose document it is. */
export const otherSessions = (
  readings: readonly Reading[],
  own: readonly OwnSession[],
  registry: Registry,
  symbol: string | null
): OwnSession[] => [
  ...bySymbolAbove(readings, own, registry, symbol),
  ...mastheadSessions(readings, registry).filter(
    (s) =>
      s.date !== null &&
      s.ordinal !== null &&
      (s.body !== 'A' || s.ordinal >= EARLIEST_MASTHEAD) &&
      own.every(({ paragraph }) => paragraph === null || paragraph !== s.paragraph) &&
      own.some(({ body }) => !registry.bodies.has(body) || isBelow(body, s.body, registry))
  )
];
