import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { accessToken, basePath, listed, trustProxy, userHeader } from './accessSettings.ts';
import { ConfigError, readSecret } from './secretSettings.ts';

export { ConfigError } from './secretSettings.ts';

/** The folder of the checkout: everything that the project ships is found from here. */
export const projectFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const flag = z
  .enum(['true', 'false', '1', '0', ''])
  .transform(text => text === 'true' || text === '1')
  .default(false);

/** An origin as browsers name it: scheme, name and port, and nothing else. */
const isOrigin = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, origin, hostname } = new URL(text);
  return /^https?:$/.test(protocol) && origin === text && !hostname.includes('*');
};
const origins = z
  .string()
  .default('')
  .transform((text, context) => {
    const given = listed(text);
    for (const one of given.filter(one => !isOrigin(one)))
      context.addIssue({ code: 'custom', message: `'${one}' is no origin such as https://example.org` });
    return given;
  });

/** What Neo4j's drivers speak: plain, by TLS (+s), or by TLS without a look at the certificate (+ssc). */
function mustBeBolt(text: string, context: z.RefinementCtx): void {
  if (text === '') return;
  const refuse = (message: string) => context.addIssue({ code: 'custom', message });
  const { protocol, username, password } = URL.canParse(text)
    ? new URL(text)
    : { protocol: '', username: '', password: '' };
  if (!/^(bolt|neo4j)(\+s|\+ssc)?:$/.test(protocol))
    refuse(
      'must begin with bolt://, bolt+s://, bolt+ssc://, neo4j://, neo4j+s:// or neo4j+ssc://, and go on with host and port, such as neo4j+s://example.org:7687',
    );
  else if (username || password)
    refuse('user and password stand in NEO4J_USERNAME and NEO4J_PASSWORD, not in the address');
}

/** Every environment variable that Entente reads. docs/settings.md lists the same ones; a test compares them. */
export const settings = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  DOSSIER: z.string().min(1).default(path.join('seeds', 'russia-north-korea-ukraine-us')),
  QUERIES: z.string().min(1).default(path.join('cypher', 'queries')),
  OWN_QUERIES: z.string().optional(),
  VIEWS: z.string().optional(),
  SOURCES_FOLDER: z.string().default(''),
  READ_ONLY: flag,
  LOAD_AT_START: z
    .enum(['true', 'false', '1', '0', ''])
    .default('true')
    .transform(text => text !== 'false' && text !== '0'),
  QUERY_TIMEOUT: z.coerce.number().int().min(1).max(600).default(30),
  QUERY_ROWS: z.coerce.number().int().min(1).max(50_000).default(1_000),
  QUERY_MEMORY: z
    .string()
    .regex(/^([1-9]\d*m|[1-9]\d*g|)$/i, 'must be a size such as 200m or 1g')
    .default(''),
  QUERIES_AT_ONCE: z.coerce.number().int().min(1).max(50).default(6),
  QUERIES_PER_CLIENT: z.coerce.number().int().min(1).max(50).default(3),
  LOG_FORMAT: z.enum(['text', 'json', '']).default('text'),
  SLOW_QUERY: z.coerce.number().int().min(0).default(2_000),
  METRICS_PORT: z.union([z.literal(''), z.coerce.number().int().min(0).max(65535)]).default(''),
  METRICS_HOST: z.string().min(1).default('127.0.0.1'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
  ALLOWED_HOSTS: z.string().default(''),
  EMBED_ORIGINS: origins,
  CORS_ORIGINS: origins,
  BASE_PATH: basePath,
  TRUST_PROXY: trustProxy,
  USER_HEADER: userHeader,
  ACCESS_TOKEN: z.string().default(''),
  ACCESS_TOKEN_FILE: z.string().default(''),
  REQUESTS_A_MINUTE: z.coerce.number().int().min(1).default(6_000),
  STATEMENTS_A_MINUTE: z.coerce.number().int().min(1).default(600),
  NEO4J_URI: z.string().default('').superRefine(mustBeBolt),
  NEO4J_USERNAME: z.string().min(1).default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_PASSWORD_FILE: z.string().default(''),
  NEO4J_TOKEN: z.string().default(''),
  NEO4J_TOKEN_FILE: z.string().default(''),
  NEO4J_DATABASE: z.string().min(1).default('neo4j'),
  NEO4J_WAIT: z.coerce.number().int().min(0).max(3600).default(0),
  ENTENTE_DATA: z.string().min(1).default('.entente'),
  BACKUPS: z.string().default(''),
  ENTENTE_CACHE: z.string().default(''),
  ENTENTE_HEAP: z
    .string()
    .regex(/^([1-9]\d{2,}m|[1-9]\d*g)$/i, 'must be a size of at least 100m, such as 512m or 2g')
    .default('512m'),
  XDG_CACHE_HOME: z.string().default(''),
  JAVA_HOME: z.string().default(''),
  PATH: z.string().default(''),
  INIT_CWD: z.string().default(''),
  CHROMIUM_PATH: z.string().default(''),
  TEST_NEO4J: z.enum(['own', 'docker', '']).default(''),
  CI: flag.catch(true),
});

