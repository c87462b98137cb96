import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GROUPS, SECTIONS, sectionsOf } from '#lib/site/sections.ts';

const ROUTES = 'src/routes/[lang=lang]';

describe('the navigation', () => {
  it('lists only pages that exist', () => {
    const missing = SECTIONS.filter(({ name }) => {
      const folder = name === 'overview' ? ROUTES : `${ROUTES}/${name}`;
      return !existsSync(`${folder}/+page.svelte`);
    });
    expect(missing).toEqual([]);
  });

  it('lists every page that stands right below a language', () => {
    const pages = readdirSync(ROUTES).filter((name) =>
      existsSync(`${ROUTES}/${name}/+page.svelte`)
    );
    const listed = SECTIONS.map(({ name }) => name as string);
    expect(pages.filter((page) => !listed.includes(page))).toEqual([]);
  });

  it('puts every page into exactly one group', () => {
    const grouped = GROUPS.flatMap((group) => sectionsOf(group).map(({ name }) => name));
    expect(grouped.toSorted()).toEqual(SECTIONS.map(({ name }) => name).toSorted());
  });
});
