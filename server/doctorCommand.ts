// `npm run doctor [-- --json]`: says what it finds of all that Entente needs, and what to do. Changes and starts nothing.
import { parseArgs } from 'node:util';
import { version } from './answering.ts';
import { currentEnvironment } from './config.ts';
import { printable } from './contract/printable.ts';
import { examine, type Finding } from './doctor/index.ts';
import { run } from './program.ts';
import { telling } from './telling.ts';

const usage = 'Usage: npm run doctor [-- --json]';

function readArguments() {
  try {
    return parseArgs({ options: { json: { type: 'boolean' } } }).values;
  } catch {
    return null;
  }
}

const widest = (findings: Finding[]) => Math.max(...findings.map(({ check }) => check.length));

/** A line for each, and what to do below it. */
function inWords(findings: Finding[]): string {
  const width = widest(findings);
  const margin = ' '.repeat(7 + width + 2);
  const lines = findings.map(({ check, level, found, todo }) => {
    const line = `${level.padEnd(5)}  ${check.padEnd(width)}  ${found}`;
    return todo ? `${line}\n${margin}→ ${todo}` : line;
  });
  const of = (level: Finding['level']) => {
    const count = findings.filter(one => one.level === level).length;
    return `${count || 'no'} ${level}${count === 1 ? '' : 's'}`;
  };
  return [...lines, `${of('fault')}, ${of('note')}.`].join('\n');
}

await run(async () => {
  const asked = readArguments();
  if (asked === null) {
    telling.complain(usage);
    return 2;
  }
  const findings = await examine(currentEnvironment(), version);
  const code = findings.some(({ level }) => level === 'fault') ? 1 : 0;
  const text = asked.json ? JSON.stringify(findings) : printable(inWords(findings));
  // What hangs would keep the process: it ends once all of it is written.
  process.stdout.write(`${text}\n`, () => process.exit(code));
  return code;
});
