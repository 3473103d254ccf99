import { Neo4jError } from 'neo4j-driver';
import { expect, test } from 'vitest';
import { toGraphError } from '../../server/graph/errors.ts';
import { toHttpProblem } from '../../server/http/problems.ts';

// What Neo4j 5.26 says once its disk is full, first and from then on (tests/composeFull fills one).
test.each([
  'Neo.DatabaseError.Transaction.TransactionLogError',
  'Neo.DatabaseError.Transaction.TransactionStartFailed',
])('a database that stopped (%s) is unavailable, with what to do', code => {
  const error = toGraphError(
    new Neo4jError('The database has encountered a critical error', code, '50N00', ''),
  );
  expect(error).toMatchObject({ code: 'broken' });
  const { code: problem, message } = toHttpProblem(error);
  expect(problem).toBe('graph-unavailable');
  expect(message).toMatch(/its disk is full: make room there/);
});
