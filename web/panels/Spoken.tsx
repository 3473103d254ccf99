import { tieInWords } from '../canvas/elements.ts';
import { inSeries } from '../state/filterParts.ts';
import { selectedNodes } from '../state/select.ts';
import { stepInWords } from '../state/trailWords.ts';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';

/** Says what is selected and what was done, for those who don’t see the canvas. */
export function Spoken({ pointed }: { pointed: string | null }) {
  const { view, trail, picture, nameOf } = useShared();
  const step = trail.steps[trail.at];
  const done =
    trail.at > 0 && step
      ? t('stage:spoken.step', { step: stepInWords(step, nameOf), count: picture.nodes.length })
      : '';
  return (
    <>
      <div className="visually-hidden" aria-live="polite" data-says="selection">
        {selectionInWords()}
      </div>
      <div className="visually-hidden" aria-live="polite" data-says="step">
        {done}
      </div>
    </>
  );

  /** What never stands on the canvas, such as a claim, is read in the inspector: its id says nothing. */
  function nameInWords(id: string): string {
    return nameOf(id) === id ? t('stage:spoken.inspector') : nameOf(id);
  }

  function selectionInWords(): string {
    const { selection, path } = view;
    if (selection?.type === 'tie') {
      const tie = picture.ties.find(one => one.id === selection.id);
      return tie ? tieInWords(tie, nameOf) : nameOf(selection.id);
    }
    const chosen = selectedNodes(view);
    if (chosen.length > 5) return t('panels:selection.count', { count: chosen.length });
    if (chosen.length > 0) return inSeries(chosen.map(nameInWords));
    if (path?.to === null)
      return pointed
        ? t('stage:spoken.pointed', { name: nameOf(pointed) })
        : t('stage:spoken.choose', { name: nameOf(path.from) });
    return t(path ? 'stage:spoken.path' : 'stage:spoken.nothing');
  }
}
