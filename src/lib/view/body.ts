import type { BodyRow } from '#lib/queries/bodies.ts';
import { sum } from 'd3';

/** How an address asks for all bodies. */
export const ALL_BODIES = 'all';

/** The body of which the corpus tells most, attendance lists before all: the default of every view. */
export const defaultBody = (bodies: readonly BodyRow[]) => bodies[0]?.body_id ?? '';

/** With more sessions than this one chart of all bodies is neither legible nor quick. */
const MOST_SESSIONS = 500;

/** Whether figures may be about all bodies at once. */
export const offersAllBodies = (bodies: readonly BodyRow[]) =>
  sum(bodies, (body) => body.sessions) <= MOST_SESSIONS;

export const isKnownBody = (param: string, bodies: readonly BodyRow[]) =>
  param === '' ||
  (param === ALL_BODIES ? offersAllBodies(bodies) : bodies.some((body) => body.body_id === param));

/** The body that queries are asked about (empty for all), from the parameter of an address. */
export const bodyAsked = (param: string, bodies: readonly BodyRow[]) => {
  if (param === ALL_BODIES && offersAllBodies(bodies)) return '';
  return param !== '' && isKnownBody(param, bodies) ? param : defaultBody(bodies);
};

/**
 * The body that a chart of all bodies is about where there are too many of them for one picture:
 * empty for all.
 */
export const bodyOfMany = (param: string, bodies: readonly BodyRow[]) =>
  offersAllBodies(bodies) ? '' : bodyAsked(param, bodies);

/** The parameter that asks for a body; the default needs none. */
export const bodyParam = (body: string, bodies: readonly BodyRow[]) =>
  body === defaultBody(bodies) ? '' : body;
