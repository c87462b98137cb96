import { goto } from '$app/navigation';
import { page } from '$app/state';
import { getContext, onMount, setContext } from 'svelte';
import { consider } from './considered.ts';
import { DEFAULT_VIEW, type View, readView, writeView } from './view.ts';

/** The view of the page’s address, and the ways to another. */
export class SiteView {
  #isMounted = $state(false);
  // A page is built without its parameters: they are read once it lives in a browser.
  #read = $derived(
    this.#isMounted ? readView(page.url.searchParams) : { view: DEFAULT_VIEW, unknown: [] }
  );

  /** Changes that the address does not have yet. */
  #asked: Partial<View> = {};

  constructor() {
    onMount(() => {
      this.#isMounted = true;
    });
  }

  get current(): View {
    return this.#read.view;
  }

  get unknown() {
    return this.#read.unknown;
  }

  /** The address of this page with some of the view changed, from the page itself. */
  href(change: Partial<View>): string {
    return `./${writeView({ ...this.current, ...change })}`;
  }

  /**
   * Goes there without moving the page; in place of the view that is left, where asked. A change
   * that comes while another is on its way adds to it.
   */
  async change(change: Partial<View>, { replace = false } = {}) {
    const asked = { ...this.#asked, ...change };
    this.#asked = asked;
    try {
      await goto(this.href(asked), { noScroll: true, keepFocus: true, replaceState: replace });
    } finally {
      if (this.#asked === asked) this.#asked = {};
    }
  }

  /** What a control does where choosing a value, or considering it, changes the view. */
  choosing<T>(changeTo: (value: T) => Partial<View>) {
    return {
      onchoose: (value: T) => this.change(changeTo(value)),
      onconsider: (...values: T[]) => consider(...values.map(changeTo))
    };
  }
}

const KEY = Symbol('view');

export const provideView = () => setContext(KEY, new SiteView());
export const useView = () => getContext<SiteView>(KEY);
