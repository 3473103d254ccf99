/** How much memory our own server may take, and one statement of it: Java sizes, `512m` or `2g`. */
export type JavaSettings = { heap: string; statement?: string };

/** Without a UTF-8 locale Java refuses paths with letters beyond ASCII. */
export const locale = { LC_ALL: 'C.UTF-8' };

const megabytesOf = (size: string) => Number.parseInt(size, 10) * (/g$/i.test(size) ? 1024 : 1);

/**
 * Flags of the Java process: small, quick to start, deep enough a stack for nested expressions. It does not end where
 * memory runs out (ExitOnOutOfMemoryError): a statement that doubles a text again and again fails alone, and Neo4j
 * serves on.
 */
export const javaFlags = ({ heap }: JavaSettings): string[] => [
  '-Xms128m',
  `-Xmx${heap}`,
  '-Xss16m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  '--add-opens=java.base/java.util.concurrent=ALL-UNNAMED',
  '-Dio.netty.tryReflectionSetAccessible=true',
];

export const mainClass = 'org.neo4j.server.CommunityEntryPoint';

/**
 * What holds for every Neo4j that we start, as a process or in a container: no way out to files or the network,
 * bounded memory, little space on disk, a quick stop.
 */
export function neo4jSettings({ heap, statement }: JavaSettings): Record<string, string> {
  // A statement that collects too much is refused while there is still heap to refuse it in.
  const transactions = Math.floor(megabytesOf(heap) * 0.7);
  return {
    'dbms.usage_report.enabled': 'false',
    'dbms.security.allow_csv_import_from_file_urls': 'false',
    'internal.dbms.cypher_ip_blocklist': '0.0.0.0/0,::/0',
    // Neo4j's own procedures and functions; a plugin's aren't loaded.
    'dbms.security.procedures.allowlist': 'db.*,dbms.*',
    'server.memory.pagecache.size': '64m',
    'db.memory.transaction.max': statement || `${Math.floor(transactions * 0.83)}m`,
    'dbms.memory.transaction.total.max': `${transactions}m`,
    'db.tx_log.rotation.retention_policy': '1 files',
    'db.tx_log.rotation.size': '16m',
    'db.tx_log.preallocate': 'false',
    // Idle connections don't hold up a stop, which else waits twice five seconds for them.
    'internal.server.bolt.connection_shutdown_wait_time': '500ms',
    'internal.server.bolt.thread_pool_shutdown_wait_time': '500ms',
    'db.shutdown_transaction_end_timeout': '2s',
  };
}

/** neo4j.conf of our own server: Bolt on loopback and nothing else. */
export function neo4jConf(port: number, settings: JavaSettings): string {
  return [
    'server.default_listen_address=127.0.0.1',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    ...Object.entries(neo4jSettings(settings)).map(([name, value]) => `${name}=${value}`),
    '',
  ].join('\n');
}

/** The same for Neo4j's image, as environment variables: there a dot is `_`, and `_` is `__`. */
export function neo4jEnvironment({ heap }: JavaSettings): Record<string, string> {
  const settings = {
    ...neo4jSettings({ heap }),
    'server.memory.heap.initial_size': '128m',
    'server.memory.heap.max_size': heap,
  };
  const variables = Object.entries(settings).map(([name, value]) => [
    `NEO4J_${name.replaceAll('_', '__').replaceAll('.', '_')}`,
    value,
  ]);
  return { JAVA_TOOL_OPTIONS: '-Xss16m', ...Object.fromEntries(variables) };
}
