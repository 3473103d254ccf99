import type { z } from 'zod';
import type { GraphNode, GraphRelationship } from '../contract/graph.ts';
import type { Overview, overviewQuery } from '../contract/overview.ts';
import { type Character, character, modality } from '../contract/words.ts';
import type { Row, Runner } from '../graph/graph.ts';
import type { GraphNodeValue } from '../graph/values.ts';
import { kinds } from '../model/model.ts';
import { affiliationTypes, readAffiliations } from './affiliations.ts';
import { type Network, readNetwork } from './network.ts';
import { notable } from './notable.ts';
import { toGraphNode, toGraphRelationship } from './present.ts';
import { readStanding } from './standing.ts';
import { type SharedEvent, sharedEvents, toTies } from './ties.ts';

type Query = z.output<typeof overviewQuery>;

/** The network at one of three levels: states and their ties, actors and theirs, or actors with events between. */
export async function overview(runner: Runner, query: Query): Promise<Overview> {
  return (await readView(runner, query)).overview;
}

/** The overview, with what stands beneath it: how many relationships there are in all, and the events of its ties. */
export async function readView(runner: Runner, query: Query) {
  const network = await readNetwork(runner, query);
  const actors = await readNodes(runner, 'explore/actors', 'actor');
  const drawn =
    query.level === 'events'
      ? await eventLevel(runner, network, actors)
      : await tieLevel(runner, network, actors, query);
  const kept = cut(drawn.nodes, drawn, query.limit);
  const ids = new Set(kept.map(node => node.id));
  return {
    overview: await describe(runner, query, network, drawn, kept, ids),
    relationships: drawn.relationships.length,
    shared: drawn.shared.filter(({ a, b }) => ids.has(a) && ids.has(b)),
  };
}

async function describe(
  runner: Runner,
  query: Query,
  network: Network,
  drawn: Drawn,
  kept: GraphNode[],
  ids: Set<string>,
): Promise<Overview> {
  const ties = drawn.ties.filter(tie => ids.has(tie.a) && ids.has(tie.b));
  const totals = new Map(
    (await runner.run('explore/totals')).map(row => [String(row.label), Number(row.total)]),
  );
  const statuses = new Map(
    (await runner.run('explore/statuses')).map(row => [String(row.status), Number(row.total)]),
  );
  const events = [...network.events.values()];
  const shown = (name: string) =>
    events.filter(event => event.kind.name === name).length || kept.filter(node => node.kind === name).length;
  return {
    level: query.level,
    nodes: kept,
    relationships: drawn.relationships.filter(one => ids.has(one.from) && ids.has(one.to)),
    ties,
    kinds: kinds.map(kind => ({
      kind: kind.name,
      shown: shown(kind.name),
      total: totals.get(kind.label) ?? 0,
    })),
    statuses: modality.options.map(status => ({
      status,
      shown: events.filter(({ support }) => support.status === status).length,
      total: statuses.get(status) ?? 0,
    })),
    characters: character.options.map(name => ({
      character: name,
      shown: ties.filter(tie => tie.character === name).length,
      total: drawn.allTies.filter(tie => tie.character === name).length,
    })),
    totals: {
      nodes: { total: drawn.nodes.length, returned: kept.length },
      ties: { total: drawn.ties.length, returned: ties.length },
      events: { total: totals.get('Event') ?? 0, returned: network.events.size },
      undated: events.filter(({ node }) => !node.properties.from && !node.properties.to).length,
      oneOrigin: network.oneOrigin,
      claims: totals.get('Claim') ?? 0,
      sources: totals.get('Source') ?? 0,
    },
    notable: notable(events),
    dossiers: (await runner.run('explore/dossiers')).map(dossierOf),
  };
}

const dossierOf = (row: Row) => ({
  id: String(row.id),
  title: String(row.title),
  version: String(row.version),
  frozen: row.frozen === null ? null : String(row.frozen),
});

type Drawn = {
  nodes: GraphNode[];
  relationships: GraphRelationship[];
  ties: Overview['ties'];
  /** Those of every character. */
  allTies: Overview['ties'];
  /** What the ties sum up. */
  shared: SharedEvent[];
};

async function readNodes(runner: Runner, name: string, column: string): Promise<GraphNodeValue[]> {
  return (await runner.run(name)).map(row => row[column] as GraphNodeValue);
}

async function tieLevel(
  runner: Runner,
  network: Network,
  actors: GraphNodeValue[],
  query: Query,
): Promise<Drawn> {
  const standing = await readStanding(runner, query);
  const allShared = sharedEvents(network, standing);
  const allTies = toTies(allShared);
  const isAsked = ({ character: of }: { character: Character }) => query.characters?.includes(of) ?? true;
  const nodes = actors.map(node => toGraphNode(node)).filter(node => standing.isApart(node.id));
  return {
    nodes,
    ties: allTies.filter(isAsked),
    allTies,
    shared: allShared.filter(isAsked),
    relationships: nodes.every(node => node.kind === 'state') ? [] : await affiliations(runner, query),
  };
}

async function affiliations(runner: Runner, query: Query): Promise<GraphRelationship[]> {
  const held = await readAffiliations(runner, affiliationTypes(query.relationships), {});
  return held.map(({ relationship, from, to }) => toGraphRelationship(relationship, from, to));
}

async function eventLevel(runner: Runner, network: Network, actors: GraphNodeValue[]): Promise<Drawn> {
  const holders = new Set(network.roles.map(role => role.holder));
  const places = await readNodes(runner, 'explore/places', 'place');
  const others = [...actors, ...places].map(node => toGraphNode(node)).filter(node => holders.has(node.id));
  const events = [...network.events.values()].map(({ node, support }) => toGraphNode(node, support));
  return {
    nodes: [...others, ...events],
    relationships: network.roles.map(role =>
      toGraphRelationship(role.relationship, role.from, role.to, role.support),
    ),
    ties: [],
    allTies: [],
    shared: [],
  };
}

/** The best tied, where there are more than asked for. */
function cut(nodes: GraphNode[], { ties, relationships }: Drawn, limit: number): GraphNode[] {
  if (nodes.length <= limit) return nodes;
  const degree = new Map<string, number>();
  const count = (id: string, by: number) => degree.set(id, (degree.get(id) ?? 0) + by);
  for (const { a, b, events } of ties) for (const id of [a, b]) count(id, events);
  for (const { from, to } of relationships) for (const id of [from, to]) count(id, 1);
  return [...nodes]
    .sort((one, other) => (degree.get(other.id) ?? 0) - (degree.get(one.id) ?? 0))
    .slice(0, limit);
}
