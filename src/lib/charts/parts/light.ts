import tokens from '#lib/styles/tokens.css?raw';

const colors = new Map(
  [...tokens.matchAll(/--([\w-]+):\s*light-dark\(\s*(#[0-9a-f]{6})/g)].map(([, name, light]) => [
    name,
    light
  ])
);

/**
 * A colour as it is on paper: `var(--cat-1)` of the light theme, `#163f73`; others as they are.
 *
 * @throws Error where the style sheet has no such colour
 */
export const lightColor = (color: string): string =>
  color.replace(/var\(--([\w-]+)\)/g, (_, name: string) => {
    const light = colors.get(name);
    if (light === undefined) throw new Error(`no colour --${name} in tokens.css`);
    return light;
  });
