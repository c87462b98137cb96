import { Inflate, deflateSync, strFromU8, strToU8 } from 'fflate';
import type { Briefing } from './briefing.ts';
import { FORMAT, FORMAT_VERSION } from './briefing.ts';
import { type Read, readBriefing } from './read-briefing.ts';

/** The name under which a fragment carries a briefing: it is never sent to a server. */
const NAME = 'b';

/** Longest address that mail and chat programs leave whole, in characters. */
export const LONGEST_LINK = 8_000;

/** A small link must not unfold to a large text: bytes. */
const LARGEST = 2_000_000;

/** RFC 4648, section 5. */
const toBase64Url = (bytes: Uint8Array) =>
  btoa(strFromU8(bytes, true)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

const fromBase64Url = (text: string) =>
  strToU8(atob(text.replace(/-/g, '+').replace(/_/g, '/')), true);

/** Without the single figures, which a link has no room for: the digests stay. */
const forLink = (briefing: Briefing): Briefing => ({
  ...briefing,
  items: briefing.items.map((item) => {
    if (!item.seen) return item;
    const { dataVersion, digest } = item.seen;
    return { ...item, seen: { dataVersion, digest } };
  })
});

/** The fragment of an address (`#b=…`) that rebuilds a briefing. */
export function writeFragment(briefing: Briefing): string {
  const json = JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, ...forLink(briefing) });
  return `#${NAME}=${toBase64Url(deflateSync(strToU8(json), { level: 9 }))}`;
}

export const hasBriefing = (fragment: string): boolean => fragment.startsWith(`#${NAME}=`);

class TooLarge extends Error {}

function inflated(bytes: Uint8Array): string {
  const parts: Uint8Array[] = [];
  let size = 0;
  let isWhole = false;
  const inflate = new Inflate((part, isLast) => {
    size += part.length;
    if (size > LARGEST) throw new TooLarge();
    parts.push(part);
    isWhole = isLast;
  });
  for (let at = 0; at < bytes.length; at += 1024)
    inflate.push(bytes.subarray(at, at + 1024), at + 1024 >= bytes.length);
  if (!isWhole) throw new Error('the link ends too early');
  const whole = new Uint8Array(size);
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return strFromU8(whole);
}

/** The briefing of a fragment, or what is wrong with it. */
export function readFragment(fragment: string): Read {
  try {
    return readBriefing(JSON.parse(inflated(fromBase64Url(fragment.slice(NAME.length + 2)))));
  } catch (error) {
    if (error instanceof TooLarge) return { problem: 'too-large', limit: `${LARGEST / 1e6} MB` };
    return { problem: 'not-a-link' };
  }
}
