/** One row of a result: column → value in the forms of values.ts. */
export type Row = Record<string, unknown>;

/**
 * Parameters of a statement. Whole numbers are sent as INTEGER, others as FLOAT; dates are sent as text and made
 * dates in the statement (`date($from)`).
 */
export type Parameters = Record<string, unknown>;

/**
 * Labels and types that stand in a statement itself, by what it calls them. Neo4j has counts and indexes at hand only
 * for those: what is bound as a parameter is looked for in every node.
 */
export type Names = Record<string, string>;

/** What Neo4j says of itself. */
export type Server = { version: string; edition: string };

/** Runs statements by the names of their files. */
export interface Runner {
  run(name: string, parameters?: Parameters, names?: Names): Promise<Row[]>;
}

/**
 * How a transaction is run where it isn't run like any other: `exact` takes and gives values in the forms of exact.ts;
 * `timeout` is the most it may take, in milliseconds.
 */
export type How = { exact?: boolean; timeout?: number };

/** The Neo4j driver behind one small interface. Every method throws GraphError and nothing else. */
export interface Graph {
  /** Runs one reading statement by the name of its file, in a managed read transaction that the driver may retry. */
  read(name: string, parameters?: Parameters): Promise<Row[]>;
  /** Runs reading statements in one transaction, so that they see one state. */
  reading<T>(work: (runner: Runner) => Promise<T>, how?: How): Promise<T>;
  /**
   * What state the graph is in, as a token. Where two are equal, nothing was written between them, by anybody; what is
   * read after one was told is of that state or of a later one.
   */
  state(): Promise<string>;
  /** Runs statements in one transaction: all of it is written, or nothing. May be run again on transient errors. */
  write<T>(work: (runner: Runner) => Promise<T>, how?: How): Promise<T>;
  /** Resolves with the server's version and edition, or throws. */
  describe(): Promise<Server>;
  /** Ends what is under way, and is done. */
  close(): Promise<void>;
}

/** Why a statement gave no answer; a closed list. */
export type GraphErrorCode =
  | 'unavailable'
  | 'broken'
  | 'unauthorized'
  | 'forbidden'
  | 'timeout'
  | 'too-large'
  | 'faulty-statement'
  | 'write-refused'
  | 'constraint'
  | 'other-version'
  | 'other';

/** What anybody may be told of `broken`: Neo4j answers, but its database stopped after a fault of its own. */
export const brokenWords =
  'Neo4j’s database stopped after a fault of its own, most often because its disk is full: make room there.';

/** A failure told by Neo4j or its driver, translated once, here. */
export class GraphError extends Error {
  override name = 'GraphError';
  readonly code: GraphErrorCode;
  /** Neo4j's own status code, for the log. */
  readonly neo4jCode: string;

  constructor(code: GraphErrorCode, neo4jCode: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.neo4jCode = neo4jCode;
  }
}
