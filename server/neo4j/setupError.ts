/** Why there is no Neo4j to work with; a closed list. */
export type SetupCode =
  | 'java-missing'
  | 'java-too-old'
  | 'maven-missing'
  | 'fetch-failed'
  | 'wrong-jar'
  | 'folder-unusable'
  | 'no-space'
  | 'password-unusable'
  | 'already-running'
  | 'start-failed'
  | 'out-of-memory'
  | 'ended'
  | 'unreachable'
  | 'insecure'
  | 'forbidden'
  | 'wrong-password'
  | 'wrong-database'
  | 'too-old';

/** Neo4j cannot be found or started; the message is one sentence that says what to do. */
export class Neo4jSetupError extends Error {
  override name = 'Neo4jSetupError';
  readonly code: SetupCode;

  constructor(code: SetupCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** The data folder can't be written, or holds what can't be used. */
export function unusable(folder: string, thrown: unknown): Neo4jSetupError {
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return new Neo4jSetupError(
    'folder-unusable',
    `The data folder ${folder} cannot be used (${reason}): make it writable or set ENTENTE_DATA to another one.`,
    thrown,
  );
}

/** Another process of ours serves the same data folder; nothing was changed. */
export class AlreadyRunning extends Neo4jSetupError {
  override name = 'AlreadyRunning';
  /** Null while it is starting. */
  readonly uri: string | null;
  readonly page: string | null;
  readonly owner: number;

  constructor(uri: string | null, page: string | null, owner: number) {
    const where = page ? `Entente is already running at ${page}` : 'Neo4j is already running';
    const database = uri ? `database at ${uri}` : 'which is starting';
    super('already-running', `${where} (process ${owner}, ${database}); nothing was changed.`);
    this.uri = uri;
    this.page = page;
    this.owner = owner;
  }
}
