import type { ParameterType } from '../contract/queries.ts';
import { Decimal } from '../graph/driverTypes.ts';
import type { Checked } from '../queries/index.ts';

/** Dates and ranges go as maps of texts and numbers, since JSON and a person's own tools can send the same. */
export function toSend(type: ParameterType, value: Checked): unknown {
  if (Array.isArray(value)) return value.map(one => toSend(type, one));
  if (type !== 'decimal' || value === null) return value;
  if (typeof value === 'object' && 'from' in value) {
    const { from, to } = value;
    return { from: toSend(type, from), to: toSend(type, to) };
  }
  return new Decimal(Number(value));
}
