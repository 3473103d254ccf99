import type { SourceDetails, Sources } from '../contract/elements.ts';
import type { ViewFilter } from '../contract/filter.ts';
import type { Reliability } from '../contract/words.ts';
import type { Runner } from '../graph/graph.ts';
import type { GraphNodeValue } from '../graph/values.ts';
import { readNode } from './around.ts';
import { readClaims } from './claims.ts';
import { NotFound } from './errors.ts';
import { idOf, toGraphNode } from './present.ts';
import { toClaims } from './toClaims.ts';
import { claimParameters } from './viewFilter.ts';

/** The documents, best first. One that is left out by the filter is listed all the same, to be let in again. */
export async function sources(runner: Runner, filter: ViewFilter): Promise<Sources> {
  const { reportedBy, grades, without } = claimParameters(filter);
  const passing = { reportedBy, grades, without };
  const rows = await runner.run('explore/sources', passing);
  const sole = await runner.run('explore/sole-sources', passing);
  const alone = new Map(sole.map(row => [String(row.source), Number(row.events)]));
  const shared = await runner.run('explore/shared-origins', passing);
  const listed = rows.map(row => {
    const node = row.source as GraphNodeValue;
    return {
      source: toGraphNode(node),
      reliability: node.properties.reliability as Reliability,
      claims: Number(row.claims),
      events: Number(row.events),
      alone: alone.get(idOf(node)) ?? 0,
    };
  });
  const reprints = shared.map(row => ({
    origin: { id: String(row.origin), title: String(row.title) },
    sources: (row.sources as [string, number][]).map(([id, claims]) => ({ id, claims: Number(claims) })),
  }));
  return { sources: listed, reprints, extent: { total: listed.length, returned: listed.length } };
}

/** One document’s claims, paragraph by paragraph, and what others say against them. */
export async function source(runner: Runner, id: string, filter: ViewFilter): Promise<SourceDetails> {
  const node = await readNode(runner, id);
  if (!node.labels.includes('Source')) throw new NotFound(id);
  const claims = await readClaims(runner, idOf(node), filter);
  const own = new Set(claims.map(claim => claim.id));
  const others = new Set(claims.flatMap(claim => claim.contradicts).filter(id => !own.has(id)));
  const rows = await runner.run('explore/claims-by-ids', { ids: [...others], ...claimParameters(filter) });
  const paragraphs = [...new Set(claims.map(claim => claim.paragraph))].sort((one, other) => one - other);
  return {
    source: toGraphNode(node),
    paragraphs: paragraphs.map(paragraph => ({
      paragraph,
      claims: claims.filter(claim => claim.paragraph === paragraph),
    })),
    against: await toClaims(runner, rows, filter),
    extent: { total: claims.length, returned: claims.length },
  };
}
