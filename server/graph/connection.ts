import neo4j, { type AuthToken, type AuthTokenManager, type Driver } from 'neo4j-driver';

/** Where a Neo4j is and how to sign in. */
export type Connection = {
  uri: string;
  username: string;
  password: string;
  database: string;
  /** In place of user and password: a token of whoever manages the sign-in (Aura, an identity provider). */
  token?: string | undefined;
  /** Reads the file that holds password or token; null while it can't be read. Asked for every connection that is taken. */
  readSecret?: (() => string | null) | undefined;
};

/** How many connections a graph opens at most. */
export const graphConnections = 20;

/** Connections that nobody used for so long (milliseconds) are tried before they are used: a firewall may have dropped them. */
const idle = 10_000;

/** A driver whose every wait ends: no request hangs on a server that went away. */
export function openDriver(connection: Connection, poolSize = graphConnections): Driver {
  return neo4j.driver(connection.uri, authOf(connection), {
    maxConnectionPoolSize: poolSize,
    connectionAcquisitionTimeout: 5_000,
    connectionTimeout: 5_000,
    connectionLivenessCheckTimeout: idle,
    maxTransactionRetryTime: 3_000,
    telemetryDisabled: true,
    userAgent: 'entente',
  });
}

/**
 * How to sign in. A file that holds the secret is read whenever a connection is taken: a password that is changed needs no
 * restart, and Neo4j, which locks a user out for a while after three wrong ones, is not asked with the old one again.
 */
export function authOf({ username, password, token, readSecret }: Connection): AuthToken | AuthTokenManager {
  const tokenOf = (secret: string) =>
    token === undefined ? neo4j.auth.basic(username, secret) : neo4j.auth.bearer(secret);
  let secret = token ?? password;
  if (!readSecret) return tokenOf(secret);
  return {
    async getToken() {
      secret = readSecret() ?? secret;
      return tokenOf(secret);
    },
    handleSecurityException: () => false,
  };
}
