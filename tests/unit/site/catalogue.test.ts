import { parse } from 'svelte/compiler';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Catalogue = Record<string, string | unknown[]>;

const readCatalogue = (lang: string): Catalogue =>
  JSON.parse(readFileSync(`messages/${lang}.json`, 'utf8'));

const zh = readCatalogue('zh');
const en = readCatalogue('en');

const filesIn = (folder: string, ending: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file) && !file.startsWith('lib/paraglide'))
    .map((file) => join(folder, file));

const inputsOf = (message: unknown) =>
  [...new Set(JSON.stringify(message).match(/\{\w+\}/g) ?? [])].sort();

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

/** Every node of a syntax tree, in order; scripts and styles are not looked into. */
function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* nodesOf(item);
  if (!isNode(value)) return;
  yield value;
  for (const child of Object.values(value)) yield* nodesOf(child);
}

const IS_READ = /^(aria-label|title|placeholder|alt)$/;

/** What a component says to a reader: its texts, and the attributes that are read aloud. */
const textsOf = (file: string) => {
  const { fragment } = parse(readFileSync(file, 'utf8'), { modern: true });
  const unread = new Set<unknown>();
  for (const node of nodesOf(fragment))
    if (node.type === 'Attribute' && !IS_READ.test(String(node.name)))
      for (const text of nodesOf(node.value)) unread.add(text);
  return [...nodesOf(fragment)]
    .filter((node) => node.type === 'Text' && !unread.has(node))
    .map((node) => String(node.data));
};

describe('the catalogue', () => {
  it('has the same messages in both languages', () => {
    expect(Object.keys(zh)).toEqual(Object.keys(en));
  });

  it('has a singular for what is counted in English', () => {
    // Of what a number is a part, less than, or all of, there are several.
    const counted =
      /(?<!\b(?:of|than|all) )\{(?!language|prior|expected|most)\w+\} (?:more |other )?(?:paragraph|session|statement|participant|speaker|document|place|word|pair|row|finding|citation|term|item|figure|topic|other)s\b/i;
    const plain = Object.entries(en).filter(([, text]) => typeof text === 'string');
    expect(plain.filter(([, text]) => counted.test(String(text)))).toEqual([]);
  });

  it('is sorted, so that a message is found where it is looked for', () => {
    expect(Object.keys(en)).toEqual(Object.keys(en).sort());
  });

  it.each(Object.keys(en))('%s takes the same inputs in both languages', (key) => {
    expect(inputsOf(zh[key])).toEqual(inputsOf(en[key]));
  });

  it('says nothing in Chinese on English pages, but for the name of the language', () => {
    const han = Object.entries(en).filter(([, text]) => /\p{Script=Han}/u.test(String(text)));
    expect(han.map(([key]) => key)).toEqual(['switch_language']);
  });

  it('has no message that is never said', () => {
    const sources = filesIn('src', /\.(svelte|ts)$/).map((file) => readFileSync(file, 'utf8'));
    const scripts = filesIn('scripts', /\.ts$/).map((file) => readFileSync(file, 'utf8'));
    const said = new Set([...sources, ...scripts].join('\n').match(/\bm\.\w+/g));
    expect(Object.keys(en).filter((key) => !said.has(`m.${key}`))).toEqual([]);
  });
});

describe('components', () => {
  it.each(filesIn('src', /\.svelte$/))('%s takes its words from the catalogue', (file) => {
    const words = textsOf(file).filter((text) => /\p{L}{2,}/u.test(text));
    expect(words).toEqual([]);
  });

  it('every message is asked for in a language', () => {
    const silent = filesIn('src', /\.(svelte|ts)$/).flatMap((file) => {
      const source = readFileSync(file, 'utf8');
      return [...source.matchAll(/\bm\.(\w+)\(\)/g)].map(([call]) => `${file}: ${call}`);
    });
    expect(silent).toEqual([]);
  });
});
