import neo4j, { Integer, type Point } from 'neo4j-driver';
import type { Value } from '../contract/graph.ts';
import { bytesForm, integerForm, isBytes, mapForm, pointForm, pointOf } from './forms.ts';

/**
 * Values as JSON from which each comes back as it was, type and all: what a backup holds. Like the forms of
 * contract/graph.ts, save that a plain number that is whole is an INTEGER, FLOATs that are whole carry their tag too
 * (`{"$type": "Float", "value": "3"}`), and dates, times and durations are their parts (`{"$type": "Date", "value":
 * [2024, 10, 23]}`).
 */

type Parts = { is: (held: object) => boolean; fields: string[]; type: new (...parts: never[]) => object };

const { types } = neo4j;
const day = ['year', 'month', 'day'];
const time = ['hour', 'minute', 'second', 'nanosecond'];
/** Offset and name of a zone are null where there is none. */
const temporal: Record<string, Parts> = {
  Date: { is: neo4j.isDate, fields: day, type: types.Date },
  LocalTime: { is: neo4j.isLocalTime, fields: time, type: types.LocalTime },
  Time: {
    is: neo4j.isTime,
    fields: [...time, 'timeZoneOffsetSeconds'],
    type: types.Time,
  },
  LocalDateTime: {
    is: neo4j.isLocalDateTime,
    fields: [...day, ...time],
    type: types.LocalDateTime,
  },
  DateTime: {
    is: neo4j.isDateTime,
    fields: [...day, ...time, 'timeZoneOffsetSeconds', 'timeZoneId'],
    type: types.DateTime,
  },
  Duration: {
    is: neo4j.isDuration,
    fields: ['months', 'days', 'seconds', 'nanoseconds'],
    type: types.Duration,
  },
};

/**
 * A driver's value → its exact form. Keys of maps are in order, so that equal values have equal texts.
 * @throws Error where the value is of a type that has no form here, naming it
 */
export function toExact(held: unknown): Value {
  if (held === null || held === undefined) return null;
  if (typeof held === 'string' || typeof held === 'boolean') return held;
  if (typeof held === 'number') return floatForm(held);
  if (Array.isArray(held)) return held.map(toExact);
  if (Integer.isInteger(held as object)) return integerForm((held as Integer).toBigInt());
  if (isBytes(held)) return bytesForm(held);
  if (neo4j.isPoint(held as object)) return pointForm(held as Point, floatForm);
  for (const [name, { is, fields }] of Object.entries(temporal)) {
    if (!is(held as object)) continue;
    const parts = held as Record<string, unknown>;
    return { $type: name, value: fields.map(field => partForm(parts[field])) };
  }
  if (Object.getPrototypeOf(held) !== Object.prototype)
    throw new Error(`A value of type ${(held as object).constructor.name} cannot be kept.`);
  const map = held as Record<string, unknown>;
  return mapForm(
    Object.keys(map)
      .sort()
      .map((key): [string, Value] => [key, toExact(map[key])]),
  );
}

const floatForm = (held: number): Value =>
  Number.isFinite(held) && !Number.isInteger(held)
    ? held
    : { $type: 'Float', value: Object.is(held, -0) ? '-0' : String(held) };

/** A part of a date or a duration is a whole number of any size, a zone's name, or missing. */
function partForm(part: unknown): Value {
  if (part === null || part === undefined || typeof part === 'string') return part ?? null;
  return integerForm(BigInt(String(part)));
}

/**
 * The exact form → a driver's value.
 * @throws Error where it carries a tag that is not known
 */
export function fromExact(form: unknown): unknown {
  if (form === null || form === undefined) return null;
  if (typeof form === 'number') return Number.isSafeInteger(form) ? neo4j.int(form) : form;
  if (typeof form !== 'object') return form;
  if (Array.isArray(form)) return form.map(fromExact);
  const map = form as Record<string, unknown>;
  if (!('$type' in map))
    return Object.fromEntries(Object.entries(map).map(([key, inner]) => [key, fromExact(inner)]));
  const { $type: tag, value } = map;
  if (tag === 'Float') return Number(value);
  if (tag === 'Integer') return neo4j.int(BigInt(String(value)));
  if (tag === 'Bytes') return new Int8Array(Buffer.from(String(map.base64), 'base64'));
  if (tag === 'Map')
    return Object.fromEntries((map.entries as [string, unknown][]).map(([key, of]) => [key, fromExact(of)]));
  if (tag === 'Point') {
    const coordinates = (map.coordinates as unknown[]).map(fromExact) as number[];
    return pointOf(Number(map.srid), coordinates);
  }
  const known = temporal[String(tag)];
  if (!known) throw new Error(`A value of type ${tag} is not known.`);
  return new known.type(...((value as unknown[]).map(fromExact) as never[]));
}
