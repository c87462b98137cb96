/** The tables of the registry that a build holds, by the names of their files. */
export const byFileName = (files: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path.split('/').at(-1) ?? path, text])
  );
