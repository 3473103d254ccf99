import type { Overview } from '../contract/overview.ts';
import type { ShownEvent } from './network.ts';
import { toGraphNode } from './present.ts';

/** How many of the events that were reported last are told. */
const latest = 5;

/** What is worth a first look among the events that pass: the most disputed one, and those reported last. */
export function notable(events: ShownEvent[]): Overview['notable'] {
  const disputed = events.filter(({ support }) => support.disputes.length > 0 || support.denied);
  const [most] = disputed.sort(
    (one, other) =>
      other.support.disputes.length - one.support.disputes.length ||
      other.support.claims - one.support.claims ||
      one.id.localeCompare(other.id),
  );
  const reported = (event: ShownEvent) => event.support.reported ?? '';
  const happened = ({ node }: ShownEvent) => String(node.properties.to ?? node.properties.from ?? '');
  const last = events
    .filter(event => reported(event) !== '')
    .sort(
      (one, other) =>
        reported(other).localeCompare(reported(one)) ||
        happened(other).localeCompare(happened(one)) ||
        one.id.localeCompare(other.id),
    );
  const present = ({ node, support }: ShownEvent) => toGraphNode(node, support);
  return {
    disputed: disputed.length,
    mostDisputed: most ? present(most) : null,
    latest: last.slice(0, latest).map(present),
  };
}
