/** Flags of the Java process: small, quick to start, deep enough a stack for nested expressions. */
export const javaFlags = [
  '-Xms128m',
  '-Xmx512m',
  '-Xss16m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-XX:+ExitOnOutOfMemoryError',
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  '--add-opens=java.base/java.util.concurrent=ALL-UNNAMED',
  '-Dio.netty.tryReflectionSetAccessible=true',
];

export const mainClass = 'org.neo4j.server.CommunityEntryPoint';

/** neo4j.conf of our own server: Bolt on loopback and nothing else, no way out to files or the network. */
export function neo4jConf(port: number): string {
  return [
    'server.default_listen_address=127.0.0.1',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'dbms.usage_report.enabled=false',
    'dbms.security.allow_csv_import_from_file_urls=false',
    'internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0',
    'server.memory.pagecache.size=64m',
    'db.memory.transaction.max=300m',
    'dbms.memory.transaction.total.max=360m',
    'db.tx_log.rotation.retention_policy=1 files',
    'db.tx_log.rotation.size=16m',
    'db.tx_log.preallocate=false',
    // Idle connections don't hold up a stop, which else waits twice five seconds for them.
    'internal.server.bolt.connection_shutdown_wait_time=500ms',
    'internal.server.bolt.thread_pool_shutdown_wait_time=500ms',
    'dbms.shutdown_transaction_end_timeout=2s',
    '',
  ].join('\n');
}
