import type { Claim } from '../../contract/elements.ts';
import type { Exported, ExportQuery } from '../../contract/export.ts';
import type { ViewFilter } from '../../contract/filter.ts';
import type { Runner } from '../../graph/graph.ts';
import { readView } from '../overview.ts';
import { toGraphNode } from '../present.ts';
import { toClaims } from '../toClaims.ts';
import { claimParameters } from '../viewFilter.ts';

/** Elements whose claims are read at a time. */
const batch = 500;

/** A view with all its evidence, and what the file has to say of itself. */
export async function collect(runner: Runner, query: ExportQuery): Promise<Exported> {
  const { overview, relationships: allRelationships, shared } = await readView(runner, query);
  const { nodes, ties, relationships, totals, dossiers, level } = overview;
  const beneath = new Map(shared.map(({ event }) => [event.id, toGraphNode(event.node, event.support)]));
  const eventsOf = new Map<string, Set<string>>();
  for (const { a, b, character, event } of shared) {
    const id = `${a}|${b}|${character}`;
    eventsOf.set(id, (eventsOf.get(id) ?? new Set()).add(event.id));
  }
  const claimed = [...nodes.map(node => node.id), ...beneath.keys()];
  return {
    dossiers,
    level,
    filter: filterText(query),
    exported: new Date().toISOString(),
    nodes: totals.nodes,
    ties: totals.ties,
    notes: query.notes ?? [],
    relationships: { total: allRelationships, returned: relationships.length },
    content: {
      nodes,
      ties: ties.map(tie => ({ ...tie, eventIds: [...(eventsOf.get(tie.id) ?? [])].sort() })),
      relationships,
      events: [...beneath.values()],
      claims: await readClaimsAbout(runner, claimed, query),
    },
  };
}

/** The filter as it would stand in an address. */
function filterText({ format, table, level, limit, notes, ...filter }: ExportQuery): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(filter))
    if (value !== undefined) parameters.set(name, String(value));
  return parameters.toString();
}

async function readClaimsAbout(runner: Runner, ids: string[], filter: ViewFilter): Promise<Claim[]> {
  const claims: Claim[] = [];
  for (let start = 0; start < ids.length; start += batch) {
    const part = { ids: ids.slice(start, start + batch), ...claimParameters(filter) };
    const rows = await runner.run('explore/claims-about', part);
    claims.push(...(await toClaims(runner, rows, filter)));
  }
  return claims;
}
