import type { Claim } from '../../../server/contract/elements.ts';
import type { GraphNode } from '../../../server/contract/graph.ts';
import type { Kind } from '../../../server/contract/model.ts';
import { api } from '../../api/client.ts';
import type { Picture } from '../../state/picture.ts';
import { selectedNodes } from '../../state/select.ts';
import type { View } from '../../state/view.ts';

/** What a report is made from: claims, and the events that pass the filter, in time order. */
export type Material = {
  claims: Claim[];
  events: GraphNode[];
  /** Claims that one answer could not hold; 0 where all are there. */
  missing: number;
};

type Asked = {
  view: View;
  picture: Picture;
  kinds: Map<string, Kind>;
  query: Record<string, string>;
  folds: Record<string, string>;
};

/** Ids of the selected nodes that are drawn. */
export const drawnSelection = (view: View, picture: Picture): string[] =>
  selectedNodes(view).filter(id => picture.nodes.some(node => node.id === id));

/**
 * The claims about what is selected; where nothing is, about all that is drawn.
 * @throws ApiProblem where the server does not answer
 */
export async function materialOf(asked: Asked): Promise<Material> {
  const { view, picture, query } = asked;
  const chosen = drawnSelection(view, picture);
  const [timeline, found] = await Promise.all([
    api.timeline({ ...query, limit: '5000' }),
    chosen.length > 0 ? claimsOn(chosen, query) : claimsBeneath(asked),
  ]);
  const claims = [...new Map(found.claims.map(claim => [claim.id, claim])).values()];
  return { claims, missing: found.missing, events: timeline.events.map(({ event }) => event) };
}

type Found = { claims: Claim[]; missing: number };

async function claimsOn(ids: string[], query: Record<string, string>): Promise<Found> {
  const stacks = await Promise.all(ids.map(id => api.claims(id, query)));
  return {
    claims: stacks.flatMap(stack => stack.claims),
    missing: stacks.reduce((sum, { extent }) => sum + extent.total - extent.returned, 0),
  };
}

/** The claims about the events beneath the selected tie, or beneath every tie that is drawn and about every event that is. */
async function claimsBeneath({ view, picture, kinds, query, folds }: Asked): Promise<Found> {
  const { content } = await api.exported(view.level, {
    ...folds,
    ...query,
    characters: view.filter.characters.join(','),
  });
  const { selection } = view;
  const isDrawn = new Set(picture.ties.map(({ id }) => id));
  const one = selection?.type === 'tie' && isDrawn.has(selection.id) ? selection.id : null;
  const beneath = content.ties
    .filter(({ id }) => (one === null ? isDrawn.has(id) : id === one))
    .flatMap(({ eventIds }) => eventIds);
  const drawn = picture.nodes.filter(({ kind }) => kinds.get(kind)?.group === 'event').map(({ id }) => id);
  const wanted = new Set([...beneath, ...(one === null ? drawn : [])]);
  const told = new Set([...content.events, ...content.nodes].map(({ id }) => id));
  // What was added by hand, or stands on a path, is no part of the level’s own network.
  const others = await claimsOn(
    [...wanted].filter(id => !told.has(id)),
    query,
  );
  return {
    claims: [...content.claims.filter(({ about }) => wanted.has(about.id)), ...others.claims],
    missing: others.missing,
  };
}
