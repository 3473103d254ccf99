import type { Duration } from 'neo4j-driver';

const nanosOfSecond = 1_000_000_000n;

/**
 * A duration as ISO 8601 text, each unit with a sign of its own, as Cypher's `toString` gives it and `duration` reads
 * it. The driver's own text ends in a bare `T` where there is no time (`P3DT`), which ISO 8601 doesn't allow.
 */
export function durationText({ months, days, seconds, nanoseconds }: Duration): string {
  const nanos = whole(seconds) * nanosOfSecond + whole(nanoseconds);
  const date = unit(whole(months) / 12n, 'Y') + unit(whole(months) % 12n, 'M') + unit(whole(days), 'D');
  const time =
    unit(nanos / (3600n * nanosOfSecond), 'H') +
    unit((nanos / (60n * nanosOfSecond)) % 60n, 'M') +
    secondsText(nanos % (60n * nanosOfSecond));
  if (date === '' && time === '') return 'PT0S';
  return time === '' ? `P${date}` : `P${date}T${time}`;
}

const whole = (part: Duration['days']): bigint => BigInt(String(part));
const unit = (count: bigint, letter: string) => (count === 0n ? '' : `${count}${letter}`);

function secondsText(nanos: bigint): string {
  if (nanos === 0n) return '';
  const size = nanos < 0n ? -nanos : nanos;
  const fraction = String(size % nanosOfSecond)
    .padStart(9, '0')
    .replace(/0+$/, '');
  return `${nanos < 0n ? '-' : ''}${size / nanosOfSecond}${fraction === '' ? '' : `.${fraction}`}S`;
}
