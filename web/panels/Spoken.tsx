import { tieInWords } from '../canvas/elements.ts';
import { selectedNodes } from '../state/select.ts';
import { stepInWords } from '../state/trailWords.ts';
import { useShared } from './context.ts';

/** Says what is selected and what was done, for those who don’t see the canvas. */
export function Spoken({ pointed }: { pointed: string | null }) {
  const { view, trail, picture, nameOf } = useShared();
  const step = trail.steps[trail.at];
  const done =
    trail.at > 0 && step ? `${stepInWords(step, nameOf)}. ${picture.nodes.length} nodes drawn.` : '';
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
    return nameOf(id) === id ? 'Shown in the inspector' : nameOf(id);
  }

  function selectionInWords(): string {
    const { selection, path } = view;
    if (selection?.type === 'tie') {
      const tie = picture.ties.find(one => one.id === selection.id);
      return tie ? tieInWords(tie, nameOf) : nameOf(selection.id);
    }
    const chosen = selectedNodes(view);
    if (chosen.length > 5) return `${chosen.length} nodes selected`;
    if (chosen.length > 0) return chosen.map(nameInWords).join(' and ');
    if (path?.to === null)
      return pointed
        ? `${nameOf(pointed)}: Enter makes it the other end`
        : `Choose the other end of a path from ${nameOf(path.from)}`;
    return path ? 'A path between two' : 'Nothing selected';
  }
}
