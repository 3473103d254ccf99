import type { ProblemCode } from '../contract/problem.ts';
import type { AdHoc, Bounds, PlanStep } from '../graph/adhoc.ts';
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
export const textBounds = { bytes: 64 * 1024, depth: 100 };

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
 * Lets a statement through that only reads: measured first, then judged by Neo4j's own plan, since words can be
 * disguised and plans cannot.
 * @throws Refused; GraphError where Neo4j can't make a plan of it
 */
export async function letThrough(
  adHoc: AdHoc,
  statement: string,
  parameters: object,
  bounds: Bounds,
  foreignFunctions: string[],
): Promise<void> {
  if (Buffer.byteLength(statement) > textBounds.bytes) {
    throw new Refused('query-too-large', `A statement has ${textBounds.bytes / 1024} KiB at most.`);
  }
  const { depth, code } = scanStatement(statement);
  if (depth > textBounds.depth) {
    throw new Refused(
      'query-too-large',
      `A statement nests brackets ${textBounds.depth} deep at most, and this one ${depth}.`,
    );
  }
  if (/^\s*(explain|profile)\b/i.test(code)) {
    throw new Refused('procedure-refused', 'Send the statement itself, without EXPLAIN or PROFILE.');
  }
  const used = foreignFunctions.find(name =>
    code.toLowerCase().replace(/[`\s]/g, '').includes(`${name.toLowerCase()}(`),
  );
  if (used)
    throw new Refused('procedure-refused', `The function ${used} belongs to a plugin and is not open here.`);
  const { type, steps } = await adHoc.explain(statement, parameters, bounds);
  for (const step of steps) judgeProcedure(step);
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

function judgeProcedure({ operator, details }: PlanStep): void {
  if (operator !== 'ProcedureCall') return;
  const name = /^\s*([\w.`]+)\s*\(/.exec(details)?.[1]?.replaceAll('`', '') ?? details;
  if (!openProcedures.has(name.toLowerCase())) {
    throw new Refused('procedure-refused', `The procedure ${name} is not open here.`);
  }
}
