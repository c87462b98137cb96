/** Towns in a text. */
import type { Match } from '../match.ts';
import type { Place, Registry } from './registry.ts';

/** 《京都议定书》, “the Doha Declaration”: what a town has given its name to. */
const NAMESAKE =
  /^(?:(?:部长|政治|气候|原则|问题|建设)?(?:议定书|公约|协定|协议|宣言|修正案?|行动[计方]|行动纲领|原则|规则|共识|进程|框架|路线图|倡议)|\s+(?:(?:Political|Ministerial|Climate)\s+)?(?:Protocols?|Conventions?|Agreements?|Accords?|Declarations?|Amendments?|Principles|Rules|Consensus|Process|Framework|Mandate|Outcome|Road\s?map|Platform|(?:Programme|Plan) of Action)\b)/;

/** The towns that a text names, in order; not those in the names of treaties and declarations. */
export const placesIn = (
  { placeNames }: Pick<Registry, 'placeNames'>,
  text: string
): Match<Place>[] =>
  placeNames.find(text).filter(({ end }) => !NAMESAKE.test(text.slice(end, end + 40)));
