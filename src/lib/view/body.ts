import type { BodyRow } from '#lib/queries/bodies.ts';

/** How an address asks for all bodies. */
export const ALL_BODIES = 'all';

/** The body of which the corpus has most attendance lists: the default of every view. */
export const defaultBody = (bodies: readonly BodyRow[]) => bodies[0]?.body_id ?? '';

export const isKnownBody = (param: string, bodies: readonly BodyRow[]) =>
  param === '' || param === ALL_BODIES || bodies.some((body) => body.body_id === param);

/** The body that queries are asked about (empty for all), from the parameter of an address. */
export const bodyAsked = (param: string, bodies: readonly BodyRow[]) => {
  if (param === ALL_BODIES) return '';
  return param !== '' && isKnownBody(param, bodies) ? param : defaultBody(bodies);
};

/** The parameter that asks for a body; the default needs none. */
export const bodyParam = (body: string, bodies: readonly BodyRow[]) =>
  body === defaultBody(bodies) ? '' : body;
