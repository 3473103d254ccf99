import { dateInWords } from '../../state/dateWords.ts';
import { numberInWords } from '../../state/figureWords.ts';
import { language, t } from '../../texts/result.ts';
import { type Look, systemOf } from './look.ts';

const together = new Intl.ListFormat(language, { type: 'unit', style: 'long' });

/** “1 year, 2 days, 3 seconds”. */
export const durationInWords = ({ parts }: Extract<Look, { is: 'duration' }>): string =>
  together.format(
    parts.map(([unit, amount]) =>
      new Intl.NumberFormat(language, {
        style: 'unit',
        unit,
        unitDisplay: 'long',
        maximumFractionDigits: 9,
      }).format(Number(amount.replace('--', ''))),
    ),
  );

/** “23 Oct 2024, 14:05:06 +02:00 Europe/Berlin”, in the zone in which it is given. */
export const momentInWords = ({ date, time, zone }: Extract<Look, { is: 'moment' }>): string =>
  [`${dateInWords(date)}, ${clockInWords(time)}`, zoneInWords(zone)].filter(Boolean).join(' ');

/** Neo4j writes out nine digits of a second, of which the last ones are mostly 0. */
export const clockInWords = (time: string): string => time.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');

export const zoneInWords = (zone: string): string =>
  zone.replace(/^Z/, 'UTC').replace('[', ' ').replace(']', '').trim();

/** “longitude 37, latitude 55, SRID 4326”. */
export function pointInWords({ srid, coordinates }: Extract<Look, { is: 'point' }>): string {
  const { axes } = systemOf(srid);
  return [...coordinates.map((one, index) => `${axes[index] ?? ''} ${one}`), `SRID ${srid}`].join(', ');
}

/** Rows that are named where something stands in many. */
const named = 6;

/** “rows 1, 4 and 7 more”; rows are counted from 0. */
export function rowsInWords(rows: number[]): string {
  const list = rows
    .slice(0, named)
    .map(row => numberInWords(row + 1))
    .join(', ');
  return rows.length > named
    ? t('result:picked.some', { rows: list, more: rows.length - named })
    : t('result:picked.rows', { rows: list, count: rows.length });
}
