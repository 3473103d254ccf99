// How single parts of a link are written and read. Readers answer whether a part means something, and give it on if so.
import type { Added, MapSight, Places } from './view.ts';

/** Begins the names of a question’s parameters, so that they can’t be taken for other parts of a link. */
export const parameter = 'p.';
/** Begins the name of a column of the table, before what of it passes. */
export const column = 'where.';

export const list = (text: string) => text.split(',').filter(Boolean);

export const addedInWords = ({ id, by }: Added) => (by === null ? id : `${id}~${by}`);
export const placesInWords = (places: Places) =>
  Object.entries(places)
    .map(([id, { x, y }]) => `${id}~${Math.round(x)}~${Math.round(y)}`)
    .join(',');

/** A list where it isn’t the one that a view begins with. */
export const listed = (list: string[], first: string[]) =>
  list.join() === first.join() ? undefined : list.join(',') || 'none';

export function readAdded(part: string): Added {
  const [id = '', by] = part.split('~');
  return { id, by: by || null };
}

/** Reads ids with commas between them; there must be one. */
export const ids = (found: (ids: string[]) => void) => (text: string) => {
  const named = list(text);
  if (named.length > 0) found(named);
  return named.length > 0;
};

/** Reads a name, which must not be empty. */
export const someText = (found: (text: string) => void) => (text: string) => {
  if (text !== '') found(text);
  return text !== '';
};

export function readPlace(part: string): [string, Places[string]] | null {
  const [id, x, y, ...rest] = part.split('~');
  const whole = id && rest.length === 0 && [x, y].every(figure => /^-?\d{1,6}$/.test(figure ?? ''));
  return whole ? [id, { x: Number(x), y: Number(y) }] : null;
}

/** Latitude first, as people write it. */
export const sightInWords = ({ latitude, longitude, zoom }: MapSight) => `${latitude}~${longitude}~${zoom}`;

export function readSight(text: string): MapSight | null {
  const [latitude = Number.NaN, longitude = Number.NaN, zoom = Number.NaN, ...rest] = text
    .split('~')
    .map(part => (part === '' ? Number.NaN : Number(part)));
  const whole = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && zoom >= 0 && zoom <= 12;
  return whole && rest.length === 0 ? { latitude, longitude, zoom } : null;
}

export function one<T extends string>(words: readonly T[], text: string, found: (word: T) => void): boolean {
  const word = words.find(candidate => candidate === text);
  if (word !== undefined) found(word);
  return word !== undefined;
}

export function wholeNumber(
  text: string,
  least: number,
  most: number,
  found: (figure: number) => void,
): boolean {
  const figure = Number(text);
  const fits = /^\d{1,3}$/.test(text) && figure >= least && figure <= most;
  if (fits) found(figure);
  return fits;
}

export const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

export function day(text: string, found: (text: string) => void): boolean {
  if (isDay(text)) found(text);
  return isDay(text);
}

type SomeDays = { from: string; to: string };
export const daysInWords = (days: SomeDays | null) => (days ? `${days.from}..${days.to}` : undefined);

/** Reads a first and a last day. */
export const days = (found: (days: SomeDays) => void) => (text: string) => {
  const [from = '', to = '', ...rest] = text.split('..');
  const whole = isDay(from) && isDay(to) && from <= to && rest.length === 0;
  if (whole) found({ from, to });
  return whole;
};
