/**
 * What stands for SvelteKit’s modules where there is no page: the components of charts name them
 * for their links, and on paper links lead nowhere.
 */
export const resolve = (path: string): string => path;

export const goto = async (): Promise<void> => {};

export const page = { url: new URL('http://localhost/') };
