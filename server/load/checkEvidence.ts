import type { PlacedClaim } from './checkClaims.ts';
import type { Collected } from './collect.ts';
import { type Claim, type Element, relationshipOf } from './dossier.ts';
import type { Doubtful, Fault } from './faults.ts';

/** No fact without a source: every event and every role that needs one has a claim that asserts it. */
export function checkEvidence(
  all: Collected,
  elements: Map<string, Element>,
  placed: PlacedClaim[],
  doubtful: Doubtful,
  faults: Fault[],
): void {
  const asserted = new Set(
    placed.filter(({ claim }) => claim.stance === 'asserts').map(({ claim }) => key(claim)),
  );
  for (const entry of all.events.values()) {
    const event = elements.get(entry.id);
    if (!event || doubtful.has(event.id)) continue;
    if (!asserted.has(`${event.id} happened`)) {
      faults.push(
        entry.file.fault(
          entry.at,
          `no claim asserts that ${event.id} happened (or is announced, expected …)`,
        ),
      );
    }
    for (const { role, other } of event.holdings) {
      if (!role.claimed || asserted.has(`${relationshipOf(event.id, { role, other }).id} ${role.name}`))
        continue;
      faults.push(
        entry.file.fault(
          [...entry.at, role.name],
          `no claim asserts '${role.name}: ${other}' of ${event.id}`,
        ),
      );
    }
  }
  checkConfirmed(placed, doubtful, faults);
}

const key = (claim: { element: string; aspect: string }) => `${claim.element} ${claim.aspect}`;
/** Figures are confirmed by figures for the same thing. */
const confirmedKey = ({ figure, scope, ...claim }: Claim) =>
  [key(claim), figure?.measure, scope].filter(Boolean).join(' ');

/** Credibility 1 means confirmed by others: the same thing needs claims of two separate origins. */
function checkConfirmed(placed: PlacedClaim[], doubtful: Doubtful, faults: Fault[]): void {
  const origins = new Map<string, Set<string>>();
  for (const { claim } of placed) {
    if (claim.stance !== 'asserts') continue;
    const same = origins.get(confirmedKey(claim)) ?? new Set();
    origins.set(confirmedKey(claim), same.add(claim.origin.id));
  }
  const unconfirmed = new Map<string, { aspects: string[]; placed: PlacedClaim }>();
  for (const one of placed) {
    const { claim, entry, at } = one;
    if (claim.credibility !== 1 || doubtful.has(claim.about)) continue;
    if ((origins.get(confirmedKey(claim))?.size ?? 0) >= 2) continue;
    const place = [entry.file.name, ...at.slice(0, 4)].join('\n');
    unconfirmed.set(place, {
      aspects: [...(unconfirmed.get(place)?.aspects ?? []), claim.aspect],
      placed: one,
    });
  }
  for (const { aspects, placed } of unconfirmed.values()) {
    faults.push(
      placed.entry.file.fault(
        [...placed.at.slice(0, 4), 'credibility'],
        `credibility 1 (confirmed) needs claims of two separate origins, here for ${aspects.join(', ')}`,
      ),
    );
  }
}
