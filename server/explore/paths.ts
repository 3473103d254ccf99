import type { ViewFilter } from '../contract/filter.ts';
import { gradeRank } from '../contract/gradeOrder.ts';
import type { GraphNode } from '../contract/graph.ts';
import type { Path, PathStep, Paths, PathsQuery } from '../contract/paths.ts';
import type { Credibility, Reliability } from '../contract/words.ts';
import type { Runner } from '../graph/graph.ts';
import type { GraphNodeValue, GraphRelationshipValue } from '../graph/values.ts';
import { affiliationTypes, readAffiliations } from './affiliations.ts';
import { readNode, relationshipCaption } from './around.ts';
import { type Network, readNetwork, type ShownRole } from './network.ts';
import { idOf, toGraphNode, toGraphRelationship } from './present.ts';
import { type Link, shortestPaths } from './walk.ts';

/** Paths are counted as far as this. */
const most = 200;

/** A relationship that passes the filter; without a role it is an affiliation, which rests on no claim. */
type Walkable = Link & { relationship: GraphRelationshipValue; role: ShownRole | null };

/** The shortest paths between two elements through what passes the filter, of one length the better graded first. */
export async function paths(runner: Runner, query: PathsQuery): Promise<Paths> {
  const [from, to] = [await readNode(runner, query.from), await readNode(runner, query.to)];
  const filter: ViewFilter = { ...query, from: query.happenedFrom, to: query.happenedTo };
  const network = await readNetwork(runner, filter);
  const nodes = await readNodes(runner, network);
  const links = new Map(
    [...walkableRoles(network, nodes), ...(await walkableAffiliations(runner, query, filter))].map(link => [
      link.id,
      link,
    ]),
  );
  const found = shortestPaths([...links.values()], idOf(from), idOf(to), { steps: query.steps, most });
  const returned = found.paths
    .map(path =>
      toPath(
        path.map(({ id }) => links.get(id) as Walkable),
        idOf(from),
        nodes,
      ),
    )
    .sort((one, other) => compare(one, other))
    .slice(0, query.limit);
  const walked = new Set(returned.flatMap(path => path.steps.map(step => step.relationship)));
  const passed = new Set(returned.flatMap(path => path.nodes));
  const present = (node: GraphNodeValue): GraphNode =>
    toGraphNode(node, network.events.get(idOf(node))?.support ?? null);
  return {
    from: present(from),
    to: present(to),
    paths: returned,
    nodes: [...passed]
      .sort()
      .flatMap(id => nodes.get(id) ?? [])
      .map(present),
    relationships: [...walked]
      .sort()
      .flatMap(id => links.get(id) ?? [])
      .map(({ relationship, from: start, to: end, role }) =>
        toGraphRelationship(relationship, start, end, role?.support ?? null),
      ),
    extent: { total: found.paths.length, totalIsExact: found.isAll, returned: returned.length },
  };
}

/** Every node that a path may run through: the events that pass, all actors and places. */
async function readNodes(runner: Runner, { events }: Network): Promise<Map<string, GraphNodeValue>> {
  const actors = (await runner.run('explore/actors')).map(row => row.actor as GraphNodeValue);
  const places = (await runner.run('explore/places')).map(row => row.place as GraphNodeValue);
  const nodes = [...actors, ...places, ...[...events.values()].map(({ node }) => node)];
  return new Map(nodes.map(node => [idOf(node), node]));
}

/** The roles that pass, save those of events that don't: a role may join two events. */
function walkableRoles({ roles }: Network, nodes: Map<string, GraphNodeValue>): Walkable[] {
  return roles
    .filter(({ from, to }) => nodes.has(from) && nodes.has(to))
    .map(role => ({
      id: String(role.relationship.properties.id),
      from: role.from,
      to: role.to,
      rank: rankOf(role.support.grade),
      relationship: role.relationship,
      role,
    }));
}

/** The affiliations that held at some time of the window. Membership, which many share, only where it is asked for. */
async function walkableAffiliations(
  runner: Runner,
  { relationships, members }: PathsQuery,
  filter: ViewFilter,
): Promise<Walkable[]> {
  const types = affiliationTypes(relationships).filter(type => type !== 'MEMBER_OF');
  const wanted = members === true ? [...types, 'MEMBER_OF'] : types;
  return (await readAffiliations(runner, wanted, filter)).map(({ relationship, from, to }) => ({
    id: String(relationship.properties.id),
    from,
    to,
    rank: null,
    relationship,
    role: null,
  }));
}

const rankOf = (grade: string | null): number | null =>
  grade === null ? null : gradeRank(grade.charAt(0) as Reliability, Number(grade.charAt(1)) as Credibility);

function toPath(path: Walkable[], start: string, nodes: Map<string, GraphNodeValue>): Path {
  const passed = [start];
  const steps = path.map((link): PathStep => {
    const from = passed.at(-1) as string;
    const to = link.from === from ? link.to : link.from;
    passed.push(to);
    const ends = [from, to].flatMap(id => nodes.get(id) ?? []);
    return { ...toStep(link, ends), from, to, forward: link.from === from };
  });
  const ranks = steps.map(({ grade }) => rankOf(grade));
  const worst = Math.max(...ranks.map(rank => rank ?? Number.NEGATIVE_INFINITY));
  const weakest = worst === Number.NEGATIVE_INFINITY ? null : ranks.indexOf(worst);
  return {
    nodes: passed,
    steps,
    weakest,
    grade: weakest === null ? null : (steps[weakest]?.grade ?? null),
    ungraded: ranks.filter(rank => rank === null).length,
  };
}

function toStep({ id, relationship, role }: Walkable, ends: GraphNodeValue[]) {
  return {
    relationship: id,
    caption: relationshipCaption(relationship.type, ends),
    grade: role?.support.grade ?? null,
    weak: role?.support.weak ?? false,
    denied: role !== null && (role.support.denied || role.event.support.denied),
    planned: role?.planned ?? false,
    sources: role?.support.sources ?? 0,
    origins: role?.support.origins ?? 0,
  };
}

/** The shorter first, then the one whose weakest step is better, then the one with more steps that rest on claims. */
function compare(one: Path, other: Path): number {
  const rank = ({ grade }: Path) => rankOf(grade) ?? Number.MAX_SAFE_INTEGER;
  const ids = ({ steps }: Path) => steps.map(step => step.relationship).join(' ');
  return (
    one.steps.length - other.steps.length ||
    rank(one) - rank(other) ||
    one.ungraded - other.ungraded ||
    (ids(one) < ids(other) ? -1 : 1)
  );
}
