import { spawn, spawnSync } from 'node:child_process';
import { textOf } from './sourceFiles.ts';

/** How a block of each language is run: a program that takes it from standard input. */
const programs = {
  sh: { program: 'sh', args: ['-eu'], needs: 'curl' },
  js: { program: process.execPath, args: ['--input-type=module', '-'], needs: process.execPath },
  python: { program: 'python3', args: ['-'], needs: 'python3' },
};
export type Language = keyof typeof programs;

/** A block of a guide, the lines that all of its language begin with, and what stands below it as printed. */
export type Example = { language: Language; line: number; heading: string; text: string; prints: string };

/**
 * The blocks of a guide that can be run. The first of each language, which no text follows, is what the others begin with;
 * blocks that follow each other without a text between them print the same.
 */
export function examplesOf(page: string): Example[] {
  const lines = textOf(page).split('\n');
  const begins = new Map<Language, string>();
  const examples: Example[] = [];
  let waiting: Example[] = [];
  let heading = '';
  for (let at = 0; at < lines.length; at += 1) {
    heading = /^##? (.*)/.exec(lines[at] ?? '')?.[1] ?? heading;
    const language = /^```(\w+)$/.exec(lines[at] ?? '')?.[1];
    if (language === undefined) continue;
    const end = lines.indexOf('```', at + 1);
    const text = lines
      .slice(at + 1, end)
      .map(line => `${line}\n`)
      .join('');
    if (language === 'text') {
      for (const example of waiting) example.prints = text;
      examples.push(...waiting);
      waiting = [];
    } else if (isLanguage(language)) {
      const lead = begins.get(language);
      if (lead === undefined) begins.set(language, text);
      else waiting.push({ language, line: at + 1, heading, text: `${lead}\n${text}`, prints: '' });
    }
    at = end;
  }
  return examples;
}

const isLanguage = (name: string): name is Language => Object.hasOwn(programs, name);

/** Whether this machine can run blocks of a language. */
export const canRun = (language: Language): boolean =>
  spawnSync(programs[language].needs, ['--version'], { stdio: 'ignore' }).status === 0;

/** Runs a block as it stands, save for the address. */
export function runExample(
  { language, text }: Example,
  address: string,
): Promise<{ code: number | null; out: string; told: string }> {
  const { program, args } = programs[language];
  const child = spawn(program, args, { stdio: 'pipe' });
  let [out, told] = ['', ''];
  child.stdout.on('data', chunk => {
    out += String(chunk);
  });
  child.stderr.on('data', chunk => {
    told += String(chunk);
  });
  child.stdin.end(text.replaceAll('http://127.0.0.1:4000', address));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code => resolve({ code, out, told }));
  });
}
