import type { Briefing } from '#lib/briefing/briefing.ts';
import { fileName } from '../file-name.ts';

/** `{title}_briefing_{zh|en|zh-en}_{dataversion}.{extension}`. */
export const briefingFileName = (
  { title, lang }: Briefing,
  dataVersion: string,
  extension: string
): string => {
  const languages = lang === 'both' ? 'zh-en' : lang;
  return fileName({ body: title, chart: 'briefing', lang: languages, dataVersion }, extension);
};
