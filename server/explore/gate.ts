import type { ProblemCode } from '../contract/problem.ts';
import type { AdHoc, Explanation } from '../graph/adhoc.ts';
import type { Graph } from '../graph/graph.ts';
import { stepsOf } from '../graph/plans.ts';
import { readings, shapeBounds, tooMuch } from '../queries/statementShape.ts';
import { scanStatement } from '../queries/statementText.ts';

/** A statement that is not run, and why: for the person who wrote it. */
export class Refused extends Error {
  override name = 'Refused';
  readonly code: ProblemCode;

  constructor(code: ProblemCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** What is measured before anything is sent: Neo4j's parser can't be stopped once it has overflowed. */
export const textBounds = { bytes: 64 * 1024, depth: shapeBounds.depth };

/** Procedures that tell what is in the graph, and nothing of the server; in small letters. */
export const openProcedures: ReadonlySet<string> = new Set([
  'db.labels',
  'db.relationshiptypes',
  'db.propertykeys',
  'db.schema.visualization',
  'db.schema.nodetypeproperties',
  'db.schema.reltypeproperties',
  'db.index.fulltext.querynodes',
  'db.index.fulltext.queryrelationships',
]);
/** Commands of the server that answer query type `r` although they reach beyond the graph. */
const commands =
  /^(LoadCSV|Terminate|Show(?!Indexes$|Constraints$)|Create|Drop|Alter|Grant|Revoke|Deny|Start|Stop|Enable|Dealloc|Realloc|SetOwn|UseGraph)/i;

/**
 * What can be told of a statement before Neo4j reads it.
 * @throws Refused
 */
export function measure(statement: string): void {
  if (Buffer.byteLength(statement) > textBounds.bytes) {
    throw new Refused('query-too-large', `A statement has ${textBounds.bytes / 1024} KiB at most.`);
  }
  const much = tooMuch(statement);
  if (much !== null) throw new Refused('query-too-large', much);
  const { code } = scanStatement(statement);
  if (/^\s*(explain|profile)\b/i.test(code)) {
    throw new Refused('procedure-refused', 'Send the statement itself, without EXPLAIN or PROFILE.');
  }
}

/**
 * Judges a statement by Neo4j's own plan, since words can be disguised and plans cannot.
 * @param foreignFunctions names of those that plugins brought
 * @throws Refused where it would do more than read the graph
 */
export function judge(statement: string, { type, plan }: Explanation, foreignFunctions: string[]): void {
  const steps = plan === null ? [] : stepsOf(plan);
  // What stands in an expression, such as a subquery within a list comprehension, is told by a step's details alone.
  const details = steps.map(step => step.details);
  const codes = [...[...readings(statement)].map(text => scanStatement(text).code), ...details].map(text =>
    text.toLowerCase().replace(/[`\s]/g, ''),
  );
  const used = foreignFunctions.find(name => codes.some(code => code.includes(`${name.toLowerCase()}(`)));
  if (used)
    throw new Refused('procedure-refused', `The function ${used} belongs to a plugin and is not open here.`);
  for (const step of steps) judgeProcedure(step);
  for (const text of details) judgeNested(text);
  if (type !== 'r') {
    throw new Refused(
      'write-refused',
      'This would change the graph or the database; statements here only read.',
    );
  }
  const command = steps.find(({ operator }) => commands.test(operator));
  if (command)
    throw new Refused(
      'procedure-refused',
      `${command.operator} reaches beyond the graph and is not open here.`,
    );
}

function judgeProcedure({ operator, details }: { operator: string; details: string }): void {
  if (operator !== 'ProcedureCall') return;
  const name = /^\s*([\w.`]+)\s*\(/.exec(details)?.[1]?.replaceAll('`', '') ?? details;
  if (!openProcedures.has(name.toLowerCase())) {
    throw new Refused('procedure-refused', `The procedure ${name} is not open here.`);
  }
}

/** Procedures and LOAD CSV as Neo4j writes them where they are part of an expression. */
function judgeNested(details: string): void {
  if (/\bLOAD CSV\b|\bLoadCSV\b/i.test(details))
    throw new Refused('procedure-refused', 'LOAD CSV reaches beyond the graph and is not open here.');
  for (const [, name = ''] of details.matchAll(/\b(?:Unr|R)esolvedCall\(([^(]*)\(/g)) {
    if (!openProcedures.has(name.trim().replaceAll('`', '').toLowerCase()))
      throw new Refused('procedure-refused', `The procedure ${name.trim()} is not open here.`);
  }
}

/**
 * Lets a statement through that only reads.
 * @returns what Neo4j says of it
 * @throws Refused; GraphError where Neo4j can't make a plan of it
 */
export async function letThrough(
  graph: Graph,
  adHoc: AdHoc,
  { statement, parameters }: { statement: string; parameters: object },
  signal: AbortSignal,
): Promise<Explanation> {
  measure(statement);
  const [foreign, explained] = await Promise.all([
    foreignFunctions(graph),
    adHoc.explain(statement, parameters, signal),
  ]);
  judge(statement, explained, foreign);
  return explained;
}

/** Functions of which it isn't known what they do. */
export async function foreignFunctions(graph: Graph): Promise<string[]> {
  return (await graph.read('neo4j/foreign-functions')).map(row => String(row.name));
}
