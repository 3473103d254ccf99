import type { Path, PathStep, Paths } from '../../server/contract/paths.ts';
import { t } from '../texts/index.ts';
import { gradeInWords } from './claimWords.ts';

/** “11 paths of up to 6 steps”; “at least 20 paths …” where they were not all counted. */
export function pathsCounted({ extent }: Paths, steps: number): string {
  const told = {
    paths: t('common:path', { count: extent.total }),
    steps: t('common:step', { count: steps }),
  };
  return extent.totalIsExact ? t('paths:counted.all', told) : t('paths:counted.some', told);
}

/** A path for screen readers: its nodes in order, how long it is and how good. */
export function pathInWords({ nodes }: Paths, path: Path): string {
  const captions = new Map(nodes.map(node => [node.id, node.caption]));
  const told = {
    nodes: path.nodes.map(id => captions.get(id) ?? id).join(', '),
    steps: t('common:step', { count: path.steps.length }),
  };
  return path.grade
    ? t('paths:spoken.graded', { ...told, grade: gradeInWords(path.grade) })
    : t('paths:spoken.ungraded', told);
}

/** What stands under a step. */
export function evidenceInWords(step: PathStep): string {
  if (step.sources === 0) return t('paths:evidence.none');
  return t('paths:evidence.given', {
    sources: t('common:source', { count: step.sources }),
    origins: t('common:separateOrigin', { count: step.origins }),
  });
}
