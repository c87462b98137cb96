import type { Lang } from '#lib/i18n/lang.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = ({ data, params }) => ({ ...data, lang: params.lang as Lang });
