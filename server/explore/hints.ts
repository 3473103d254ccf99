import type { Explained, PlanStep } from '../contract/cypher.ts';
import type { Graph } from '../graph/graph.ts';

type Hint = Explained['hints'][number];
type Index = { type: string; labels: string[]; properties: string[] };

/** What would make a statement quicker, as far as its plan tells. */
export async function hintsFor(graph: Graph, plan: PlanStep): Promise<Hint[]> {
  const scans = scansIn(plan);
  const indexes = scans.length > 0 ? await graph.read('neo4j/indexes') : [];
  const hints = scans.map(scan => ofScan(scan, indexes as unknown as Index[]));
  return [...hints, ...everyStep(plan).flatMap(ofStep)].filter(
    ({ message }, at, all) => all.findIndex(one => one.message === message) === at,
  );
}

const everyStep = (plan: PlanStep): PlanStep[] => [plan, ...plan.children.flatMap(everyStep)];

/** A scan, and what is filtered of what it gives. */
type Scan = { step: PlanStep; filter: string };

function scansIn(plan: PlanStep, above = ''): Scan[] {
  const filter = plan.operator === 'Filter' ? plan.details : '';
  const isScan = /^(AllNodesScan|NodeByLabelScan|(Un)?[Dd]irected(All)?Relationship\w*Scan)$/.test(
    plan.operator,
  );
  const own = isScan ? [{ step: plan, filter: above }] : [];
  return [...own, ...plan.children.flatMap(child => scansIn(child, filter))];
}

function ofScan({ step, filter }: Scan, indexes: Index[]): Hint {
  const { operator } = step;
  const many = step.estimatedRows === null ? '' : ` about ${step.estimatedRows.toLocaleString('en')}`;
  if (operator === 'AllNodesScan')
    return { operator, message: `Reads every node of the database,${many}: name a label.` };
  if (operator !== 'NodeByLabelScan')
    return {
      operator,
      message: `Reads every relationship that fits,${many}: begin at a node that is known.`,
    };
  const [, variable = '', label = ''] = /^(.+):`?([^`]+)`?$/.exec(step.details) ?? [];
  const scan = `Reads every node with the label ${label},${many}`;
  const property = propertyIn(filter, variable);
  if (property === null) return { operator, message: `${scan}.` };
  const indexed = indexes.some(
    ({ labels, properties }) => labels?.includes(label) && properties?.[0] === property,
  );
  return {
    operator,
    message: indexed
      ? `${scan}, although there is an index on ${label}.${property}: compare the property itself, with a value of its type.`
      : `${scan}, and looks at ${property} of each: an index on ${label}.${property} would find them at once.`,
  };
}

/** The first property of a variable that a filter compares; names may stand in backticks. */
function propertyIn(filter: string, variable: string): string | null {
  const at = filter.indexOf(`${variable}.`);
  if (at < 0) return null;
  const [, quoted, plain] =
    /^(?:`([^`]+)`|([\p{L}\p{N}_]+))/u.exec(filter.slice(at + variable.length + 1)) ?? [];
  return quoted ?? plain ?? null;
}

/** Repeated steps as plans write them: `[r:T*]`, `[r*2..]`, `{1, }`. */
const unbounded = /\*(\d+\.\.|\.\.2147483647)?\]|\{\d*, ?(\*|)\}/;

function ofStep({ operator, details }: PlanStep): Hint[] {
  if (operator === 'CartesianProduct')
    return [
      {
        operator,
        message:
          'Combines every row of one part with every row of another: join them by a relationship or a property.',
      },
    ];
  const walks = /^(VarLengthExpand|Repeat|BidirectionalRepeat|ShortestPath|StatefulShortestPath)/.test(
    operator,
  );
  return walks && unbounded.test(details)
    ? [
        {
          operator,
          message: 'Follows relationships without an end: bound the number of steps, such as *..4.',
        },
      ]
    : [];
}
