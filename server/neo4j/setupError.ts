/** Why there is no Neo4j to work with; a closed list. */
export type SetupCode =
  | 'java-missing'
  | 'java-too-old'
  | 'maven-missing'
  | 'fetch-failed'
  | 'wrong-jar'
  | 'folder-unusable'
  | 'already-running'
  | 'start-failed'
  | 'unreachable'
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

/** Another process of ours serves the same data folder; nothing was changed. */
export class AlreadyRunning extends Neo4jSetupError {
  override name = 'AlreadyRunning';
  readonly uri: string;
  readonly page: string | null;
  readonly owner: number;

  constructor(uri: string, page: string | null, owner: number) {
    const where = page ? `Entente is already running at ${page}` : 'Neo4j is already running';
    super('already-running', `${where} (process ${owner}, database at ${uri}); nothing was changed.`);
    this.uri = uri;
    this.page = page;
    this.owner = owner;
  }
}
