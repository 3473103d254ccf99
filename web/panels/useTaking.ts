import { useRef, useState } from 'react';
import { selectedNodes } from '../state/select.ts';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';
import { useWithoutNames } from './useWithoutNames.ts';

/** What can be taken away of the view as a file that is made here, and how that gets on. */
export function useTaking() {
  const shared = useShared();
  const { view, picture, actions, nameOf } = shared;
  const withoutNames = useWithoutNames(view.filter.without);
  const [said, setSaid] = useState('');
  // What is told is that of the picture that is drawn when the file is made, not when the menu was opened.
  const latest = useRef({ ...shared, withoutNames });
  latest.current = { ...shared, withoutNames };

  const making = (doing: () => Promise<void>) => {
    setSaid(t('taking:making'));
    doing().then(
      () => setSaid(''),
      (thrown: Error) => setSaid(t('taking:failed', { why: thrown.message })),
    );
  };
  const seen = async () => {
    const { toldOf } = await import('../taking/told.ts');
    const scene = (await latest.current.actions.scene?.()) ?? null;
    const { overview, ...now } = latest.current;
    if (!overview) throw new Error(t('stage:unreadable'));
    return {
      scene,
      told: toldOf({ ...now, overview, page: `${location.origin}${location.pathname}` }),
      asked: now,
    };
  };
  const picturing = async (as: 'svg' | 'png') => {
    const { takePicture } = await import('../taking/picture.ts');
    const { scene, told } = await seen();
    if (scene) await takePicture(as, scene, told);
  };
  const reporting = async () => {
    const { takeReport } = await import('../taking/report/index.ts');
    const { scene, told, asked } = await seen();
    await takeReport(asked, told, scene);
  };
  return {
    said,
    picture: actions.scene ? (as: 'svg' | 'png') => making(() => picturing(as)) : null,
    report: () => making(reporting),
    reportOn: reportOn(),
  };

  /** What a report would be on. */
  function reportOn(): string {
    const tie = picture.ties.find(({ id }) => view.selection?.type === 'tie' && id === view.selection.id);
    const ids = tie
      ? [tie.a, tie.b]
      : selectedNodes(view).filter(id => picture.nodes.some(node => node.id === id));
    if (ids.length === 0) return t('taking:report.ofAll');
    const names = ids.map(nameOf).join(' – ');
    return ids.length === 1 || tie
      ? t('taking:report.ofNames', { names })
      : t('taking:report.ofMany', { count: ids.length });
  }
}
