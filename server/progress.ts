import { logFormat } from './config.ts';
import { printable } from './contract/printable.ts';
import { telling } from './telling.ts';

/**
 * Tells progress on standard error: in place on a terminal where a line begins like the one before it
 * (“Fetching Neo4j, once: 12 of 213 jars”), plain lines or such of JSON elsewhere, and there not more than one a second.
 */
export function progress(stream: NodeJS.WriteStream = process.stderr): (line: string) => void {
  const inPlace = stream.isTTY && logFormat() === 'text';
  let last = '';
  let at = 0;
  const head = (line: string) => line.replace(/[\d.,]+.*/, '');
  return line => {
    const sameStep = last !== '' && head(line) === head(last) && head(line) !== line;
    if (inPlace && sameStep) stream.write(`\u001b[1A\u001b[2K${printable(line)}\n`);
    else if (!sameStep || performance.now() - at > 2_000) telling.tell(line);
    else return;
    last = line;
    at = performance.now();
  };
}
