import { useState } from 'react';
import { selectedNodes } from '../state/select.ts';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';
import { useWithoutNames } from './useWithoutNames.ts';

/** What can be taken away of the view as a file that is made here, and how that gets on. */
export function useTaking() {
  const { view, picture, kinds, overview, query, folds, actions, nameOf } = useShared();
  const withoutNames = useWithoutNames(view.filter.without);
  const [said, setSaid] = useState('');
  const { scene } = actions;
  const drawn = selectedNodes(view).filter(id => picture.nodes.some(node => node.id === id));
  const tie =
    view.selection?.type === 'tie' ? picture.ties.find(({ id }) => id === view.selection?.id) : undefined;

  const told = (of: NonNullable<typeof overview>) =>
    import('../taking/told.ts').then(({ toldOf }) =>
      toldOf({ view, picture, kinds, overview: of, withoutNames, origin: location.origin }),
    );
  const making = (doing: () => Promise<void>) => {
    setSaid(t('taking:making'));
    doing().then(
      () => setSaid(''),
      (thrown: Error) => setSaid(t('taking:failed', { why: thrown.message })),
    );
  };
  const picturing = async (as: 'svg' | 'png') => {
    if (!scene || !overview) return;
    const { takePicture } = await import('../taking/picture.ts');
    await takePicture(as, await scene(), await told(overview));
  };
  const reporting = async () => {
    if (!overview) return;
    const { takeReport } = await import('../taking/report/index.ts');
    await takeReport(
      { view, picture, kinds, query, folds },
      await told(overview),
      scene ? await scene() : null,
    );
  };
  return {
    said,
    picture: scene ? (as: 'svg' | 'png') => making(() => picturing(as)) : null,
    report: () => making(reporting),
    /** What a report would be on. */
    reportOn: tie
      ? t('taking:report.ofNames', { names: [tie.a, tie.b].map(nameOf).join(' – ') })
      : drawn.length === 0
        ? t('taking:report.ofAll')
        : drawn.length === 1
          ? t('taking:report.ofNames', { names: nameOf(String(drawn[0])) })
          : t('taking:report.ofMany', { count: drawn.length }),
  };
}
