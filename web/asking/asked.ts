import type { Picture } from '../state/picture.ts';
import type { View } from '../state/view.ts';

/** What is seen: the view, what is drawn, and its filter and folds as the API takes them. */
type Seen = {
  view: View;
  picture: Picture;
  query: Record<string, string>;
  folds: Record<string, string>;
};
/** A part of the picture to be asked for: as the API takes it, and ids that no address would hold. */
export type Asked = { about: Record<string, string>; ids?: Record<string, string[]> };

/** The nodes, and what is drawn between them; of a role its own relationship. Null where there is no such statement. */
export function askedNodes(ids: string[], picture: Picture): Asked | null {
  const [first] = ids;
  if (first === undefined || ids.some(id => id.startsWith('origin:'))) return null;
  if (ids.length === 1 && first.includes('|')) return askedPath([first]);
  const of = new Set(ids);
  const between = picture.relationships.filter(({ from, to }) => of.has(from) && of.has(to));
  // No one statement finds those that have an id of ours and those that have none.
  const foreign = ids.filter(id => id.startsWith('neo4j:')).length;
  if (foreign > 0 && foreign < ids.length) return null;
  if (foreign > 0) return { about: { about: 'nodes', ids: ids.join(',') } };
  return {
    about: { about: 'nodes', ids: first },
    ids: { nodes: ids, relationships: between.map(({ id }) => id) },
  };
}

/** The events that two actors share, as their panel tells them. */
export function askedTie(id: string, { view, query, folds }: Seen): Asked {
  const [a = '', b = '', characters = ''] = id.split('|');
  const level = view.level === 'actors' ? 'actors' : 'states';
  return { about: { ...query, ...folds, about: 'tie', ids: `${a},${b}`, characters, level } };
}

/** A path by the ids of its relationships. */
export const askedPath = (steps: string[]): Asked => ({ about: { about: 'path', ids: steps.join(',') } });

/** Every event that the filter lets in. */
export const askedEvents = ({ query }: Pick<Seen, 'query'>): Asked => ({
  about: { ...query, about: 'events' },
});

/** What is looked at now: the path, the tie or the selection; null where nothing is. */
export function askedNow(seen: Seen): { what: 'path' | 'tie' | 'nodes'; asked: Asked } | null {
  const { view, picture } = seen;
  if (view.selection?.type === 'tie') return { what: 'tie', asked: askedTie(view.selection.id, seen) };
  if (view.selection === null && picture.path && picture.path.steps.length > 0)
    return { what: 'path', asked: askedPath(picture.path.steps) };
  if (view.selection === null) return null;
  const asked = askedNodes([view.selection.id, ...view.also], picture);
  return asked && { what: 'nodes', asked };
}
