import type { z } from 'zod';
import type { AskedAbout, Asking, askingQuery } from '../contract/asking.ts';
import type { Value } from '../contract/graph.ts';
import type { TiePair } from '../contract/model.ts';
import { modality } from '../contract/words.ts';
import type { Runner } from '../graph/graph.ts';
import { statement } from '../graph/statements.ts';
import type { GraphNodeValue } from '../graph/values.ts';
import { kindsOf, roleOf } from '../model/model.ts';
import { InvalidQuery } from './errors.ts';
import { idOf, ofNeo4j } from './present.ts';
import { readStanding } from './standing.ts';
import { claimParameters, eventParameters, statusesThatPass } from './viewFilter.ts';

type Query = z.output<typeof askingQuery>;
type Named = 'label' | 'type' | 'other' | 'property';
type Made = { name: string; parameters: Record<string, Value>; names?: Partial<Record<Named, string>> };

/**
 * The statement that gives what is on the screen, or what the schema names, and its parameters: for the workspace.
 * @throws InvalidQuery naming the parameter that is missing
 */
export async function asking(runner: Runner, query: Query): Promise<Asking> {
  const { name, parameters, names = {} } = await makers[query.about](query, runner);
  return {
    file: `cypher/${name}.cypher`,
    statement: statement(name, names as Record<string, string>),
    parameters,
  };
}

const makers: Record<AskedAbout, (query: Query, runner: Runner) => Made | Promise<Made>> = {
  nodes: ({ ids, relationships = [] }): Made => {
    const nodes = given(ids, 'ids');
    const foreign = nodes.filter(id => id.startsWith(ofNeo4j));
    if (foreign.length === 0) return { name: 'asking/nodes', parameters: { nodes, relationships } };
    if (foreign.length < nodes.length)
      throw new InvalidQuery('ids', 'must be either all of ours or all of Neo4j’s own (neo4j:…)');
    return { name: 'asking/foreign-nodes', parameters: { nodes: nodes.map(id => id.slice(ofNeo4j.length)) } };
  },
  path: ({ ids }) => ({ name: 'asking/path', parameters: { steps: given(ids, 'ids') } }),
  events: query => ({
    name: 'asking/events',
    parameters: { ...eventParameters(query), ...supportParameters(query) },
  }),
  tie: async (query, runner) => {
    const [one, other, ...more] = given(query.ids, 'ids');
    if (one === undefined || other === undefined || more.length > 0)
      throw new InvalidQuery('ids', 'must be the ids of the two actors of a tie');
    const { from, to } = eventParameters(query);
    return {
      name: 'asking/tie',
      parameters: {
        one,
        other,
        behind: await readBehind(runner, query),
        from,
        to,
        pairs: pairsThatTie(query),
        ...supportParameters(query),
      },
    };
  },
  label: query => ({ name: 'asking/label', parameters: {}, names: named(query, 'label') }),
  type: query => ({ name: 'asking/type', parameters: {}, names: named(query, 'type') }),
  pattern: query => ({
    name: 'asking/pattern',
    parameters: {},
    names: named(query, 'label', 'type', 'other'),
  }),
  values: query => ({ name: 'asking/values', parameters: {}, names: named(query, 'label', 'property') }),
  'type-values': query => ({
    name: 'asking/type-values',
    parameters: {},
    names: named(query, 'type', 'property'),
  }),
};

function given<T>(held: T | undefined, at: string): T {
  if (held === undefined || (Array.isArray(held) && held.length === 0))
    throw new InvalidQuery(at, 'is missing');
  return held;
}

const named = (query: Query, ...wanted: Named[]) =>
  Object.fromEntries(wanted.map(name => [name, given(query[name], name)]));

/** What the filter says of claims, statuses and origins. */
const supportParameters = (query: Query) => ({
  ...claimParameters(query),
  modalities: [...modality.options],
  statuses: [...statusesThatPass(query)],
  oneOrigin: query.oneOrigin ?? false,
});

/** The declared pairs of roles that make ties of the characters, kinds and types that the filter lets in. */
function pairsThatTie({ characters, kinds, relationships }: Query): Value[] {
  const types = (type: string) => relationships === undefined || relationships.includes(type);
  return kindsOf('event')
    .filter(({ name }) => kinds === undefined || kinds.includes(name))
    .flatMap(kind =>
      kind.tiePairs
        .filter(({ character }) => characters === undefined || characters.includes(character))
        .map((pair: TiePair) => [roleOf(kind, pair.from), roleOf(kind, pair.to)])
        .flatMap(([from, to]) =>
          from && to && types(from.type) && types(to.type)
            ? {
                event: kind.label,
                from: from.type,
                fromIn: from.direction === 'in',
                to: to.type,
                toIn: to.direction === 'in',
              }
            : [],
        ),
    );
}

/** Who stands behind a state and not for itself; null: every person and organization. */
async function readBehind(runner: Runner, query: Query): Promise<string[] | null> {
  const turned = query.level === 'states' ? query.open : query.folded;
  if (!turned?.length) return query.level === 'states' ? null : [];
  const { isApart } = await readStanding(runner, query);
  const actors = (await runner.run('explore/actors')).map(row => idOf(row.actor as GraphNodeValue));
  return actors.filter(id => !isApart(id)).sort();
}
