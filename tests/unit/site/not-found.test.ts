import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LANGS } from '#lib/i18n/lang.ts';

const page = readFileSync('static/404.html', 'utf8');

it.each(['style', 'script'])('the policy of the page for what is missing admits its %s', (name) => {
  const text = page.match(new RegExp(`<${name}>(.*?)</${name}>`, 's'))?.[1] ?? '';
  const hash = createHash('sha256').update(text).digest('base64');
  expect(page).toContain(`${name}-src 'sha256-${hash}'`);
});

it('the page for what is missing leads on in every language and asks for nothing else', () => {
  const links = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address);
  expect(links).toEqual(LANGS.map((lang) => `/${lang}/`));
});
