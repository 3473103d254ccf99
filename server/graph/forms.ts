import neo4j, { type Point } from 'neo4j-driver';
import type { Value } from '../contract/graph.ts';

// The forms of contract/graph.ts that answers (values.ts) and backups (exact.ts) have in common.

/** A whole number; with its tag where JavaScript's own numbers can't tell it from its neighbours. */
export const integerForm = (whole: bigint): Value =>
  whole >= Number.MIN_SAFE_INTEGER && whole <= Number.MAX_SAFE_INTEGER
    ? Number(whole)
    : { $type: 'Integer', value: String(whole) };

export const isBytes = (held: unknown): held is Int8Array | Uint8Array =>
  held instanceof Int8Array || held instanceof Uint8Array;

export function bytesForm({ buffer, byteOffset, byteLength }: Int8Array | Uint8Array): Value {
  return { $type: 'Bytes', base64: Buffer.from(buffer, byteOffset, byteLength).toString('base64') };
}

/** @param form what becomes of a coordinate */
export const pointForm = ({ srid, x, y, z }: Point, form: (coordinate: number) => Value): Value => ({
  $type: 'Point',
  srid: Number(srid),
  coordinates: [x, y, ...(z === undefined || z === null ? [] : [z])].map(form),
});

/** The driver's point of two or three coordinates. */
export const pointOf = (srid: number, [x = 0, y = 0, z]: number[]): Point =>
  new neo4j.types.Point(neo4j.int(srid), x, y, z);

/** A map by its entries, whose values have their forms: one that holds `$type` itself is tagged. */
export const mapForm = <T>(entries: [string, T][]) =>
  entries.some(([key]) => key === '$type') ? { $type: 'Map', entries } : Object.fromEntries(entries);
