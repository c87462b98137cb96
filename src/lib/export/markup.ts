const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;'
};

/** Characters that XML 1.0 does not allow in any form (§2.2). */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** @returns the text without what XML cannot hold, not yet escaped */
export const xmlText = (text: string): string => text.toWellFormed().replace(FORBIDDEN, '\ufffd');

/** @returns the text as XML writes it: text of documents is never markup */
export const escapeXml = (text: string): string =>
  xmlText(text).replace(/[&<>"]/g, (character) => ENTITIES[character]);

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** @returns an element; attributes that are undefined are left out, `content` is markup */
export const element = (name: string, attributes: Attributes, content = ''): string => {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
};
