import { element } from '../markup.ts';

/** The element that shows a chart inside another page; it may be as wide as its place is. */
export const embedSnippet = (address: string, title: string): string =>
  element('iframe', {
    src: address,
    title,
    width: '100%',
    height: 640,
    style: 'border:0',
    loading: 'lazy'
  }).replace(/\/>$/, '></iframe>');
