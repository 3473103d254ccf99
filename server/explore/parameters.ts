import type { Value } from '../contract/graph.ts';
import { Decimal, PointOf } from '../graph/driverTypes.ts';
import type { Parameters } from '../graph/graph.ts';
import { InvalidParameters, readTagged, Unreadable } from '../queries/index.ts';

/**
 * Parameters of a statement of one's own, as JSON → as they are sent: what is tagged with `$type` becomes what it
 * stands for, the same forms in which answers give it.
 * @throws InvalidParameters with every fault, at `parameters.<name>`
 */
export function untagged(parameters: Record<string, Value>): Parameters {
  const faults: { at: string; message: string }[] = [];
  const read = (value: Value, at: string): unknown => {
    if (Array.isArray(value)) return value.map((one, index) => read(one, `${at}.${index}`));
    // Larger than any INTEGER it is a FLOAT; here it may have been either, and is rounded already.
    if (
      typeof value === 'number' &&
      Math.abs(value) < 2 ** 64 &&
      Number.isInteger(value) &&
      !Number.isSafeInteger(value)
    )
      faults.push({ at, message: 'is beyond 2^53: send it tagged, as an Integer or a Float' });
    if (value === null || typeof value !== 'object') return value;
    if (!Object.hasOwn(value, '$type')) return readAll(Object.entries(value), at);
    try {
      return readOne(value, entries => readAll(entries, at));
    } catch (thrown) {
      if (!(thrown instanceof Unreadable)) throw thrown;
      faults.push({ at, message: thrown.message });
      return null;
    }
  };
  const readAll = (entries: [string, Value][], at: string) =>
    Object.fromEntries(entries.map(([name, one]) => [name, read(one, `${at}.${name}`)]));
  const sent = readAll(Object.entries(parameters), 'parameters');
  if (faults.length > 0) throw new InvalidParameters(faults);
  return sent;
}

function readOne(value: { [key: string]: Value }, readAll: (entries: [string, Value][]) => object): unknown {
  const number = readTagged(value, 'Integer', 'Float');
  if (number !== null) return typeof number === 'number' ? new Decimal(number) : number;
  if (value.$type === 'Point') return readPoint(value);
  if (value.$type === 'Bytes') return readBytes(value);
  if (value.$type === 'Map') return readAll(readEntries(value));
  if (value.$type === 'Node' || value.$type === 'Relationship' || value.$type === 'Path')
    throw new Unreadable(`is a ${value.$type}, which cannot be sent: send its id, and match it`);
  throw new Unreadable(
    `has a $type that there is not; they are ${tags.join(', ')}; a map with such a key of its own is sent as Map`,
  );
}

const tags = ['Integer', 'Float', 'Point', 'Bytes', 'Map'];

/** Neo4j's coordinate systems, and how many coordinates each has. */
const dimensions = new Map<Value | undefined, number>([
  [4326, 2],
  [7203, 2],
  [4979, 3],
  [9157, 3],
]);

function readPoint({ srid, coordinates }: { [key: string]: Value }): PointOf {
  const numbers = Array.isArray(coordinates) ? coordinates.filter(one => typeof one === 'number') : [];
  const fits = Array.isArray(coordinates) && numbers.length === coordinates.length;
  if (!fits || numbers.length !== dimensions.get(srid))
    throw new Unreadable('must be a point: srid 4326 or 7203 with two coordinates, 4979 or 9157 with three');
  return new PointOf(Number(srid), numbers);
}

function readBytes({ base64 }: { [key: string]: Value }): Int8Array {
  if (typeof base64 !== 'string' || !/^[A-Za-z0-9+/]*={0,2}$/.test(base64))
    throw new Unreadable('must be bytes: base64');
  return Int8Array.from(Buffer.from(base64, 'base64'));
}

function readEntries({ entries }: { [key: string]: Value }): [string, Value][] {
  const isEntry = (one: Value): one is [string, Value] =>
    Array.isArray(one) && one.length === 2 && typeof one[0] === 'string';
  if (!Array.isArray(entries) || !entries.every(isEntry))
    throw new Unreadable('must be a map: entries, each a name and a value');
  return entries;
}
