import type { Value } from '../contract/graph.ts';
import { Unreadable } from './faults.ts';

/** Neo4j's INTEGER has 64 bits. */
const greatest = 2n ** 63n - 1n;
export const fitsInteger = (whole: bigint): boolean => whole <= greatest && whole >= -greatest - 1n;

type Tag = 'Integer' | 'Float';

const readers: Record<Tag, (text: string) => bigint | number> = {
  Integer(text) {
    if (!/^-?\d{1,19}$/.test(text)) throw new Unreadable('must be a whole number');
    const whole = BigInt(text);
    if (!fitsInteger(whole)) throw new Unreadable('does not fit into 64 bits');
    return whole;
  },
  Float(text) {
    if (!/^(-?\d+(\.\d+)?([eE][+-]?\d+)?|NaN|-?Infinity)$/.test(text))
      throw new Unreadable('must be a number');
    return Number(text);
  },
};

/**
 * A number that JSON has no form for, `{"$type": "Integer" or "Float", "value": "…"}`.
 * @returns null where the value carries none of these tags
 * @throws Unreadable where it does, and what stands in it is no such number
 */
export function readTagged(value: Value, ...tags: Tag[]): bigint | number | null {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  const tag = tags.find(known => known === value.$type);
  return tag ? readers[tag](String(value.value)) : null;
}
