import { byFileName } from '#lib/registry-files.ts';

/** The registry that this site was built with: as much of it as finding topics and words needs. */
const files = import.meta.glob<string>(
  '../../../pipeline/registry/{topics,states,state-traps,organizations,bodies,instruments,glossary,treaty-articles}.csv',
  { query: '?raw', import: 'default', eager: true }
);

export const registryFiles: Readonly<Record<string, string>> = byFileName(files);
