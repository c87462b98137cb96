import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A fontconfig file that knows no font but those in `folder`. */
export const writeFontConfig = async (folder: string): Promise<string> => {
  const path = join(folder, 'fonts.conf');
  await writeFile(
    path,
    `<?xml version="1.0"?><fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`
  );
  return path;
};
