import bodies from '#pipeline/registry/bodies.csv?raw';
import instruments from '#pipeline/registry/instruments.csv?raw';
import { csvParseRows } from 'd3';
import type { Lang } from './lang.ts';

// Both files begin with the identifier and the names. Not csvParse: its rows are made by a
// function made of text (d3-dsv), which the policy of the pages forbids.
const rows = [bodies, instruments].flatMap((file) => csvParseRows(file).slice(1));
const names = new Map(rows.map(([id = '', en = '', zh = '']) => [id, { zh, en }]));

/**
 * A treaty, or a body that resolves and decides, by the name that the registry has for it, whether
 * or not the documents have a session of it; what the registry does not know, as it is cited.
 */
export const instrumentName = (id: string, lang: Lang): string => names.get(id)?.[lang] || id;
