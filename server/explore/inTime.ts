import type { ShownEvent } from './network.ts';

type Properties = Record<string, unknown>;

/** Puts nodes in time order: by the first day it may have been, else the last; undated ones last; then by id. */
export function inTime(one: Timed, other: Timed): number {
  return keyOf(one).localeCompare(keyOf(other));
}
type Timed = { id: string; properties: Properties };
const keyOf = ({ id, properties: { from, to } }: Timed) => `${from ?? to ?? '9999'} ${id}`;

/** The same for events of a network. */
export const eventsInTime = (one: ShownEvent, other: ShownEvent): number =>
  inTime(
    { id: one.id, properties: one.node.properties },
    { id: other.id, properties: other.node.properties },
  );

/** When an event was, as its dossier writes it (EDTF). */
export const dateOf = ({ node: { properties } }: ShownEvent): string | null =>
  typeof properties.date === 'string' ? properties.date : null;
