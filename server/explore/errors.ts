import type { ProblemCode } from '../contract/problem.ts';

/** There is no element, or no other such thing, with this id. */
export class NotFound extends Error {
  override name = 'NotFound';
  readonly id: string;

  constructor(id: string, what = 'element') {
    super(`There is no ${what} '${id}'.`);
    this.id = id;
  }
}

/** A statement of a file that is not let through, and where it begins. */
export class StatementRefused extends Error {
  override name = 'StatementRefused';
  readonly code: ProblemCode;
  readonly line: number;

  constructor(code: ProblemCode, message: string, line: number) {
    super(message);
    this.code = code;
    this.line = line;
  }
}

/** A question that lacks a parameter, or has one that does not fit. */
export class InvalidQuery extends Error {
  override name = 'InvalidQuery';
  /** The parameter. */
  readonly at: string;

  constructor(at: string, message: string) {
    super(message);
    this.at = at;
  }
}
