import { t } from '../texts/index.ts';

/** The name of a node, or how many there are: what a menu or a command is about. */
export const meantInWords = (ids: string[], nameOf: (id: string) => string): string =>
  ids.length === 1 ? nameOf(String(ids[0])) : t('panels:menu.nodes', { count: ids.length });
