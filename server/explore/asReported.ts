import type { TieDetails } from '../contract/overview.ts';
import { inTime } from './inTime.ts';
import type { ShownEvent } from './network.ts';

/** When an event was, as far as the documents could tell by a day: as EDTF, with the first and last day it may mean. */
export type Dated = {
  id: string;
  date: string | null;
  properties: { from: string | null; to: string | null };
};

/**
 * What documents of a day tell as done was done by that day, though later ones give a later end: each end that lies
 * beyond the day becomes the day. What is only planned may well be for later.
 */
export function asReported({ id, node, planned }: ShownEvent, by: string | undefined): Dated {
  const { date, from, to } = node.properties;
  const text = typeof date === 'string' ? date : null;
  const [first, last] = [from, to].map(day => (typeof day === 'string' ? day : null)) as [
    string | null,
    string | null,
  ];
  if (text === null || by === undefined || planned)
    return { id, date: text, properties: { from: first, to: last } };
  const isLater = (part: string) => /^\d{4}/.test(part) && part > by;
  const [start = '', end = start] = text.split('/');
  const begun = isLater(start) ? '..' : start;
  return {
    id,
    date: isLater(end) ? `${begun === end ? '..' : begun}/${by}` : text,
    properties: {
      from: first !== null && first > by ? null : first,
      to: last !== null && last > by ? by : last,
    },
  };
}

/** The earliest of such dates and the one that reaches furthest; an open end goes on. */
export function timeOf(all: Dated[]): TieDetails['time'] {
  const dated = all.filter(({ date }) => date !== null).sort(inTime);
  const reach = ({ properties: { to } }: Dated) => to ?? '9999';
  const furthest = dated.reduce<Dated | undefined>(
    (far, one) => (far === undefined || reach(one) >= reach(far) ? one : far),
    undefined,
  );
  return {
    since: dated[0]?.date ?? null,
    last: furthest?.date ?? null,
    undated: all.length - dated.length,
  };
}
