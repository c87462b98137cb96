import { expect, it } from 'vitest';
import { placesIn } from '#pipeline/registry/places.ts';
import { registry } from '../../harness/registry.ts';

it.each([
  ['第八届会议 2012年11月26日至12月7日，多哈', ['Doha']],
  ['作为《京都议定书》缔约方会议的《公约》缔约方会议', []],
  ['《维也纳公约》缔约方会议，2023年10月，内罗毕', ['Nairobi']],
  ['Parties to the Kyoto Protocol, Doha, 26 November 2012', ['Doha']],
  ['Implementation of the Doha Political Declaration', []],
  ['held in Vienna on 3 and 4 May 2021', ['Vienna']]
])('a town is named where something else does not bear its name: %s', (text, towns) => {
  expect(placesIn(registry, text).map(({ value }) => value.en)).toEqual(towns);
});
