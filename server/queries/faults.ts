/** One thing that is wrong with a file of a saved query, and in which line, counted from 1. */
export type QueryFault = { file: string; line: number; message: string };

/** Saved queries that can't be used: every fault of every file at once. */
export class QueriesError extends Error {
  override name = 'QueriesError';
  readonly faults: QueryFault[];

  constructor(faults: QueryFault[]) {
    const sorted = [...faults].sort(
      (one, other) => one.file.localeCompare(other.file) || one.line - other.line,
    );
    const lines = sorted.map(({ file, line, message }) => `${file}:${line}: ${message}`);
    const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
    super(
      `${lines.join('\n')}\nThe saved queries have ${count}; docs/queries.md tells how they are written.`,
    );
    this.faults = sorted;
  }
}

/** A text that can't be saved as a query, with everything that is wrong with it. */
export class InvalidText extends Error {
  override name = 'InvalidText';
  readonly faults: QueryFault[];

  constructor(faults: QueryFault[]) {
    super(faults.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
    this.faults = faults;
  }
}

/** What is wrong within one value of a header; whoever knows the line makes a QueryFault of it. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}

/** Values that a saved query can't be run with: each fault names its parameter, as a path of the body. */
export class InvalidParameters extends Error {
  override name = 'InvalidParameters';
  readonly faults: { at: string; message: string }[];

  constructor(faults: { at: string; message: string }[]) {
    super(faults.map(({ at, message }) => `${at}: ${message}`).join('; '));
    this.faults = faults;
  }
}
