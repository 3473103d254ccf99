import type { SourceDetails, Sources } from '../contract/elements.ts';
import type { ViewFilter } from '../contract/filter.ts';
import type { Reliability } from '../contract/words.ts';
import type { Runner } from '../graph/graph.ts';
import type { GraphNodeValue } from '../graph/values.ts';
import { readNode } from './around.ts';
import { readClaims } from './claims.ts';
import { NotFound } from './errors.ts';
import { idOf, toGraphNode } from './present.ts';
import { claimParameters } from './viewFilter.ts';

/** The documents, best first. One that is left out by the filter is listed all the same, to be let in again. */
export async function sources(runner: Runner, filter: ViewFilter): Promise<Sources> {
  const { reportedBy, grades, without } = claimParameters(filter);
  const rows = await runner.run('explore/sources', { reportedBy, grades, without });
  const listed = rows.map(row => {
    const node = row.source as GraphNodeValue;
    return {
      source: toGraphNode(node),
      reliability: node.properties.reliability as Reliability,
      claims: Number(row.claims),
      events: Number(row.events),
    };
  });
  return { sources: listed, extent: { total: listed.length, returned: listed.length } };
}

/** One document’s claims, paragraph by paragraph. */
export async function source(runner: Runner, id: string, filter: ViewFilter): Promise<SourceDetails> {
  const node = await readNode(runner, id);
  if (!node.labels.includes('Source')) throw new NotFound(id);
  const claims = await readClaims(runner, idOf(node), filter);
  const paragraphs = [...new Set(claims.map(claim => claim.paragraph))].sort((one, other) => one - other);
  return {
    source: toGraphNode(node),
    paragraphs: paragraphs.map(paragraph => ({
      paragraph,
      claims: claims.filter(claim => claim.paragraph === paragraph),
    })),
    extent: { total: claims.length, returned: claims.length },
  };
}
