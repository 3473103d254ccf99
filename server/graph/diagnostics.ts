import { type GqlStatusObject, Neo4jError } from 'neo4j-driver';
import type { Diagnostic } from '../contract/cypher.ts';
import type { GraphError } from './graph.ts';

/** Where a fault lies in a statement; both count from 1. */
export type StatementPosition = { line: number; column: number };

/** Every statement is sent below one line of ours (EXPLAIN, PROFILE or none), so that columns are the writer's. */
export const lead = 1;

/** What Neo4j finds doubtful → the contract's. */
export function toDiagnostics(statuses: GqlStatusObject[]): Diagnostic[] {
  return statuses
    .filter(status => status.isNotification)
    .map(({ severity, statusDescription, gqlStatus, position }) => ({
      severity: severity === 'WARNING' ? 'warning' : 'information',
      message: inWords(statusDescription),
      code: gqlStatus,
      ...below(position?.line, position?.column),
    }));
}

/** A statement that Neo4j can't run → what is wrong with it, and where. */
export function toFault(error: GraphError): Diagnostic {
  const position = positionOf(error);
  return {
    severity: 'error',
    message: faultText(error),
    code: error.neo4jCode,
    line: position?.line ?? null,
    column: position?.column ?? null,
  };
}

/** Where Neo4j says that a statement is at fault. */
export function positionOf(error: GraphError): StatementPosition | null {
  if (!(error.cause instanceof Neo4jError)) return null;
  const told = /\(line (\d+), column (\d+)/.exec(error.message);
  const { line, column } = below(Number(told?.[1]), Number(told?.[2]));
  return line === null || column === null ? null : { line, column };
}

/** What Neo4j says of a fault, without its place and the statement itself, which it adds below its first line. */
export const faultText = ({ message }: GraphError): string =>
  message.split('\n')[0]?.replace(/ \(line \d+, column \d+.*$/, '') ?? '';

function below(line = 0, column = 0): { line: number | null; column: number | null } {
  return line > lead && column > 0 ? { line: line - lead, column } : { line: null, column: null };
}

/** Before its sentences stand the severity and the name of the status: `warn: label does not exist. The label …`. */
const inWords = (description: string): string => description.replace(/^(warn|info): [^.]+\. (?=\S)/, '');
