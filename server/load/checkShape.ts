import type { z } from 'zod';
import type { Fault } from './faults.ts';
import { didYouMean, nearest } from './faults.ts';
import type { Path, SourceFile } from './readFolder.ts';

type Issue = z.core.$ZodIssue;

/**
 * Checks a value against a shape and reports what is wrong in plain words, each where it stands.
 * @param base where the value stands in the file.
 * @returns the value, or undefined where it has faults.
 */
export function checkShape<T extends z.ZodType>(
  shape: T,
  value: unknown,
  file: SourceFile,
  base: Path,
  faults: Fault[],
): z.infer<T> | undefined {
  const read = shape.safeParse(value);
  if (read.success) return read.data;
  const told = read.error.issues.flatMap(issue => report(issue, { shape, value, file, base }, []));
  // A key that was meant for another one isn't missing as well.
  const meant = new Set(told.map(one => one.meant));
  faults.push(...told.filter(one => !meant.has(one.missing ?? '')).map(({ fault }) => fault));
  return undefined;
}

type Checked = { shape: z.ZodType; value: unknown; file: SourceFile; base: Path };
/** A fault; `missing` is the way to what is missing, `meant` to what a misspelt key was meant to be. */
type Told = { fault: Fault; missing?: string; meant?: string };

const valueAt = (value: unknown, at: Path) =>
  at.reduce<unknown>((owner, key) => (owner as Record<string | number, unknown> | undefined)?.[key], value);

function report(issue: Issue, checked: Checked, above: Path): Told[] {
  const { shape, value, file, base } = checked;
  const inner = [...above, ...(issue.path as Path)];
  const at = [...base, ...inner];
  const held = valueAt(value, inner);
  const branch = issue.code === 'invalid_union' ? bestBranch(issue.errors, held) : undefined;
  if (branch) return branch.flatMap(deeper => report(deeper, checked, inner));
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(shape, inner);
    return issue.keys.map(key => ({
      fault: file.fault(at, `unknown key '${key}'${didYouMean(key, known)}`, key),
      meant: [...inner, nearest(key, known)].join('\n'),
    }));
  }
  const missing = held === undefined ? { missing: inner.join('\n') } : {};
  return [{ fault: file.fault(at, inWords(issue, held, at)), ...missing }];
}

/** Of the ways in which a value can be written, the one its writer meant: whose kind of value fits at the top. */
function bestBranch(branches: Issue[][], held: unknown): Issue[] | undefined {
  const otherType = (issue: Issue) => {
    if (issue.path.length > 0) return false;
    if (issue.code === 'invalid_value') return !issue.values.some(value => typeof value === typeof held);
    return issue.code === 'invalid_type' && !(issue.expected === 'int' && typeof held === 'number');
  };
  const fitting = branches.filter(issues => !issues.some(otherType));
  const [one] = fitting.sort((a, b) => a.length - b.length);
  return one;
}

/** The keys that would have been right at a path, looked up in the shape. */
function knownKeys(shape: z.core.$ZodType, at: Path): string[] {
  const { def } = shape._zod as unknown as { def: Record<string, unknown> };
  const inner = (def.innerType ?? def.in) as z.core.$ZodType | undefined;
  if (inner) return knownKeys(inner, at);
  if (Array.isArray(def.options))
    return (def.options as z.core.$ZodType[]).flatMap(option => knownKeys(option, at));
  const fields = def.shape as Record<string, z.core.$ZodType> | undefined;
  const [step, ...rest] = at;
  if (step === undefined) return fields ? Object.keys(fields) : [];
  const next =
    fields?.[step] ??
    (def.valueType as z.core.$ZodType | undefined) ??
    (def.element as z.core.$ZodType | undefined);
  return next ? knownKeys(next, rest) : [];
}

/** Whether the shape says itself what is wrong. */
const ownWords = ({ message }: Issue) => !message.startsWith('Invalid');

function inWords(issue: Issue, held: unknown, at: Path): string {
  const name = String(at.at(-1) ?? 'the file');
  const missing = held === undefined;
  if (
    missing &&
    (issue.code === 'invalid_type' || issue.code === 'invalid_value' || issue.code === 'invalid_union')
  ) {
    return `'${name}' is missing`;
  }
  if (issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options)) {
    const options = issue.options.map(String);
    return `unknown ${name} '${held}'${didYouMean(String(held), options) || `; one of ${options.join(', ')}`}`;
  }
  if (issue.code === 'invalid_value' && !ownWords(issue)) {
    const options = issue.values.map(String);
    return `'${name}' is '${show(held)}'${didYouMean(String(held), options) || `; one of ${options.join(', ')}`}`;
  }
  if (issue.code === 'invalid_key')
    return `'${name}': ${issue.issues[0]?.message ?? 'the key cannot be used'}`;
  if (issue.code === 'invalid_type' && !ownWords(issue)) {
    return `'${name}' must be ${article(issue.expected)}, not ${show(held)}`;
  }
  if (issue.code === 'invalid_union') return `'${name}' cannot be ${show(held)} here`;
  return issue.message.startsWith('must') ? `'${name}' ${issue.message}` : issue.message;
}

const names: Record<string, string> = {
  string: 'a text',
  object: 'a mapping',
  record: 'a mapping',
  array: 'a list',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
};
const article = (type: string) => names[type] ?? type;

function show(held: unknown): string {
  if (held === null) return 'empty';
  if (Array.isArray(held)) return 'a list';
  if (typeof held === 'object') return 'a mapping';
  return String(held).slice(0, 60);
}
