import { bodyAsked, bodyParam, isKnownBody } from '#lib/view/body.ts';
import { NO_FILTERS, activeFilters, filtersIn, toggled } from '#lib/view/filters.ts';
import { sessionAsked } from '#lib/view/session.ts';
import { DEFAULT_VIEW, keptView, readView, writeView } from '#lib/view/view.ts';
import { describe, expect, it } from 'vitest';

const read = (search: string) => readView(new URLSearchParams(search));

describe('the address of a view', () => {
  it('has no parameters for the default view', () => {
    expect(writeView(DEFAULT_VIEW)).toBe('');
    expect(read('')).toEqual({ view: DEFAULT_VIEW, unknown: [] });
  });

  it('is short and readable: symbols keep their slashes', () => {
    expect(
      writeView({ ...DEFAULT_VIEW, body: 'CTOC/COP/WG.2', by: 'capacity', masked: true })
    ).toBe('?body=CTOC/COP/WG.2&by=capacity&masked=1');
  });

  it('is read back as it was written', () => {
    const view = {
      ...DEFAULT_VIEW,
      body: 'E/CN.15',
      sort: 'count' as const,
      table: ['attendance-trend', 'top-words'],
      open: 'attendance-trend:CTOC/COP#bureau/10~Asia-Pacific',
      v: 'abc123'
    };
    expect(read(writeView(view))).toEqual({ view, unknown: [] });
  });

  it('tells what it does not understand, and goes by the default', () => {
    const { view, unknown } = read('?by=hemisphere&colour=red&masked=perhaps&sort=name');
    expect(view).toEqual({ ...DEFAULT_VIEW, sort: 'name' });
    expect(unknown).toEqual([
      { name: 'by', value: 'hemisphere' },
      { name: 'colour', value: 'red' },
      { name: 'masked', value: 'perhaps' }
    ]);
  });

  it('holds filters as short codes in a fixed order, and drafts unless they are left out', () => {
    const view = {
      ...DEFAULT_VIEW,
      groups: ['Eastern European', 'GRULAC'] as const,
      capacities: ['party', 'panellist'] as const,
      sessions: ['X/1', 'X/2'],
      drafts: false
    };
    const search =
      '?groups=eastern-european,grulac&capacities=party,panellist&sessions=X/1,X/2&drafts=0';
    expect(writeView(view)).toBe(search);
    expect(read(search)).toEqual({ view, unknown: [] });
    expect(read('?groups=grulac,eastern-european,grulac').view.groups).toEqual(view.groups);
    expect(writeView(keptView(view))).toBe(search);
  });

  it('tells a list of which it knows not every value', () => {
    const { view, unknown } = read('?groups=grulac,atlantis');
    expect(view.groups).toEqual([]);
    expect(unknown).toEqual([{ name: 'groups', value: 'grulac,atlantis' }]);
  });

  it('a name that every object has is no parameter', () => {
    expect(read('?constructor=x&toString=y').unknown).toHaveLength(2);
  });

  it('keeps filters from page to page, but nothing that is open', () => {
    const view = { ...DEFAULT_VIEW, body: 'X', open: 'a:b', table: ['a'], session: 'X/1' };
    expect(writeView(keptView(view))).toBe('?body=X');
  });
});

describe('the filters of a view', () => {
  const view = { ...DEFAULT_VIEW, groups: ['WEOG'] as const, sessions: ['X/1', 'X/2'] };

  it('are in a chart’s view where the chart heeds them', () => {
    expect(filtersIn(view, ['groups', 'drafts'])).toEqual({ groups: ['WEOG'], drafts: true });
  });

  it('can be taken back one by one', () => {
    expect(activeFilters(view).map(({ name, value }) => [name, value])).toEqual([
      ['groups', 'WEOG'],
      ['sessions', 'X/1'],
      ['sessions', 'X/2']
    ]);
    expect(activeFilters(view)[2]?.without).toEqual({ sessions: ['X/1'] });
    expect(activeFilters({ ...view, ...NO_FILTERS })).toEqual([]);
  });

  it('keep the order of what they choose from', () => {
    expect(toggled(['a', 'b', 'c'], ['c'], 'a')).toEqual(['a', 'c']);
    expect(toggled(['a', 'b', 'c'], ['a', 'c'], 'a')).toEqual(['c']);
  });
});

describe('the body asked for', () => {
  const bodies = ['A', 'B'].map((body_id) => ({
    body_id,
    name_zh: '',
    name_en: '',
    sessions: 1,
    recorded: 1
  }));

  it('is the first where the address names none, or one that is not known', () => {
    expect(bodyAsked('', bodies)).toBe('A');
    expect(bodyAsked('C', bodies)).toBe('A');
    expect(isKnownBody('C', bodies)).toBe(false);
  });

  it('is every body for “all”', () => {
    expect(bodyAsked('all', bodies)).toBe('');
  });

  it('is never every body where these have more sessions than a chart can show', () => {
    const many = bodies.map((body) => ({ ...body, sessions: 400 }));
    expect(isKnownBody('all', many)).toBe(false);
    expect(bodyAsked('all', many)).toBe('A');
  });

  it('needs no parameter where it is the default', () => {
    expect([bodyParam('A', bodies), bodyParam('B', bodies)]).toEqual(['', 'B']);
  });

  it('is none where the corpus has none', () => {
    expect(bodyAsked('', [])).toBe('');
  });
});

describe('the session asked for', () => {
  const sessions = [
    ['A/1', 'A'],
    ['A/2', 'A'],
    ['B/1', 'B']
  ].map(([session_id, body_id]) => ({ session_id, body_id })) as never;

  it('is the latest of its body unless the address names one', () => {
    expect(sessionAsked('', 'A', sessions)).toBe('A/2');
    expect(sessionAsked('A/1', 'A', sessions)).toBe('A/1');
    expect(sessionAsked('', '', sessions)).toBe('B/1');
    expect(sessionAsked('', 'C', sessions)).toBe('');
  });
});
