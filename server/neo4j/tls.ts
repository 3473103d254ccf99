import type { Neo4jError } from 'neo4j-driver';

/** What the driver says where a connection fails for its encryption → one sentence that names what to change; else null. */
export function tlsFault(uri: string, thrown: Neo4jError): string | null {
  const told = reasons(thrown);
  const [scheme = ''] = uri.split('://');
  const plain = scheme.replace(/\+.*/, '');
  const trusting = `${plain}+ssc://`;
  if (/ERR_TLS_CERT_ALTNAME_INVALID|does not match certificate/.test(told))
    return `The certificate of the Neo4j at ${uri} is for another name than ${new URL(uri).hostname}: write the name that it is for in NEO4J_URI, or ${trusting} to look at no certificate.`;
  if (/CERT_HAS_EXPIRED|certificate has expired|CERT_NOT_YET_VALID|certificate is not yet valid/i.test(told))
    return `The certificate of the Neo4j at ${uri} is not valid today: renew it there, set this machine’s clock, or write ${trusting} in NEO4J_URI to look at no certificate.`;
  if (/SELF_SIGNED|self[- ]signed|UNABLE_TO_(VERIFY|GET)|unable to (verify|get)/i.test(told))
    return `The Neo4j at ${uri} shows a certificate that this machine does not trust: name the file of its authority in NODE_EXTRA_CA_CERTS, or write ${trusting} in NEO4J_URI to look at no certificate.`;
  if (scheme !== plain && /wrong version number|packet length too long|EPROTO|SSL routines/i.test(told))
    return `The Neo4j at ${uri} does not speak TLS there: write ${plain}:// in NEO4J_URI, or turn TLS on in Neo4j (server.bolt.tls_level).`;
  return null;
}

/** The messages and codes of an error and of those that caused it. */
function reasons(thrown: unknown): string {
  const told: string[] = [];
  for (let one = thrown; one instanceof Error && told.length < 20; one = one.cause)
    told.push(one.message, String((one as NodeJS.ErrnoException).code ?? ''));
  return told.join('\n');
}
