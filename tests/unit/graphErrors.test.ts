import { Neo4jError } from 'neo4j-driver';
import { expect, test } from 'vitest';
import { toGraphError } from '../../server/graph/errors.ts';
import { toHttpProblem } from '../../server/http/problems.ts';
import { tlsFault } from '../../server/neo4j/tls.ts';

const told = (code: string, message: string) => new Neo4jError(message, code, '', '');

// Users who may do some things and not others are Neo4j's Enterprise edition.
test('a right that is missing is no outage', () => {
  const message = "Read on label Event is denied for user 'reader'.";
  const error = toGraphError(told('Neo.ClientError.Security.Forbidden', message));
  expect(error).toMatchObject({ code: 'forbidden', message });
  const problem = toHttpProblem(error);
  expect(problem.code).toBe('graph-forbidden');
  expect(problem.message).not.toContain('reader');
  expect(toGraphError(told('Neo.ClientError.Security.Unauthorized', ''))).toMatchObject({
    code: 'unauthorized',
  });
});

test('a certificate that is outdated is told as such, and what is no fault of encryption is left to others', () => {
  const uri = 'neo4j+s://graph.example.org';
  const unavailable = (message: string) => told('ServiceUnavailable', message);
  expect(tlsFault(uri, unavailable('Failed to connect: certificate has expired'))).toBe(
    'The certificate of the Neo4j at neo4j+s://graph.example.org is not valid today: renew it there, set this machine’s clock, or write neo4j+ssc:// in NEO4J_URI to look at no certificate.',
  );
  expect(tlsFault(uri, unavailable('Failed to connect: connect ECONNREFUSED'))).toBeNull();
});
