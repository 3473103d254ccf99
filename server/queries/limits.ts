import type { Value } from '../contract/graph.ts';
import type { QueryParameter } from '../contract/queries.ts';
import type { Span } from '../model/edtf.ts';
import { Unreadable } from './faults.ts';
import { writeLiteral } from './literals.ts';

type One = string | number | bigint | boolean | Span;
type Limits = Pick<QueryParameter, 'choices' | 'least' | 'most'>;

/**
 * Refuses a value that is no choice of its parameter, or beyond its bounds. All possible days of a date lie within them.
 * @param read reads choices and bounds as the value was read
 * @throws Unreadable
 */
export function mustBeWithin(
  { choices, least, most }: Limits,
  value: One,
  read: (written: Value) => One,
): void {
  if (choices && !choices.some(choice => same(read(choice), value)))
    throw new Unreadable(`must be one of ${choices.map(writeLiteral).join(', ')}`);
  const tooLow = least !== null && !isFrom(value, read(least));
  const tooHigh = most !== null && !isUpTo(value, read(most));
  if (!tooLow && !tooHigh) return;
  if (least === null) throw new Unreadable(`must be ${writeLiteral(most)} at most`);
  if (most === null) throw new Unreadable(`must be ${writeLiteral(least)} at least`);
  throw new Unreadable(`must be from ${writeLiteral(least)} to ${writeLiteral(most)}`);
}

const isSpan = (value: One): value is Span => typeof value === 'object';
const same = (one: One, other: One) =>
  isSpan(one) && isSpan(other) ? one.text === other.text : one === other;

/** An open end reaches beyond every bound. */
function isFrom(value: One, least: One): boolean {
  if (!isSpan(value) || !isSpan(least)) return value >= least;
  return least.from === null || (value.from !== null && value.from >= least.from);
}

function isUpTo(value: One, most: One): boolean {
  if (!isSpan(value) || !isSpan(most)) return value <= most;
  return most.to === null || (value.to !== null && value.to <= most.to);
}
