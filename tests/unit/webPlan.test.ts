import { expect, test } from 'vitest';
import type { PlanStep } from '../../server/contract/cypher.ts';
import { allHits, planRows, planText } from '../../web/workspace/planRows.ts';

const step = (
  operator: string,
  details: string,
  children: PlanStep[] = [],
  hits: number | null = null,
): PlanStep => ({
  operator,
  details,
  estimatedRows: 2.4,
  rows: hits === null ? null : 3,
  dbHits: hits,
  children,
});
const plan = step('ProduceResults', 'n', [
  step('CartesianProduct', '', [
    step('Filter', 'n.name = $name', [step('NodeByLabelScan', 'n:State')]),
    step('NodeByLabelScan', 'm:Person'),
  ]),
]);

test('a plan is a tree of lines, further in only where it parts', () => {
  expect(planRows(plan).map(({ key, level, indent, branch }) => [key, level, indent, branch?.at])).toEqual([
    ['0', 1, 0, undefined],
    ['0.0', 2, 0, undefined],
    ['0.0.0', 3, 1, 1],
    ['0.0.0.0', 4, 1, undefined],
    ['0.0.1', 3, 1, 2],
  ]);
});

test('a hint stands at the step that it speaks of; one of no such step at the last', () => {
  const hints = [
    { operator: 'NodeByLabelScan', message: 'Reads every node with the label Person.' },
    { operator: 'NodeByLabelScan', message: 'Reads every node with the label State.' },
    { operator: 'Gone', message: 'Something else.' },
  ];
  expect(planRows(plan, hints).map(({ hints: held }) => held)).toEqual([
    ['Something else.'],
    [],
    [],
    ['Reads every node with the label State.'],
    ['Reads every node with the label Person.'],
  ]);
});

test('hits are counted where it was profiled, and the text tells all of it', () => {
  expect(allHits(planRows(plan))).toBeNull();
  const profiled = step('ProduceResults', 'n', [step('AllNodesScan', 'n', [], 40)], 2);
  expect(allHits(planRows(profiled))).toBe(42);
  expect(planText(planRows(profiled, [{ operator: 'AllNodesScan', message: 'Add a label.' }]))).toBe(
    [
      '+ ProduceResults n (estimated rows 2, rows 3, db hits 2)',
      '+ AllNodesScan n (estimated rows 2, rows 3, db hits 40)',
      '  ! Add a label.',
    ].join('\n'),
  );
});
