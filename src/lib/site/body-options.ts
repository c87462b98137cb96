import { type Lang, inLang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import type { BodyRow } from '#lib/queries/bodies.ts';

export interface Option {
  readonly value: string;
  readonly text: string;
}

/** Options under one heading; an empty one stands for none. */
export interface OptionGroup {
  readonly label: string;
  readonly options: readonly Option[];
}

/** So many are read through; more are looked up, by their first letters. */
const MOST_READ = 20;

const optionsOf = (bodies: readonly BodyRow[], lang: Lang): Option[] =>
  bodies.map((body) => ({ value: body.body_id, text: inLang(body, 'name', lang) }));

const byName = (lang: Lang) => {
  const { compare } = new Intl.Collator(lang, { numeric: true });
  return (a: Option, b: Option) => compare(a.text, b.text);
};

/**
 * Bodies to choose from: those with most attendance lists first; many of them by name, those with
 * lists apart from those without.
 */
export function bodyOptions(bodies: readonly BodyRow[], lang: Lang): OptionGroup[] {
  if (bodies.length <= MOST_READ) return [{ label: '', options: optionsOf(bodies, lang) }];
  const at = { locale: lang };
  const [listed, others] = [true, false].map((isListed) =>
    optionsOf(
      bodies.filter(({ recorded }) => recorded > 0 === isListed),
      lang
    ).sort(byName(lang))
  ) as [Option[], Option[]];
  return [
    { label: m.filter_bodies_listed({}, at), options: listed },
    { label: m.filter_bodies_others({}, at), options: others }
  ].filter(({ options }) => options.length > 0);
}
