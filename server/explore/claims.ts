import type { z } from 'zod';
import type { Claim, ClaimStack, claimsQuery } from '../contract/elements.ts';
import type { ViewFilter } from '../contract/filter.ts';
import type { Runner } from '../graph/graph.ts';
import { NotFound } from './errors.ts';
import { followed } from './ids.ts';
import { pageOf } from './page.ts';
import { toClaims } from './toClaims.ts';
import { claimParameters, originIn } from './viewFilter.ts';

/** The claims of an element, of a role or of an origin that pass the filter. */
export async function readClaims(runner: Runner, id: string, filter: ViewFilter): Promise<Claim[]> {
  const rows = await runner.run('explore/claims', { id, origin: originIn(id), ...claimParameters(filter) });
  return await toClaims(runner, rows, filter);
}

/** The claim stack: by aspect, beginning with that it happened; within one in the order of the days they are about. */
export async function claims(
  runner: Runner,
  id: string,
  query: z.output<typeof claimsQuery>,
): Promise<ClaimStack> {
  const present = await followed(runner, id);
  const all = await readClaims(runner, present, query);
  if (all.length === 0) await ensureThere(runner, present);
  const captions = new Map(all.map(claim => [claim.aspect, claim.aspectCaption]));
  const wanted = all
    .filter(claim => query.aspect === undefined || claim.aspect === query.aspect)
    .sort((one, other) => orderOf(one).localeCompare(orderOf(other)));
  const { returned, extent } = pageOf(wanted, query);
  return {
    claims: returned,
    aspects: [...captions]
      .sort(([one], [other]) => aspectOrder(one).localeCompare(aspectOrder(other)))
      .map(([aspect, caption]) => ({
        aspect,
        caption,
        claims: all.filter(claim => claim.aspect === aspect).length,
      })),
    extent,
  };
}

const aspectOrder = (aspect: string) => (aspect === 'happened' ? '0' : `1${aspect}`);
const orderOf = (claim: Claim) =>
  [aspectOrder(claim.aspect), claim.asOf ?? claim.said ?? claim.reported ?? '9999', claim.id].join(' ');

/** An id without claims may be one whose claims don't pass, a role, an origin, or nothing at all. */
async function ensureThere(runner: Runner, id: string): Promise<void> {
  const origin = originIn(id);
  if (origin !== null) {
    if ((await runner.run('explore/origin', { origin })).length === 0) throw new NotFound(origin, 'origin');
    return;
  }
  const [from = '', , to] = id.split('|');
  const ids = to === undefined ? [id] : [from, to];
  for (const one of ids)
    if ((await runner.run('explore/element', { id: one })).length === 0) throw new NotFound(id);
}
