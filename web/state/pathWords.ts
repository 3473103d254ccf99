import type { Path, PathStep, Paths } from '../../server/contract/paths.ts';
import { gradeInWords } from './claimWords.ts';
import { counted } from './words.ts';

/** “11 paths of up to 6 steps”; “more than 20 paths …” where they were not all counted. */
export function pathsCounted({ extent }: Paths, steps: number): string {
  const paths = extent.totalIsExact
    ? counted(extent.total, 'path')
    : `at least ${counted(extent.total, 'path')}`;
  return `${paths} of up to ${steps} steps`;
}

/** A path for screen readers: its nodes in order, how long it is and how good. */
export function pathInWords({ nodes }: Paths, path: Path): string {
  const captions = new Map(nodes.map(node => [node.id, node.caption]));
  const through = path.nodes.map(id => captions.get(id) ?? id).join(', ');
  return `${through}: ${counted(path.steps.length, 'step')}. ${path.grade ? gradeInWords(path.grade) : 'Ungraded.'}`;
}

/** What stands under a step. */
export function evidenceInWords(step: PathStep): string {
  if (step.sources === 0) return 'No claim stands under it: ungraded, not weak and not good.';
  return `${counted(step.sources, 'source')}, ${counted(step.origins, 'separate origin')}`;
}
