import { inspect } from 'node:util';
import { logFormat } from './config.ts';
import { printable } from './contract/printable.ts';
import { openLines } from './operations/log.ts';

/** Says what a program has to say, a line at a time: as it is, or each as a line of JSON (`LOG_FORMAT`). */
export type Telling = {
  /** What one started it for: on standard output. */
  say(line: string): void;
  /** How it gets on: on standard error. */
  tell(line: string): void;
  /** What went wrong: on standard error. */
  complain(line: string): void;
};

export const telling: Telling = logFormat() === 'json' ? inJson() : asText();

/** What a line quotes may come from anywhere: nothing of it drives the terminal. */
function asText(): Telling {
  const complain = (line: string) => console.error(printable(line));
  return { say: line => console.log(printable(line)), tell: complain, complain };
}

function inJson(): Telling {
  const [out, err] = [openLines(1), openLines(2)];
  // Node's own warnings would be lines of another kind.
  process.removeAllListeners('warning');
  process.on('warning', ({ message }) => err.warn(message));
  process.on('uncaughtException', thrown => {
    err.fatal(inspect(thrown));
    process.exit(1);
  });
  return {
    say: line => out.info(line),
    tell: line => err.info(line),
    complain: line => err.error(line),
  };
}
