import { t } from '../texts/index.ts';
import type { Shortfall } from './layouts/request.ts';

/** What a layout could not do, as a sentence. */
export function shortfallInWords(short: Shortfall): string {
  if (short.lacks === 'layout') return t('canvas:layout.failed');
  const told = { count: short.nodes, nodes: t('common:node', { count: short.of }) };
  return short.lacks === 'date' ? t('canvas:layout.undated', told) : t('canvas:layout.placeless', told);
}
