import { getContext, setContext } from 'svelte';

const KEY = Symbol('density');

/** Says to all pictures below whether rows stand close together. */
export const provideDensity = (isDense: boolean): boolean => setContext(KEY, isDense);

/** Whether rows stand close together: only on paper of a given height. */
export const useDensity = (): boolean => getContext<boolean | undefined>(KEY) ?? false;
