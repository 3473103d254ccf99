import { inspect } from 'node:util';
import { logFormat } from './config.ts';
import { printable } from './contract/printable.ts';
import { openLines } from './operations/log.ts';

/**
 * Says what a program has to say, a line at a time: as it is, or each as a line of JSON (`LOG_FORMAT`), save for answers.
 */
export type Telling = {
  /** The answer that somebody asked for: text as it is, or an object as a line of JSON; on standard output. */
  answer(told: string | object): void;
  /** What a server has to say of itself: on standard output. */
  say(line: string): void;
  /** How it gets on: on standard error. */
  tell(line: string): void;
  /** What somebody may want to do something about, though it goes on: on standard error. */
  warn(line: string): void;
  /** What went wrong: on standard error. */
  complain(line: string): void;
};

/** What a line quotes may come from anywhere: nothing of it drives the terminal. */
const answer = (told: string | object) =>
  console.log(typeof told === 'string' ? printable(told) : JSON.stringify(told));

export const telling: Telling = logFormat() === 'json' ? inJson() : asText();

function asText(): Telling {
  const complain = (line: string) => console.error(printable(line));
  return { answer, say: answer, tell: complain, warn: complain, complain };
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
    answer,
    say: line => out.info(line),
    tell: line => err.info(line),
    warn: line => err.warn(line),
    complain: line => err.error(line),
  };
}
