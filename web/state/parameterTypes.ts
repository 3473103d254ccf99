import type { ParameterType } from '../../server/contract/queries.ts';

/** The types of parameters in the order in which they are offered; a record, so that none is forgotten. */
const order: Record<ParameterType, true> = {
  text: true,
  integer: true,
  decimal: true,
  boolean: true,
  date: true,
  actor: true,
  event: true,
  place: true,
  claim: true,
  source: true,
  element: true,
};
export const parameterTypes = Object.keys(order) as ParameterType[];
