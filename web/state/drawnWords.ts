import type { Overview } from '../../server/contract/overview.ts';
import { t } from '../texts/index.ts';
import type { Picture } from './picture.ts';
import type { View } from './view.ts';

/** How much of how much is drawn: “7 of 7 states · 11 of 11 ties”. */
export function drawnInWords(view: View, picture: Picture, { nodes: level, totals }: Overview): string {
  const added = picture.nodes.length - level.length;
  const nodes = t(view.level === 'states' && added === 0 ? 'stage:drawn.states' : 'stage:drawn.nodes', {
    returned: picture.nodes.length,
    count: totals.nodes.total + added,
  });
  const ties = t('stage:drawn.ties', { returned: picture.ties.length, count: totals.ties.total });
  return view.level === 'events' ? nodes : t('stage:drawn.both', { nodes, ties });
}
