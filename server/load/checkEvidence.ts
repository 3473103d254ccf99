import type { PlacedClaim } from './checkClaims.ts';
import type { Collected } from './collect.ts';
import { type Element, relationshipOf } from './dossier.ts';
import type { Fault } from './faults.ts';
import { limits } from './readFolder.ts';

/** No fact without a source: every event and every role that needs one has a claim that asserts it. */
export function checkEvidence(
  all: Collected,
  elements: Map<string, Element>,
  placed: PlacedClaim[],
  faults: Fault[],
): void {
  // Claims that have faults of their own would make their events look unsupported.
  const whole = faults.length === 0;
  const asserted = new Set(
    placed.filter(({ claim }) => claim.stance === 'asserts').map(({ claim }) => key(claim)),
  );
  for (const entry of whole ? all.events.values() : []) {
    const event = elements.get(entry.id);
    if (!event) continue;
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
  checkConfirmed(placed, faults);
  if (placed.length > limits.claims) {
    const [first] = placed;
    if (first)
      faults.push(
        first.entry.file.fault(
          [],
          `a dossier holds ${limits.claims} claims at most and this one ${placed.length}: part it`,
        ),
      );
  }
}

const key = (claim: { element: string; aspect: string }) => `${claim.element} ${claim.aspect}`;

/** Credibility 1 means confirmed by others: the same thing needs claims of two separate origins. */
function checkConfirmed(placed: PlacedClaim[], faults: Fault[]): void {
  const origins = new Map<string, Set<string>>();
  for (const { claim } of placed) {
    if (claim.stance !== 'asserts') continue;
    const same = origins.get(key(claim)) ?? new Set();
    origins.set(key(claim), same.add(claim.origin.id));
  }
  for (const { claim, entry, at } of placed) {
    if (claim.credibility !== 1 || (origins.get(key(claim))?.size ?? 0) >= 2) continue;
    faults.push(
      entry.file.fault(
        [...at.slice(0, 4), 'credibility'],
        `credibility 1 (confirmed) of '${claim.aspect}' needs claims of two separate origins`,
      ),
    );
  }
}
