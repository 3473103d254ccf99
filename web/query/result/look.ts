import type { Value } from '../../../server/contract/graph.ts';
import { type Cell, toCell } from '../../state/cells.ts';

/** A value as it is shown: what cells tell apart, and what their texts and figures stand for. */
export type Look =
  | Exclude<Cell, { text: string }>
  | { is: 'flag'; text: string }
  /** `plain`: digits that can be grouped; else NaN, an infinity or a power of ten. */
  | { is: 'number'; text: string; plain: boolean }
  | { is: 'text'; text: string }
  /** Text that could be taken for something else: empty, blanks, “null”. */
  | { is: 'bare'; text: string }
  /** A day, month or span in EDTF, of which DATE is a part. */
  | { is: 'date'; text: string }
  /** `zone`: as it is written, `Z`, `+02:00`, `[Europe/Berlin]` or both; empty for a local one. */
  | { is: 'moment'; date: string; time: string; zone: string; text: string }
  | { is: 'time'; time: string; zone: string; text: string }
  | { is: 'duration'; parts: [unit: Unit, amount: string][]; text: string }
  | { is: 'point'; srid: number; coordinates: number[] }
  /** `start`: its first bytes in hexadecimal digits. */
  | { is: 'bytes'; size: number; start: string[]; whole: boolean };
export type Unit = 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second';

const day = String.raw`\d{4}-\d{2}(?:-\d{2})?[~?%]?`;
const edtf = new RegExp(String.raw`^${day}(?:/(?:\.\.|${day})?)?$|^\.\./${day}$`);
const clock = String.raw`(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)`;
const offset = String.raw`((?:Z|[+-]\d{2}:\d{2}(?::\d{2})?)?(?:\[[\w/+-]+\])?)`;
const moment = new RegExp(String.raw`^([+-]?\d{4,9}-\d{2}-\d{2})T${clock}${offset}$`);
const time = new RegExp(`^${clock}${offset}$`);
const duration =
  /^(-?)P(?=[\dT-])(?:(-?\d+)Y)?(?:(-?\d+)M)?(?:(-?\d+)W)?(?:(-?\d+)D)?(?:T(?=[\d-])(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?\d+(?:\.\d+)?)S)?)?$/;
const units: readonly Unit[] = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];
/** Bytes that are shown. */
const firstBytes = 8;

export function lookOf(value: Value | undefined): Look {
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    if (value.$type === 'Point')
      return { is: 'point', srid: Number(value.srid), coordinates: value.coordinates as number[] };
    if (value.$type === 'Bytes') return bytesOf(String(value.base64));
  }
  const cell = toCell(value);
  if (!('text' in cell)) return cell;
  if (cell.is === 'number')
    return { is: 'number', text: cell.text, plain: /^-?\d+(\.\d+)?$/.test(cell.text) };
  return cell.is === 'text' ? textLook(cell.text) : { is: 'flag', text: cell.text };
}

function textLook(text: string): Look {
  if (text.trim() === '' || /^(null|NULL|true|false|NaN|[–-])$/.test(text)) return { is: 'bare', text };
  if (edtf.test(text)) return { is: 'date', text };
  const at = moment.exec(text);
  if (at) return { is: 'moment', date: at[1] ?? '', time: at[2] ?? '', zone: at[3] ?? '', text };
  const clocked = time.exec(text);
  if (clocked) return { is: 'time', time: clocked[1] ?? '', zone: clocked[2] ?? '', text };
  const long = duration.exec(text);
  if (!long) return { is: 'text', text };
  const [, sign = '', ...amounts] = long;
  const parts = units.flatMap((unit, index): [Unit, string][] => {
    const amount = amounts[index];
    return amount === undefined || Number(amount) === 0 ? [] : [[unit, `${sign}${amount}`]];
  });
  return { is: 'duration', parts, text };
}

function bytesOf(base64: string): Look {
  const padding = /=*$/.exec(base64)?.[0].length ?? 0;
  const size = (base64.length / 4) * 3 - padding;
  const head = atob(base64.slice(0, Math.ceil(firstBytes / 3) * 4)).slice(0, firstBytes);
  const start = [...head].map(sign => sign.charCodeAt(0).toString(16).padStart(2, '0'));
  return { is: 'bytes', size, start, whole: start.length === size };
}

/** What Neo4j calls the coordinate systems it has (https://neo4j.com/docs/cypher-manual/current/values-and-types/spatial/). */
const systems: Record<number, { name: string; axes: string[] }> = {
  4326: { name: 'WGS-84', axes: ['longitude', 'latitude'] },
  4979: { name: 'WGS-84-3D', axes: ['longitude', 'latitude', 'height'] },
  7203: { name: 'cartesian', axes: ['x', 'y'] },
  9157: { name: 'cartesian-3D', axes: ['x', 'y', 'z'] },
};
/** The name of a coordinate system and of its axes. */
export const systemOf = (srid: number) => systems[srid] ?? { name: `SRID ${srid}`, axes: ['x', 'y', 'z'] };