/** The environment as it is, for what has to look at it before it is known to be usable. */
export const currentEnvironment = (): Record<string, string | undefined> => ({ ...process.env });

/** What the environment asks for, checked; made once by `readConfig`. */
export type Config = ReturnType<typeof readConfig>;

/**
 * Reads the environment, once, at a composition root. Relative paths count from the checkout's folder.
 * @throws ConfigError naming every variable that cannot be used.
 */
export function readConfig(environment: Record<string, string | undefined> = process.env) {
  const read = settings.safeParse(environment);
  if (!read.success) {
    const { issues } = read.error;
    const faults = issues.map(issue => `${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(
      `The environment cannot be used. ${faults.join('; ')}`,
      issues.map(({ path: [name] }) => String(name)),
    );
  }
  const env = read.data;
  if (
    env.OWN_QUERIES &&
    path.resolve(projectFolder, env.OWN_QUERIES) === path.resolve(projectFolder, env.QUERIES)
  )
    throw new ConfigError(
      'OWN_QUERIES names the folder of QUERIES, which is never written: name another one.',
      ['OWN_QUERIES'],
    );
  const cacheHome = env.XDG_CACHE_HOME || path.join(homedir(), '.cache');
  return {
    host: env.HOST,
    port: env.PORT,
    dossier: path.resolve(projectFolder, env.DOSSIER),
    /** Where the saved queries are. */
    queries: path.resolve(projectFolder, env.QUERIES),
    /** Where people's own saved queries are kept, or null: then none are saved. */
    ownQueries: ownFolder(env, env.OWN_QUERIES, 'queries'),
    /** Where saved views are kept, or null: then browsers keep them. */
    views: ownFolder(env, env.VIEWS, 'views'),
    /** Where backups are kept. */
    backups: path.resolve(projectFolder, env.BACKUPS || path.join(env.ENTENTE_DATA, 'backups')),
    /** The texts of the documents that a dossier was read from, or null: then nothing is compared. */
    sourcesFolder: env.SOURCES_FOLDER ? path.resolve(projectFolder, env.SOURCES_FOLDER) : null,
    readOnly: env.READ_ONLY,
    /** Whether what serves makes the indexes and loads the dossier; else somebody else does. */
    loadAtStart: env.LOAD_AT_START,
    /** What statements that people write may take; the time in milliseconds. */
    limits: {
      timeout: env.QUERY_TIMEOUT * 1000,
      rows: env.QUERY_ROWS,
      atOnce: { client: env.QUERIES_PER_CLIENT, all: env.QUERIES_AT_ONCE },
    },
    logLevel: env.LOG_LEVEL,
    /** Statements that took so long (milliseconds) are logged; 0 logs none. */
    slowQuery: env.SLOW_QUERY,
    /** Where Prometheus reads, or null. */
    metrics: env.METRICS_PORT === '' ? null : { host: env.METRICS_HOST, port: env.METRICS_PORT },
    allowedHosts: listed(env.ALLOWED_HOSTS),
    /** Origins of pages that may frame this one (`?embed`). */
    embedOrigins: env.EMBED_ORIGINS,
    /** Origins whose pages may read the API from their scripts. */
    corsOrigins: env.CORS_ORIGINS,
    /** The path below which everything is, such as `/entente`; '' for the root. */
    basePath: env.BASE_PATH,
    /** Who comes in, and by whose word. */
    access: readAccess(env),
    /** Requests and statements that one address may send. */
    requestsAMinute: env.REQUESTS_A_MINUTE,
    statementsAMinute: env.STATEMENTS_A_MINUTE,
    /** Where the command was called, for paths among its arguments. */
    startFolder: env.INIT_CWD || projectFolder,
    chromiumPath: env.CHROMIUM_PATH,
    ci: env.CI,
    /** Which Neo4j tests run on; empty: a container where a Docker engine answers, else our own. */
    testNeo4j: env.TEST_NEO4J,
    /** A Neo4j of the user's own, or null: then we run ours. */
    neo4j: env.NEO4J_URI
      ? {
          uri: env.NEO4J_URI,
          username: env.NEO4J_USERNAME,
          ...readSignIn(env),
          database: env.NEO4J_DATABASE,
          /** Seconds to wait for it to answer. */
          wait: env.NEO4J_WAIT,
        }
      : null,
    ownNeo4j: {
      /** Data, logs, configuration and password of our own server (git-ignored). */
      folder: path.resolve(projectFolder, env.ENTENTE_DATA, 'neo4j'),
      /** Neo4j's jars, shared by every checkout of this user. */
      cacheFolder: env.ENTENTE_CACHE
        ? path.resolve(projectFolder, env.ENTENTE_CACHE)
        : path.join(cacheHome, 'entente'),
      javaHome: env.JAVA_HOME,
      heap: env.ENTENTE_HEAP,
      statementMemory: env.QUERY_MEMORY,
      /** Where `java` and `mvn` are looked for. */
      searchPath: env.PATH,
      /** What the child process inherits. */
      environment,
    },
    environment,
  };
}

/** How a program says its own lines: known before anything else is read, since that may be at fault. */
export const logFormat = (environment: Record<string, string | undefined> = process.env): 'text' | 'json' =>
  environment.LOG_FORMAT === 'json' ? 'json' : 'text';

/** A folder for what people save; set to nothing, there is none. */
const ownFolder = (env: z.infer<typeof settings>, given: string | undefined, name: string) =>
  given === '' ? null : path.resolve(projectFolder, given ?? path.join(env.ENTENTE_DATA, name));

/** How to sign in to the user's Neo4j: a password or a token. */
function readSignIn(env: z.infer<typeof settings>) {
  const given = readSecret(env, ['NEO4J_PASSWORD', 'NEO4J_TOKEN'], projectFolder);
  const secret = given?.secret ?? '';
  const byToken = given?.name === 'NEO4J_TOKEN';
  return {
    password: byToken ? '' : secret,
    ...(byToken && { token: secret }),
    ...(given?.again && { readSecret: given.again }),
  };
}

/** Who may come in: whoever has the token, or whom a proxy that is known by its address names. */
function readAccess(env: z.infer<typeof settings>) {
  const { TRUST_PROXY, USER_HEADER } = env;
  // By their number alone, whoever reaches the port would be taken for the proxy, with any name.
  if (USER_HEADER && (typeof TRUST_PROXY === 'number' || TRUST_PROXY.length === 0))
    throw new ConfigError(
      'USER_HEADER is only believed of a proxy that is known by its address: name it in TRUST_PROXY, such as loopback or 10.0.0.7.',
      ['USER_HEADER'],
    );
  return { trustProxy: TRUST_PROXY, userHeader: USER_HEADER || null, token: readAccessToken(env) };
}

function readAccessToken(env: z.infer<typeof settings>): string | null {
  const given = readSecret(env, ['ACCESS_TOKEN'], projectFolder);
  if (given === null) return null;
  const { data = null, error } = accessToken.safeParse(given.secret);
  if (error) throw new ConfigError(`${given.setting}: ${error.issues[0]?.message}.`, [given.setting]);
  return data;
}
